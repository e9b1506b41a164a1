import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { log } from '~/platform/log.server'
import { chapitrePrefix } from './chapitre-document'
import { guideAccess, type GuideAccess } from './guide.policy'
import { refreshGuideText } from './refresh-guide-text.server'

/** Chapters as live documents, for the document hub that the server composes. */
export const chapitreDocumentKind = {
  prefix: chapitrePrefix,
  schemaVersion: DOCUMENT_SCHEMA_VERSION,
  authorise: ({ userId }: { userId: string }, chapitreId: string) => chapitreAccess(userId, chapitreId),
  onPause(chapitreId: string): void {
    refreshTextOf(chapitreId).catch((error: unknown) => log.error({ err: error, chapitreId }, 'guide text was not refreshed'))
  },
}

/** What a person may do with a chapter, read again from the database: the guide's own policy answers. */
export async function chapitreAccess(userId: string, chapitreId: string): Promise<GuideAccess> {
  const chapitre = await db().chapitre.findFirst({
    where: { id: chapitreId, deletedAt: null },
    select: {
      guide: {
        select: {
          poleId: true,
          ouverture: true,
          statut: true,
          participations: { where: { userId }, select: { userId: true, role: true } },
        },
      },
    },
  })
  if (!chapitre) return null
  const actor = await memberOf(userId, chapitre.guide.poleId)
  return actor && guideAccess(actor, chapitre.guide)
}

/** The person in a pôle as they are now; null without access or when disabled. */
async function memberOf(userId: string, poleId: string): Promise<PoleActor | null> {
  const acces = await db().acces.findFirst({
    where: { userId, poleId, user: { disabledAt: null } },
    select: {
      role: true,
      fonctions: true,
      structureId: true,
      partenaireId: true,
      pole: { select: { slug: true, nom: true } },
      user: { select: { name: true, email: true, photoId: true, exploitant: true, demonstration: true } },
    },
  })
  if (!acces) return null
  const { pole, user, ...rights } = acces
  return { kind: 'pole', userId, sessionId: '', acces: [], ...user, poleId, poleSlug: pole.slug, poleNom: pole.nom, ...rights }
}

async function refreshTextOf(chapitreId: string): Promise<void> {
  const chapitre = await db().chapitre.findFirst({ where: { id: chapitreId }, select: { guideId: true } })
  if (chapitre) await refreshGuideText(chapitre.guideId)
}
