import type { JSONContent } from '@tiptap/core'
import { chapitreDocument } from '~/domains/guides/chapitre-document'
import { createInitialDocument } from '~/editor/document-content.server'
import { DOCUMENT_SCHEMA_VERSION, emptyDocument } from '~/editor/document-schema'
import type { Transaction } from '~/platform/db/db.server'
import type { Chapitre, Edition, Guide, GuideRole, Prisma } from '~/platform/db/generated/client'
import { createPole } from './pole'
import { nextNumber, uniqueText } from './sequence'

/** A chapter by its title, with its first text when there is one. */
export type ChapitreRequest = string | { titre: string; contenu?: JSONContent }

export interface GuideOverrides extends Partial<Omit<Prisma.GuideUncheckedCreateInput, 'chapitres' | 'participations' | 'editions'>> {
  /** In order; one chapter without text when not given. */
  chapitres?: ChapitreRequest[]
  /** People with a role of their own in the guide; its creator owns it in any case. */
  participations?: { userId: string; role: GuideRole }[]
}

/** Creates a draft with one empty chapter unless said; `createdById` becomes its owner. */
export async function createGuide(tx: Transaction, overrides: GuideOverrides = {}): Promise<Guide & { chapitres: Chapitre[] }> {
  const { chapitres: requested = ['Introduction'], participations = [], ...columns } = overrides
  const poleId = columns.poleId ?? (await createPole(tx)).id
  const chapitres = requested.map((one) => (typeof one === 'string' ? { titre: one } : one))
  const guide = await tx.guide.create({
    data: {
      slug: uniqueText('guide'),
      titre: `Guide d’essai ${nextNumber('guide-name')}`,
      ...columns,
      poleId,
      participations: { create: withOwner(participations, columns.createdById).map((one) => ({ ...one, poleId })) },
      chapitres: { create: chapitres.map(({ titre }, place) => ({ poleId, titre, ordre: place + 1 })) },
    },
    include: { chapitres: { orderBy: { ordre: 'asc' } } },
  })
  for (const [place, chapitre] of guide.chapitres.entries()) {
    const contenu = chapitres[place]?.contenu
    if (contenu) await createInitialDocument(tx, chapitreDocument(chapitre.id), contenu)
  }
  return guide
}

function withOwner(people: { userId: string; role: GuideRole }[], ownerId: string | null | undefined) {
  if (!ownerId || people.some((one) => one.userId === ownerId)) return people
  return [{ userId: ownerId, role: 'PROPRIETAIRE' as const }, ...people]
}

/** Freezes an edition of a guide: number 1 with one empty chapter unless said; the guide's status is left alone. */
export async function createEdition(
  tx: Transaction,
  guide: Pick<Guide, 'id' | 'poleId' | 'titre' | 'resume'>,
  overrides: Partial<Omit<Prisma.EditionUncheckedCreateInput, 'chapitres'>> & {
    chapitres?: { titre: string; contenu: JSONContent }[]
  } = {},
): Promise<Edition> {
  const { chapitres = [{ titre: 'Introduction', contenu: emptyDocument }], ...columns } = overrides
  return tx.edition.create({
    data: {
      poleId: guide.poleId,
      guideId: guide.id,
      numero: 1,
      titre: guide.titre,
      resume: guide.resume,
      contributeurs: [],
      schemaVersion: DOCUMENT_SCHEMA_VERSION,
      ...columns,
      chapitres: chapitres as unknown as Prisma.InputJsonValue,
    },
  })
}
