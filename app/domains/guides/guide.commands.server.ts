import { randomUUID } from 'node:crypto'
import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { Conflict, type FieldChange, Forbidden } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { createInitialDocument } from '~/editor/document-content.server'
import { chapitreDocument } from './chapitre-document'
import { ficheActionDocument } from './fiche-action.template'
import './guide.events'
import { allowedMoves } from './guide.lifecycle'
import { canCreateGuide, canManageGuide } from './guide.policy'
import type { CreateGuide, EditGuide } from './guide.schema'
import { freeSlug } from './guide-slug.server'
import { ouvertureLabels, statutLabels } from './guide.wording'
import { guideAudience, guideTopics, lockGuide } from './load-guide.server'

/** Starts a guide with its first chapter; its author owns it. */
export async function createGuide(actor: PoleActor, input: CreateGuide): Promise<{ id: string; chapitreId: string }> {
  if (!canCreateGuide(actor)) throw new Forbidden('Un partenaire écrit dans les guides où il est invité ; il n’en commence pas.')
  const chapitreId = randomUUID()
  const guide = await db().$transaction(async (tx) => {
    const created = await tx.guide.create({
      data: {
        poleId: actor.poleId,
        slug: await freeSlug(tx, actor.poleId, input.titre),
        titre: input.titre,
        resume: input.resume,
        ouverture: input.ouverture,
        modele: input.modele,
        createdById: actor.userId,
        editedAt: new Date(),
        chapitres: {
          create: {
            id: chapitreId,
            poleId: actor.poleId,
            titre: input.modele === 'FICHE_ACTION' ? 'Fiche action' : 'Premier chapitre',
            ordre: 1,
          },
        },
        participations: { create: { poleId: actor.poleId, userId: actor.userId, role: 'PROPRIETAIRE' } },
      },
      select: { id: true, titre: true, ouverture: true },
    })
    if (input.modele === 'FICHE_ACTION') await createInitialDocument(tx, chapitreDocument(chapitreId), ficheActionDocument(input.titre))
    await record(tx, actor, {
      action: 'guide.cree',
      targetKind: 'guide',
      targetId: created.id,
      label: created.titre,
      audience: guideAudience(created),
    })
    return created
  })
  publish('guide.cree', { poleId: actor.poleId, guideId: guide.id }, envelope(actor, guide.id))
  return { id: guide.id, chapitreId }
}

/** Changes title, summary and opening; a stale version is shown what changed meanwhile. */
export async function editGuide(actor: PoleActor, guideId: string, input: Omit<EditGuide, 'intent'>): Promise<void> {
  const openingChanged = await db().$transaction(async (tx) => {
    const guide = await lockGuide(tx, actor, guideId)
    if (!canManageGuide(actor, guide)) throw new Forbidden()
    if (guide.version !== input.version) throw new Conflict(changedMeanwhile, editChanges(guide, input), guide.version)
    const { titre, resume, ouverture } = input
    await tx.guide.update({ where: { id: guideId, poleId: actor.poleId }, data: { titre, resume, ouverture, version: { increment: 1 } } })
    await record(tx, actor, {
      action: 'guide.modifie',
      targetKind: 'guide',
      targetId: guideId,
      label: titre,
      audience: guideAudience(input),
      details: { ouverture: [guide.ouverture, ouverture] },
    })
    return guide.ouverture !== ouverture
  })
  publish('guide.modifie', { poleId: actor.poleId, guideId }, envelope(actor, guideId))
  if (openingChanged) publish('guide.acces-change', { guideId }, envelope(actor, guideId))
}

const changedMeanwhile = 'Quelqu’un a modifié ce guide pendant votre saisie. Rien n’a été écrasé.'

function editChanges(guide: Pick<EditGuide, 'titre' | 'resume' | 'ouverture'>, input: Omit<EditGuide, 'intent'>): FieldChange[] {
  return [
    { label: 'Titre', yours: input.titre, theirs: guide.titre },
    { label: 'Résumé', yours: input.resume, theirs: guide.resume },
    { label: 'Ouverture', yours: ouvertureLabels[input.ouverture], theirs: ouvertureLabels[guide.ouverture] },
  ].filter((change) => change.yours !== change.theirs)
}

/** Moves a guide along its life; publication has its own command. Returns the status it left, for undo. */
export async function moveGuide(
  actor: PoleActor,
  guideId: string,
  input: { statut: GuideStatut; version: number },
): Promise<{ titre: string; from: GuideStatut; version: number }> {
  const moved = await db().$transaction(async (tx) => {
    const guide = await lockGuide(tx, actor, guideId)
    if (guide.version !== input.version) {
      throw new Conflict(`Ce guide vient d’être modifié. Il est maintenant « ${statutLabels[guide.statut]} ».`, [], guide.version)
    }
    if (!allowedMoves(actor, guide).some((move) => move.to === input.statut)) {
      throw new Forbidden(`Un guide « ${statutLabels[guide.statut]} » ne peut pas devenir « ${statutLabels[input.statut]} » de votre main.`)
    }
    const { version } = await tx.guide.update({
      where: { id: guideId, poleId: actor.poleId },
      data: { statut: input.statut, version: { increment: 1 } },
      select: { version: true },
    })
    await record(tx, actor, {
      action: `guide.statut.${input.statut.toLowerCase()}`,
      targetKind: 'guide',
      targetId: guideId,
      label: guide.titre,
      audience: guideAudience(guide),
      details: { from: guide.statut },
    })
    return { titre: guide.titre, from: guide.statut, version, slug: guide.slug }
  })
  publish('guide.statut', { poleId: actor.poleId, guideId, titre: moved.titre, statut: input.statut }, showcased(actor, guideId))
  // why: an archived guide is only read; its rooms are judged again in both directions.
  if (moved.from === 'ARCHIVE' || input.statut === 'ARCHIVE') {
    publish('guide.acces-change', { guideId }, envelope(actor, guideId))
  }
  return moved
}

function envelope(actor: PoleActor, guideId: string) {
  return { topics: guideTopics(actor.poleId, guideId), targetId: guideId, actorId: actor.userId }
}

function showcased(actor: PoleActor, guideId: string) {
  const { topics, ...rest } = envelope(actor, guideId)
  return { ...rest, topics: [...topics, topic.showcase(actor.poleId)] }
}
