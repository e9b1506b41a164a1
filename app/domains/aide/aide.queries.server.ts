import { NotFound } from '~/platform/errors'
import { foldText } from '~/platform/format'
import type { AidePage, AideSource } from './aide-page'
import { aideBlocks, blockWords, frenchText } from './aide-text'
import { adherents } from './contenu/adherents.server'
import { compte } from './contenu/compte.server'
import { ecrire } from './contenu/ecrire.server'
import { exploitation } from './contenu/exploitation.server'
import { guides } from './contenu/guides.server'
import { notifications } from './contenu/notifications.server'
import { outils } from './contenu/outils.server'
import { partenariats } from './contenu/partenariats.server'
import { personnes } from './contenu/personnes.server'
import { premiersPas } from './contenu/premiers-pas.server'
import { raccourcis } from './contenu/raccourcis.server'
import { tableauDeBord } from './contenu/tableau-de-bord.server'
import { vitrine } from './contenu/vitrine.server'

const sources: readonly AideSource[] = [
  premiersPas,
  tableauDeBord,
  adherents,
  outils,
  guides,
  ecrire,
  partenariats,
  personnes,
  notifications,
  compte,
  raccourcis,
  vitrine,
  exploitation,
]

/** Every page of the help, in reading order. */
export const aidePages: readonly AidePage[] = sources.map(({ slug, pour, titre, resume, texte }) => ({
  slug,
  pour,
  titre: frenchText(titre),
  resume: frenchText(resume),
  blocks: aideBlocks(texte),
}))

/** One page of the help, with its neighbours. @throws NotFound */
export function readAide(slug: string) {
  const index = aidePages.findIndex((one) => one.slug === slug)
  const page = aidePages[index]
  if (!page) throw new NotFound('Cette page d’aide n’existe pas.')
  return { page, precedente: heading(aidePages[index - 1]), suivante: heading(aidePages[index + 1]) }
}

/** A page of the help in a list, with the parts of it that answer what was asked. */
export interface AideHit {
  slug: string
  titre: string
  resume: string
  pour: AidePage['pour']
  parties: { id: string; text: string }[]
}

/** The pages that hold every word typed, accents and endings in -s forgiven; all of them when nothing was. */
export function searchAide(query: string): AideHit[] {
  const words = foldText(query)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/s$/, ''))
  const holds = (text: string) => words.every((word) => foldText(text).includes(word))
  return aidePages.flatMap((page) => {
    const { slug, titre, resume, pour } = page
    if (words.length === 0) return [{ slug, titre, resume, pour, parties: [] }]
    const parts = partsOf(page)
    const parties = parts.filter((part) => part.id !== '' && holds(`${part.text} ${part.words}`)).map(({ id, text }) => ({ id, text }))
    const all = holds([titre, resume, ...parts.map((part) => `${part.text} ${part.words}`)].join(' '))
    return all ? [{ slug, titre, resume, pour, parties: parties.slice(0, 4) }] : []
  })
}

/** A page cut at its headings. */
function partsOf(page: AidePage): { id: string; text: string; words: string }[] {
  const parts = [{ id: '', text: page.titre, words: '' }]
  for (const one of page.blocks) {
    if (one.kind === 'titre') parts.push({ id: one.id, text: one.text, words: '' })
    const last = parts.at(-1)
    if (last && one.kind !== 'titre') last.words += ` ${blockWords(one)}`
  }
  return parts
}

function heading(page: AidePage | undefined) {
  return page ? { slug: page.slug, titre: page.titre } : null
}
