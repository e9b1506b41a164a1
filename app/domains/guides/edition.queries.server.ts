import { validateDocument } from '~/editor/document-rules'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { log } from '~/platform/log.server'
import type { EditionChapitre } from './publish-guide.server'

/** One published guide, as lists of visitors show it: its last edition. */
export interface PublishedGuide {
  slug: string
  titre: string
  resume: string
  publishedAt: Date
  numero: number
  mots: number
}

/** The guides of a pôle with an edition in line, the last published first. */
export async function publishedGuides(poleId: string): Promise<PublishedGuide[]> {
  const rows = await db().guide.findMany({
    where: { poleId, statut: { not: 'ARCHIVE' }, editions: { some: {} } },
    select: {
      slug: true,
      editions: {
        select: { titre: true, resume: true, publishedAt: true, numero: true, mots: true },
        orderBy: { numero: 'desc' },
        take: 1,
      },
    },
    take: 500,
  })
  return rows
    .flatMap(({ slug, editions }) => editions.map((edition) => ({ slug, ...edition })))
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
}

/** The public list of a pôle's guides. */
export async function publishedGuidesPage(poleSlug: string) {
  const pole = await db().pole.findUnique({ where: { slug: poleSlug }, select: { id: true, slug: true, nom: true, nomCourt: true } })
  if (!pole) throw new NotFound()
  return { pole, guides: await publishedGuides(pole.id) }
}

const editionSelect = {
  numero: true,
  titre: true,
  resume: true,
  chapitres: true,
  contributeurs: true,
  mots: true,
  notes: true,
  publishedAt: true,
} as const

/** An edition as visitors read it: the last one, or that of a number. Nothing of the live text is in it. */
export async function publishedEdition(poleSlug: string, guideSlug: string, numero?: number) {
  const guide = await db().guide.findFirst({
    where: { slug: guideSlug, pole: { slug: poleSlug }, statut: { not: 'ARCHIVE' }, editions: { some: {} } },
    select: {
      demonstration: true,
      pole: { select: { id: true, slug: true, nom: true, nomCourt: true, territoire: true } },
      editions: { select: { numero: true, publishedAt: true, notes: true }, orderBy: { numero: 'desc' }, take: 50 },
      id: true,
    },
  })
  const last = guide?.editions[0]
  if (!guide || !last) throw new NotFound('Ce guide n’est pas publié, ou ne l’est plus.')
  const edition = await db().edition.findUnique({
    where: { guideId_numero: { guideId: guide.id, numero: numero ?? last.numero } },
    select: editionSelect,
  })
  if (!edition) throw new NotFound('Cette édition n’existe pas.')
  const { id: _id, ...shown } = guide
  return { ...shown, edition: { ...edition, chapitres: readChapitres(edition.chapitres) }, derniere: edition.numero === last.numero }
}

/** Stored chapters, each judged again before it is shown: what breaks the rules of documents is left out. */
function readChapitres(stored: unknown): EditionChapitre[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one: unknown): EditionChapitre[] => {
    if (typeof one !== 'object' || one === null || !('titre' in one) || !('contenu' in one)) return []
    const problem = validateDocument(one.contenu)
    if (problem) log.error({ problem }, 'a stored chapter breaks the rules of documents')
    return [{ titre: String(one.titre), contenu: problem ? { type: 'doc' } : (one.contenu as EditionChapitre['contenu']) }]
  })
}
