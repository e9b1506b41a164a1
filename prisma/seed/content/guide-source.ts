import { readFile } from 'node:fs/promises'
import type { JSONContent } from '@tiptap/core'
import { countWords, documentText } from '~/editor/document-text'
import { french } from './french'
import { markdownDocument } from './markdown-document'
import { seedFile } from './reference-table'

/** A text of `data/guides`, ready to be stored. */
export interface GuideSource {
  slug: string
  titre: string
  resume: string
  chapitres: { titre: string; contenu: JSONContent }[]
  /** The plain text of all chapters, for the search. */
  texte: string
  mots: number
}

/** Reads `data/guides/<slug>.md`: `titre:` and `resume:` lines, then one `# ` heading for each chapter. */
export async function guideSource(slug: string): Promise<GuideSource> {
  const [head = '', ...parts] = (await readFile(seedFile('guides', `${slug}.md`), 'utf8')).split(/^# /m)
  const field = (name: string) => french(new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1] ?? '')
  const chapitres = parts.map((part) => {
    const [titre = '', ...body] = part.split('\n')
    return { titre: french(titre.trim()), contenu: markdownDocument(body.join('\n')) }
  })
  const texte = chapitres.map(({ titre, contenu }) => `${titre}\n${documentText(contenu)}`).join('\n')
  return { slug, titre: field('titre'), resume: field('resume'), chapitres, texte, mots: countWords(texte) }
}
