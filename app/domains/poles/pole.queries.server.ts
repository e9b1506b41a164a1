import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'

/** The pôles of this deployment as the home page shows them, with their number of members. */
export async function listPoles() {
  const poles = await db().pole.findMany({
    select: {
      id: true,
      slug: true,
      nom: true,
      nomCourt: true,
      territoire: true,
      accroche: true,
      demonstration: true,
      _count: { select: { structures: { where: { statut: 'ADHERENTE' } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { nom: 'asc' }],
    take: 100,
  })
  return poles.map(({ _count, ...pole }) => ({ ...pole, adherents: _count.structures }))
}

export type PoleSummary = Awaited<ReturnType<typeof listPoles>>[number]

/** What a pôle shows to everyone: its story, label, objectives, directions and sourced facts. @throws NotFound */
export async function readShowcase(slug: string) {
  const pole = await db().pole.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      nom: true,
      nomCourt: true,
      territoire: true,
      accroche: true,
      histoire: true,
      label: true,
      labelDate: true,
      ambition: true,
      objectifs: true,
      directions: true,
      departements: true,
      demonstration: true,
      faits: {
        select: {
          id: true,
          territoire: true,
          indicateur: true,
          valeur: true,
          reserve: true,
          unite: true,
          annee: true,
          source: true,
          sourceDate: true,
          note: true,
        },
        orderBy: [{ ordre: 'asc' }, { annee: 'desc' }, { indicateur: 'asc' }],
        take: 120,
      },
    },
  })
  if (!pole) throw new NotFound('Ce pôle n’existe pas.')
  return { ...pole, histoire: paragraphs(pole.histoire) }
}

export type Showcase = Awaited<ReturnType<typeof readShowcase>>

/** What the application form says of the pôle it is for. @throws NotFound */
export async function readPoleIdentity(slug: string) {
  const pole = await db().pole.findUnique({
    where: { slug },
    select: { id: true, slug: true, nom: true, nomCourt: true, departements: true },
  })
  if (!pole) throw new NotFound('Ce pôle n’existe pas.')
  return pole
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
