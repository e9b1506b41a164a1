import { documentText } from '~/editor/document-text'
import { liveDocuments } from '~/editor/live-documents.server'
import { db } from '~/platform/db/db.server'
import { publish } from '~/platform/events/bus.server'
import { chapitreDocument } from './chapitre-document'
import './guide.events'
import { guideTopics } from './load-guide.server'

/** Longest plain text kept for search (PostgreSQL refuses a search vector over 1 MB). */
const longestText = 400_000

/**
 * Keeps the plain text of a guide for search, who wrote in it and when it was last written; called when writing
 * pauses, before the log that names the authors is compacted.
 */
export async function refreshGuideText(guideId: string): Promise<void> {
  const guide = await db().guide.findFirst({
    where: { id: guideId },
    select: {
      poleId: true,
      chapitres: { where: { deletedAt: null }, select: { id: true, titre: true }, orderBy: { ordre: 'asc' } },
    },
  })
  if (!guide) return
  const parts: string[] = []
  let length = 0
  for (const { id, titre } of guide.chapitres) {
    if (length > longestText) break
    const text = `${titre}\n${documentText(await liveDocuments().readDocument(chapitreDocument(id)))}`
    length += text.length
    parts.push(text)
  }
  await db().$executeRaw`
    UPDATE "Guide" SET
      texte = ${parts.join('\n').slice(0, longestText)},
      "editedAt" = now(),
      "redacteurIds" = ARRAY(
        SELECT unnest("redacteurIds")
        UNION
        SELECT w."actorId" FROM "DocumentUpdate" w JOIN "Chapitre" c ON w.document = 'chapitre:' || c.id
        WHERE c."guideId" = ${guideId} AND w."actorId" IS NOT NULL
      )
    WHERE id = ${guideId}`
  publish('guide.ecrit', { poleId: guide.poleId, guideId }, { topics: guideTopics(guide.poleId, guideId), targetId: guideId })
}
