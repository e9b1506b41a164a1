import type { PoleActor } from '~/platform/authorization/actor'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import {
  acceptApplication,
  refuseApplication,
  registerDeparture,
  registerReturn,
  reopenApplication,
  type MovedStructure,
} from './adhesion.commands.server'
import { adhesionMoveSchema, type AdhesionMoveInput } from './adhesion.schema'

/** Reads a move posted from the structure's page, makes it, and says what was done; a departure and a return can be undone. */
export async function answerAdhesionMove(actor: PoleActor, structureId: string, request: Request) {
  return withForm(request, adhesionMoveSchema, async (move) => {
    const moved = await makeMove(actor, structureId, move)
    const page = paths.structure(actor.poleSlug, structureId)
    const undo = undoOf(move)
    return redirectWithToast(page, sentenceOf(move, moved), undo ? { undo: { action: `${page}?index`, fields: undo } } : {})
  })
}

function makeMove(actor: PoleActor, structureId: string, move: AdhesionMoveInput): Promise<MovedStructure> {
  switch (move.intent) {
    case 'accepter':
      return acceptApplication(actor, structureId, move)
    case 'refuser':
      return refuseApplication(actor, structureId, move)
    case 'partir':
      return registerDeparture(actor, structureId, move)
    case 'revenir':
      return registerReturn(actor, structureId, move)
    case 'candidater':
      return reopenApplication(actor, structureId, move)
  }
}

function sentenceOf({ intent }: AdhesionMoveInput, { nom }: MovedStructure): string {
  const name = `« ${nom} »`
  switch (intent) {
    case 'accepter':
      return `${name} est adhérente.`
    case 'refuser':
      return `La candidature de ${name} est refusée.`
    case 'partir':
      return `Le départ de ${name} est au registre.`
    case 'revenir':
      return `${name} est de retour parmi les adhérentes.`
    case 'candidater':
      return `La candidature de ${name} est à examiner.`
  }
}

/** The entry of the same day that cancels this one: the ledger keeps both, the counts keep neither. */
function undoOf(move: AdhesionMoveInput): Record<string, string> | null {
  if (move.intent === 'partir') return { intent: 'revenir', le: move.le, detail: 'Départ enregistré par erreur.' }
  if (move.intent === 'revenir') return { intent: 'partir', le: move.le, motif: 'ERREUR', detail: 'Retour enregistré par erreur.' }
  return null
}
