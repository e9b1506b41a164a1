import { foldText, NNBSP, typographie } from '~/platform/format'

/** A run of text inside a block of help: plain, strong, a key of the keyboard, or a link. */
export interface AideRun {
  text: string
  kind: 'texte' | 'fort' | 'touche' | 'lien'
  /** For a link: a path of this site. */
  to?: string
}

export type AideBlock =
  | { kind: 'titre'; level: 2 | 3; id: string; text: string }
  | { kind: 'paragraphe'; runs: AideRun[] }
  | { kind: 'liste' | 'etapes'; items: AideRun[][] }

/**
 * Reads the small notation in which the help is written: blank lines part blocks; `## ` and `### ` begin headings;
 * every line of a list begins with `- `, of a sequence of steps with `1. `; inside, `**strong**`, `{Ctrl K}` for
 * keys, `[words](page)` for another page of the help, `[words](/path)` for a page of the site.
 */
export function aideBlocks(source: string): AideBlock[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(block)
}

/** The words of a block, without its notation, for the search. */
export function blockWords(one: AideBlock): string {
  if (one.kind === 'titre') return one.text
  const runs = one.kind === 'paragraphe' ? one.runs : one.items.flat()
  return runs.map((run) => run.text).join('')
}

function block(part: string): AideBlock {
  const title = /^(##|###) (.+)$/.exec(part)
  if (title?.[1] && title[2]) {
    const text = frenchText(title[2])
    return { kind: 'titre', level: title[1] === '##' ? 2 : 3, id: anchor(text), text }
  }
  const lines = part.split('\n')
  if (lines.every((line) => line.startsWith('- '))) return { kind: 'liste', items: lines.map((line) => inline(line.slice(2))) }
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { kind: 'etapes', items: lines.map((line) => inline(line.replace(/^\d+\. /, ''))) }
  return { kind: 'paragraphe', runs: inline(lines.join(' ')) }
}

/** French typography, also where a closing guillemet or a colon comes before other signs. */
export function frenchText(text: string): string {
  return typographie(text).replace(/ (?=[»;:!?])/g, NNBSP)
}

const notation = /(\*\*[^*]+\*\*|\{[^}]+\}|\[[^\]]+\]\([^)]+\))/

function inline(text: string): AideRun[] {
  return frenchText(text)
    .split(notation)
    .filter((piece) => piece !== '')
    .map((piece): AideRun => {
      if (piece.startsWith('**')) return { kind: 'fort', text: piece.slice(2, -2) }
      if (piece.startsWith('{')) return { kind: 'touche', text: piece.slice(1, -1) }
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece)
      if (link?.[1] && link[2]) return { kind: 'lien', text: link[1], to: link[2].startsWith('/') ? link[2] : `/aide/${link[2]}` }
      return { kind: 'texte', text: piece }
    })
}

function anchor(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
