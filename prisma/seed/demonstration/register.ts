import { statutAfter } from '~/domains/adherents/adhesion.lifecycle'
import type { Pole, Prisma, User } from '~/platform/db/generated/client'
import { french } from '../content/french'
import { day, dayFrom } from '../factories/calendar'
import { uuid7 } from '../factories/identifier'
import type { StructureDraft } from './draw-structure'
import type { Movement } from './movements'
import { note, workingHours, type Seeding } from './seeding'

/** A structure as written, with what the rest of the demonstration needs of it. */
export type RegisteredStructure = StructureDraft & Pick<Prisma.StructureCreateManyInput, 'statut'> & { id: string }

const actionOf = {
  CANDIDATURE: 'structure.candidate',
  ADMISSION: 'structure.admise',
  REFUS: 'structure.refusee',
  DEPART: 'structure.partie',
  RETOUR: 'structure.revenue',
} as const

/** Writes structures with their ledger and its lines of the journal, in bulk; each structure has one movement at least. */
export async function writeRegister(
  seeding: Seeding,
  { pole, user, drafts, movements }: { pole: Pole; user: User; drafts: StructureDraft[]; movements: Movement[] },
): Promise<RegisteredStructure[]> {
  // The register was opened, and the past taken over, on the first working days of its first year.
  const opening = day(`${pole.registreDepuis}-01-06`)
  const recordedAt = (on: Date) => workingHours(seeding, on < opening ? opening : on)

  const structures = drafts.map((draft, number) => {
    const own = movements.filter((one) => one.structure === number)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) throw new Error(`${draft.nom} has no entry in the ledger.`)
    const id = uuid7(recordedAt(first.on))
    return { ...draft, id, poleId: pole.id, statut: statutAfter[last.kind], statutDepuis: last.on, createdAt: recordedAt(first.on) }
  })
  const at = (number: number) => structures[number] ?? fail(number)

  await seeding.tx.structure.createMany({ data: structures })
  await seeding.tx.adhesionEvent.createMany({
    data: movements.map(({ structure, kind, on, motif, detail }) => ({
      poleId: pole.id,
      structureId: at(structure).id,
      kind,
      effectiveOn: on,
      motif: motif ?? null,
      detail: french(detail ?? ''),
      actorId: user.id,
      recordedAt: recordedAt(on),
    })),
  })
  for (const { structure, kind, on } of movements) {
    if (kind === 'REPRISE') continue
    const { id, nom } = at(structure)
    const audience = kind === 'CANDIDATURE' || kind === 'REFUS' ? 'EQUIPE' : 'POLE'
    note(seeding, recordedAt(on), { pole, user }, { action: actionOf[kind], targetKind: 'structure', targetId: id, label: nom, audience })
  }
  return structures
}

/** The records that the team brought up to date over two years, one every fortnight or so. */
export function noteUpdates(
  seeding: Seeding,
  { pole, users, members }: { pole: Pole; users: User[]; members: RegisteredStructure[] },
): void {
  for (let daysAgo = 4; daysAgo < 660; daysAgo += seeding.random.integer(8, 20)) {
    const { id, nom } = seeding.random.pick(members)
    const at = workingHours(seeding, dayFrom(seeding.now, -daysAgo))
    note(
      seeding,
      at,
      { pole, user: seeding.random.pick(users) },
      { action: 'structure.modifiee', targetKind: 'structure', targetId: id, label: nom, audience: 'EQUIPE' },
    )
  }
}

function fail(number: number): never {
  throw new Error(`The ledger names structure ${number}, which was not drawn.`)
}
