import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import type { AideBlock, AideRun } from './aide-text'

/** The text of a page of the help. */
export function AideView({ blocks }: { blocks: readonly SerializeFrom<AideBlock>[] }) {
  return (
    <div className="aide-text" lang="fr">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: SerializeFrom<AideBlock> }) {
  switch (block.kind) {
    case 'titre':
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'paragraphe':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'liste':
    case 'etapes': {
      const List = block.kind === 'etapes' ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      )
    }
  }
}

function Runs({ runs }: { runs: readonly SerializeFrom<AideRun>[] }) {
  return runs.map((run, index) => <Fragment key={index}>{runElement(run)}</Fragment>)
}

function runElement({ kind, text, to }: SerializeFrom<AideRun>) {
  if (kind === 'fort') return <strong>{text}</strong>
  if (kind === 'touche') return <kbd>{text}</kbd>
  return kind === 'lien' && to ? <Link to={to}>{text}</Link> : text
}
