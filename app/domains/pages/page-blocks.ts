import { typographie } from '~/platform/format'

/** A run of text inside a block; `todo` marks what the operator has still to write. */
export interface PageRun {
  text: string
  todo: boolean
}

export interface PageBlock {
  kind: 'titre' | 'paragraphe'
  runs: PageRun[]
}

/** Cuts the text of a page: blank lines part paragraphs, "## " begins a heading, [square brackets] wait for the operator. */
export function pageBlocks(contenu: string): PageBlock[] {
  return contenu
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=## )|(?<=^## .*)\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('## ') ? { kind: 'titre', runs: runs(part.slice(3).trim()) } : { kind: 'paragraphe', runs: runs(part) },
    )
}

/** How many passages the operator has still to write. */
export function passagesToWrite(contenu: string): number {
  return contenu.match(todo)?.length ?? 0
}

const todo = /\[[^\]]+\]/g

function runs(text: string): PageRun[] {
  const pieces = typographie(text).split(/(\[[^\]]+\])/)
  return pieces.filter((piece) => piece !== '').map((piece) => ({ text: piece, todo: piece.startsWith('[') && piece.endsWith(']') }))
}
