import type { Transaction } from '~/platform/db/db.server'
import type { AdhesionStatut } from '~/platform/db/generated/enums'
import type { AdhesionEventKind, Prisma, Structure } from '~/platform/db/generated/client'
import { day, dayFrom } from './calendar'
import { createPole } from './pole'
import { firstStructureNumber, nextNumber } from './sequence'
import { fictitiousSiret } from './siret'

/** One entry of the ledger given with a structure. */
export interface LedgerEntry {
  kind: AdhesionEventKind
  effectiveOn: Date
  motif?: string
  detail?: string
}

export interface StructureOverrides extends Partial<Prisma.StructureUncheckedCreateInput> {
  /** The history behind the status; by default the shortest one that leads to it. */
  ledger?: LedgerEntry[]
}

const shortestHistory: Record<AdhesionStatut, AdhesionEventKind[]> = {
  CANDIDATE: ['CANDIDATURE'],
  ADHERENTE: ['ADMISSION'],
  REFUSEE: ['CANDIDATURE', 'REFUS'],
  PARTIE: ['ADMISSION', 'DEPART'],
}

/** Creates a structure (an association of the Bouches-du-Rhône, member since 15/01/2025 unless said) and the ledger behind its status. */
export async function createStructure(tx: Transaction, overrides: StructureOverrides = {}): Promise<Structure> {
  const { ledger, ...columns } = overrides
  const number = nextNumber('structure')
  const statut = columns.statut ?? 'ADHERENTE'
  const since = columns.statutDepuis ? new Date(columns.statutDepuis) : day('2025-01-15')
  const poleId = columns.poleId ?? (await createPole(tx)).id
  const kinds = shortestHistory[statut]
  const history: LedgerEntry[] =
    ledger ?? kinds.map((kind, place) => ({ kind, effectiveOn: dayFrom(since, 30 * (place + 1 - kinds.length)) }))
  const structure = await tx.structure.create({
    data: {
      nom: `Structure d’essai ${number}`,
      siret: fictitiousSiret(firstStructureNumber + number),
      formeJuridique: 'ASSOCIATION_1901',
      departement: '13',
      commune: 'Marseille',
      codePostal: '13001',
      activites: ['HOUSEKEEPING', 'MEAL_PREPARATION'],
      modes: ['PRESTATAIRE'],
      effectifEtp: 12.5,
      ...columns,
      poleId,
      statut,
      statutDepuis: since,
    },
  })
  for (const entry of history) {
    await tx.adhesionEvent.create({ data: { ...entry, poleId, structureId: structure.id } })
  }
  return structure
}
