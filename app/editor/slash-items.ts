import type { Editor, Range } from '@tiptap/core'

/** What the dialogs of the editor are asked to do from a menu. */
export interface EditorDialogs {
  openImage(file?: File): void
  openLink(): void
}

/** One entry of the « / » menu. */
export interface SlashItem {
  title: string
  hint: string
  /** Other words people type for it. */
  words: string
  run(editor: Editor, range: Range, dialogs: EditorDialogs): void
}

const block = (apply: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>): SlashItem['run'] => {
  return (editor, range) => void apply(editor.chain().focus().deleteRange(range)).run()
}

export const slashItems: readonly SlashItem[] = [
  { title: 'Texte', hint: 'Un paragraphe simple', words: 'paragraphe normal', run: block((chain) => chain.setParagraph()) },
  { title: 'Titre 1', hint: 'Grande partie', words: 'h1 #', run: block((chain) => chain.setHeading({ level: 1 })) },
  { title: 'Titre 2', hint: 'Section', words: 'h2 ## sous-titre', run: block((chain) => chain.setHeading({ level: 2 })) },
  { title: 'Titre 3', hint: 'Sous-section', words: 'h3 ### sous-titre', run: block((chain) => chain.setHeading({ level: 3 })) },
  { title: 'Titre 4', hint: 'Intertitre', words: 'h4 #### sous-titre', run: block((chain) => chain.setHeading({ level: 4 })) },
  { title: 'Liste à puces', hint: 'Des points sans ordre', words: 'puce tiret ul', run: block((chain) => chain.toggleBulletList()) },
  {
    title: 'Liste numérotée',
    hint: 'Des étapes dans l’ordre',
    words: 'numero chiffres ol',
    run: block((chain) => chain.toggleOrderedList()),
  },
  {
    title: 'Liste de tâches',
    hint: 'Des cases à cocher',
    words: 'case cocher todo a faire',
    run: block((chain) => chain.toggleTaskList()),
  },
  {
    title: 'Tableau',
    hint: 'Trois colonnes, avec une ligne d’en-tête',
    words: 'table grille colonnes lignes',
    run: block((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
  },
  {
    title: 'Image',
    hint: 'Depuis votre appareil',
    words: 'photo illustration figure',
    run: (editor, range, dialogs) => {
      editor.chain().focus().deleteRange(range).run()
      dialogs.openImage()
    },
  },
  {
    title: 'Lien',
    hint: 'Vers une page ou une adresse',
    words: 'url adresse hyperlien',
    run: (editor, range, dialogs) => {
      editor.chain().focus().deleteRange(range).run()
      dialogs.openLink()
    },
  },
  { title: 'Citation', hint: 'Les mots de quelqu’un', words: 'guillemets blockquote', run: block((chain) => chain.toggleBlockquote()) },
  { title: 'Séparateur', hint: 'Un trait entre deux parties', words: 'ligne trait hr', run: block((chain) => chain.setHorizontalRule()) },
]

/** Lower case without accents or ligatures, so that « numerotee » finds « numérotée ». */
export function foldAccents(text: string): string {
  return text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ')
}

/** Entries that answer what was typed after « / »: each typed word begins or is part of a word of the entry; titles first. */
export function matchSlashItems(query: string): SlashItem[] {
  const asked = foldAccents(query).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return [...slashItems]
  const scored = slashItems.flatMap((item) => {
    const title = foldAccents(item.title)
    const all = `${title} ${foldAccents(item.words)}`
    if (!asked.every((word) => all.includes(word))) return []
    const first = asked[0] ?? ''
    return [{ item, score: title.startsWith(asked.join(' ')) ? 0 : title.split(' ').some((word) => word.startsWith(first)) ? 1 : 2 }]
  })
  return scored.sort((a, b) => a.score - b.score).map((one) => one.item)
}
