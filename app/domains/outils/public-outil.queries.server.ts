import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { publicOutilsWhere } from './outil.policy'

/** The public tools of a pôle, for its showcase, the most used first. */
export async function publicOutils(poleId: string) {
  const rows = await db().outil.findMany({
    where: { poleId, ...publicOutilsWhere },
    select: {
      id: true,
      titre: true,
      resume: true,
      kind: true,
      licence: true,
      updatedAt: true,
      versions: { select: { numero: true }, orderBy: { numero: 'desc' }, take: 1 },
      _count: { select: { adoptions: true } },
    },
    orderBy: [{ adoptions: { _count: 'desc' } }, { updatedAt: 'desc' }],
    take: 60,
  })
  return rows.map(({ versions, _count, ...row }) => ({ ...row, numero: versions[0]?.numero ?? 1, usages: _count.adoptions }))
}

/** The page of a public tool: its current version only, no person and no structure. @throws NotFound */
export async function publicOutil(poleSlug: string, id: string) {
  const row = await db().outil.findFirst({
    where: { id, pole: { slug: poleSlug }, ...publicOutilsWhere },
    select: {
      id: true,
      titre: true,
      resume: true,
      kind: true,
      themes: true,
      publics: true,
      licence: true,
      demonstration: true,
      pole: { select: { slug: true, nom: true } },
      versions: {
        select: {
          numero: true,
          createdAt: true,
          notes: true,
          lien: true,
          fichier: { select: { id: true, nom: true, taille: true, type: true } },
        },
        orderBy: { numero: 'desc' },
        take: 1,
      },
      _count: { select: { adoptions: true } },
    },
  })
  const derniere = row?.versions[0]
  if (!row || !derniere) throw new NotFound('Cet outil n’existe pas, ou n’est pas public.')
  const { versions: _all, _count, ...outil } = row
  return { ...outil, derniere, usages: _count.adoptions }
}
