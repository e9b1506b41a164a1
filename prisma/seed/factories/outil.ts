import type { Transaction } from '~/platform/db/db.server'
import type { Outil, OutilVersion, Prisma } from '~/platform/db/generated/client'
import { createPole } from './pole'
import { nextNumber } from './sequence'

export interface OutilOverrides extends Partial<Omit<Prisma.OutilUncheckedCreateInput, 'versions'>> {
  /** States of the tool, the first one first; one link when not given. */
  versions?: Partial<Omit<Prisma.OutilVersionUncheckedCreateInput, 'outilId' | 'poleId' | 'numero'>>[]
}

/** Creates a tool of the pôle's team, with one version that is a link unless said. */
export async function createOutil(tx: Transaction, overrides: OutilOverrides = {}): Promise<Outil & { versions: OutilVersion[] }> {
  const { versions, ...columns } = overrides
  const poleId = columns.poleId ?? (await createPole(tx)).id
  const number = nextNumber('outil')
  return tx.outil.create({
    data: {
      titre: `Outil d’essai ${number}`,
      resume: 'Une grille à remplir en réunion d’équipe.',
      kind: 'GRILLE',
      themes: ['T4'],
      publics: ['ENCADREMENT'],
      licence: 'CC_BY_SA_4',
      ...columns,
      poleId,
      versions: {
        create: (versions ?? [{}]).map((version, place) => ({
          notes: place === 0 ? 'Première version' : '',
          lien: version.fichierId ? null : `https://outils.test/${number}/${place + 1}`,
          authorId: columns.ownerId ?? null,
          ...version,
          poleId,
          numero: place + 1,
        })),
      },
    },
    include: { versions: { orderBy: { numero: 'asc' } } },
  })
}
