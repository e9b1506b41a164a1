import type { PoleActor } from '~/platform/authorization/actor'
import { record } from '~/platform/audit/journal.server'
import { db } from '~/platform/db/db.server'
import { Conflict, Forbidden, NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { refuseKnownSiret } from './known-siret.server'
import { canEditStructure, canReadStructure } from './structure.policy'
import { changedFields, conflictOf, editableColumns, type StructureField } from './structure-changes.server'
import type { EditStructure } from './structure.schema'
import { forgetFacets } from './structure-facets.server'

/**
 * Changes what is kept of a structure. @throws Conflict with the fields somebody else changed since `version`;
 * Invalid on a SIRET already known.
 */
export async function editStructure(actor: PoleActor, structureId: string, input: EditStructure): Promise<{ id: string; nom: string }> {
  const { version, ...values } = input
  const edited = await refuseKnownSiret(actor.poleId, values.siret, () =>
    db().$transaction(async (tx) => {
      const held = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "Structure" WHERE id = ${structureId} AND "poleId" = ${actor.poleId} FOR UPDATE`
      const current = held.length
        ? await tx.structure.findFirst({
            where: { id: structureId, poleId: actor.poleId },
            select: { id: true, poleId: true, statut: true, version: true, ...editableColumns },
          })
        : null
      if (!current || !canReadStructure(actor, current)) throw new NotFound('Cette structure n’existe pas dans ce pôle.')
      if (!canEditStructure(actor, current)) {
        throw new Forbidden('Cette fiche est tenue par le référent de la structure et par l’équipe du pôle.')
      }
      const fields = changedFields(current, values)
      if (current.version !== version) {
        const changes = conflictOf(await fieldsChangedSince(tx, structureId, version), current, values)
        if (changes.length > 0) {
          throw new Conflict('Quelqu’un d’autre a modifié cette fiche pendant que vous la remplissiez.', changes, current.version)
        }
      }
      if (fields.length > 0) {
        const next = current.version + 1
        await tx.structure.update({ where: { id: structureId, poleId: actor.poleId }, data: { ...values, version: next } })
        await record(tx, actor, {
          action: 'structure.modifiee',
          targetKind: 'structure',
          targetId: structureId,
          label: values.nom,
          details: { version: next, champs: fields },
        })
      }
      return { id: structureId, nom: values.nom, changed: fields.length > 0 }
    }),
  )
  if (edited.changed) {
    forgetFacets(actor.poleId)
    publish(
      'structure.modifiee',
      { poleId: actor.poleId, structureId, nom: edited.nom },
      {
        topics: [topic.pole(actor.poleId, 'adherents'), topic.pole(actor.poleId, 'journal')],
        targetId: structureId,
        actorId: actor.userId,
      },
    )
  }
  return { id: edited.id, nom: edited.nom }
}

/** The fields that journal lines after `version` say were changed: the form does not know what it started from. */
async function fieldsChangedSince(
  tx: Pick<ReturnType<typeof db>, 'journalEntry'>,
  structureId: string,
  version: number,
): Promise<Set<StructureField>> {
  const lines = await tx.journalEntry.findMany({
    where: { targetKind: 'structure', targetId: structureId, action: 'structure.modifiee', details: { path: ['version'], gt: version } },
    select: { details: true },
  })
  const fields = new Set<StructureField>()
  for (const { details } of lines) {
    if (typeof details !== 'object' || details === null || !('champs' in details) || !Array.isArray(details.champs)) continue
    for (const field of details.champs) if (typeof field === 'string' && field in editableColumns) fields.add(field as StructureField)
  }
  return fields
}
