import type { JSONContent } from '@tiptap/core'
import { validateDocument } from '~/editor/document-rules'
import { DOCUMENT_SCHEMA_VERSION } from '~/editor/document-schema'
import { countWords, documentText } from '~/editor/document-text'
import { liveDocuments } from '~/editor/live-documents.server'
import { record } from '~/platform/audit/journal.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { Prisma } from '~/platform/db/generated/client'
import { db, type Transaction } from '~/platform/db/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { chapitreDocument } from './chapitre-document'
import './guide.events'
import { canPublishGuide } from './guide.lifecycle'
import { ownParticipation, visibleGuides } from './guide.policy'
import type { PublishGuide } from './guide.schema'
import { guideTopics, lockGuide } from './load-guide.server'

/** One chapter of an edition, as `Edition.chapitres` stores it. */
export interface EditionChapitre {
  titre: string
  contenu: JSONContent
}

/**
 * Freezes the live text as the guide's next edition and puts it on line. Writing goes on beside it; nobody,
 * the database included, changes an edition afterwards.
 */
export async function publishGuide(
  actor: PoleActor,
  guideId: string,
  input: Omit<PublishGuide, 'intent'>,
): Promise<{ editionId: string; numero: number; slug: string }> {
  await refuseBeforeReading(actor, guideId)
  // why: read before the lock; the hub writes with its own connections and must not wait for ours.
  const chapitres = await readChapitres(actor, guideId)
  const text = chapitres.map((one) => documentText(one.contenu)).join('\n')
  if (text.trim() === '') throw new Invalid('Le guide est vide : écrivez-le avant de le publier.')

  const done = await db().$transaction(async (tx) => {
    const guide = await lockGuide(tx, actor, guideId)
    if (!canPublishGuide(actor, guide)) throw new Forbidden(notPublishable)
    if (guide.version !== input.version) {
      throw new Conflict('Ce guide vient d’être modifié. Relisez ce qui sera publié, puis recommencez.', [], guide.version)
    }
    const { _max } = await tx.edition.aggregate({ where: { guideId, poleId: actor.poleId }, _max: { numero: true } })
    const numero = (_max.numero ?? 0) + 1
    const edition = await tx.edition.create({
      data: {
        poleId: actor.poleId,
        guideId,
        numero,
        titre: guide.titre,
        resume: guide.resume,
        chapitres: chapitres as unknown as Prisma.InputJsonValue,
        contributeurs: await contributorsOf(tx, actor.poleId, guideId),
        mots: countWords(text),
        notes: input.notes,
        publishedById: actor.userId,
        schemaVersion: DOCUMENT_SCHEMA_VERSION,
      },
      select: { id: true },
    })
    await tx.guide.update({ where: { id: guideId, poleId: actor.poleId }, data: { statut: 'PUBLIE', version: { increment: 1 } } })
    await record(tx, actor, {
      action: 'guide.publie',
      targetKind: 'guide',
      targetId: guideId,
      label: guide.titre,
      audience: 'POLE',
      details: { numero },
    })
    return { editionId: edition.id, numero, slug: guide.slug, titre: guide.titre }
  })
  publish(
    'guide.publie',
    { poleId: actor.poleId, guideId, ...done },
    { topics: [...guideTopics(actor.poleId, guideId), topic.showcase(actor.poleId)], targetId: guideId, actorId: actor.userId },
  )
  return done
}

const notPublishable = 'Un guide se publie une fois validé par l’équipe du pôle, par ses propriétaires ou par l’équipe.'

async function refuseBeforeReading(actor: PoleActor, guideId: string): Promise<void> {
  const guide = await db().guide.findFirst({
    where: { AND: [visibleGuides(actor), { id: guideId }] },
    select: { poleId: true, ouverture: true, statut: true, participations: ownParticipation(actor) },
  })
  if (!guide) throw new NotFound('Ce guide n’existe pas, ou ne vous est pas ouvert.')
  if (!canPublishGuide(actor, guide)) throw new Forbidden(notPublishable)
}

async function readChapitres(actor: PoleActor, guideId: string): Promise<EditionChapitre[]> {
  const rows = await db().chapitre.findMany({
    where: { poleId: actor.poleId, guideId, deletedAt: null },
    select: { id: true, titre: true },
    orderBy: [{ ordre: 'asc' }, { id: 'asc' }],
  })
  const chapitres: EditionChapitre[] = []
  for (const { id, titre } of rows) {
    const contenu = await liveDocuments().readDocument(chapitreDocument(id))
    const problem = validateDocument(contenu)
    if (problem) {
      throw new Invalid(`Le chapitre « ${titre} » contient un élément qui ne peut pas être publié. Retirez-le, puis recommencez.`)
    }
    chapitres.push({ titre, contenu })
  }
  return chapitres
}

/** Names of those who wrote, then of those who take part by name, each once, with their organisation. */
async function contributorsOf(tx: Transaction, poleId: string, guideId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; organisation: string | null }[]>(Prisma.sql`
    SELECT u.name, coalesce(s.nom, p.nom) AS organisation
    FROM "User" u
    LEFT JOIN "Acces" a ON a."userId" = u.id AND a."poleId" = ${poleId}
    LEFT JOIN "Structure" s ON s.id = a."structureId"
    LEFT JOIN "Partenaire" p ON p.id = a."partenaireId"
    WHERE u.id IN (
      SELECT "userId" FROM "ParticipationGuide" WHERE "guideId" = ${guideId} AND role IN ('PROPRIETAIRE', 'REDACTEUR', 'RELECTEUR')
      UNION
      SELECT unnest("redacteurIds") FROM "Guide" WHERE id = ${guideId}
      UNION
      SELECT w."actorId" FROM "DocumentUpdate" w JOIN "Chapitre" c ON w.document = 'chapitre:' || c.id WHERE c."guideId" = ${guideId}
    )
    ORDER BY u.name COLLATE "fr-x-icu"
    LIMIT 200
  `)
  return rows.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name))
}
