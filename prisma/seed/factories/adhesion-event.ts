import type { Transaction } from '~/platform/db/db.server'
import type { AdhesionStatut } from '~/platform/db/generated/enums'
import type { AdhesionEvent, AdhesionEventKind, Structure } from '~/platform/db/generated/client'
import type { LedgerEntry } from './structure'

const statutAfter = {
  REPRISE: 'ADHERENTE',
  CANDIDATURE: 'CANDIDATE',
  ADMISSION: 'ADHERENTE',
  REFUS: 'REFUSEE',
  DEPART: 'PARTIE',
  RETOUR: 'ADHERENTE',
} satisfies Record<AdhesionEventKind, AdhesionStatut>

/** Appends an entry to the ledger of a structure and moves its status along. */
export async function createAdhesionEvent(
  tx: Transaction,
  structure: Pick<Structure, 'id' | 'poleId'>,
  entry: LedgerEntry & { actorId?: string },
): Promise<AdhesionEvent> {
  await tx.structure.update({
    where: { id: structure.id },
    data: { statut: statutAfter[entry.kind], statutDepuis: entry.effectiveOn },
  })
  return tx.adhesionEvent.create({ data: { ...entry, poleId: structure.poleId, structureId: structure.id } })
}
