import type { SerializeFrom } from '@remix-run/node'
import { formatDate } from '~/platform/format'
import { PageHeader } from '~/ui/page-header'
import { Prose } from '~/ui/prose'
import type { PageBlock } from './page-blocks'
import './pages.css'

export interface SitePageProps {
  page: { titre: string; updatedAt: string; blocks: SerializeFrom<PageBlock>[] }
}

/** A legal page as visitors read it; passages that wait for the operator stand out. */
export function SitePage({ page }: SitePageProps) {
  return (
    <article className="site-column">
      <PageHeader title={page.titre} />
      <Prose>
        <PageText blocks={page.blocks} />
      </Prose>
      <p className="muted page-date">Mise à jour le {formatDate(page.updatedAt)}.</p>
    </article>
  )
}

function PageText({ blocks }: { blocks: readonly SerializeFrom<PageBlock>[] }) {
  return blocks.map((block, index) => {
    const text = block.runs.map((run, place) => (run.todo ? <mark key={place}>{run.text}</mark> : run.text))
    return block.kind === 'titre' ? <h2 key={index}>{text}</h2> : <p key={index}>{text}</p>
  })
}
