import type { AdhesionEventKind } from '~/platform/db/generated/enums'
import { formatDate } from '~/platform/format'

/** An entry of the ledger as the calculation reads it; `on` is a day `yyyy-mm-dd`. */
export interface LedgerLine {
  structureId: string
  kind: AdhesionEventKind
  on: string
  /** Order of recording. */
  seq: number
}

/** What is known of the years beside the ledger. */
export interface LedgerScope {
  /** First civil year whose movements are all recorded. */
  registreDepuis: number
  /** Earlier years whose count at 31 December is a fact, with its source. */
  annees: readonly { annee: number; source: string; sourceDate: string }[]
  /** Today in Paris, `yyyy-mm-dd`: the year under way is counted up to it. */
  today: string
}

/** One civil year of the network. What is not known is null, never zero. */
export interface AnneeCroissance {
  annee: number
  /** Members at 31 December (today for the year under way); null when the year is not a fact. */
  effectif: number | null
  /** Members at the start, with those taken over during the year without a known date of entry. */
  ouverture: number | null
  entrees: number | null
  sorties: number | null
  net: number | null
  enCours: boolean
  /** Where a count from before the register comes from. */
  source: string | null
}

const becomesMember: Record<AdhesionEventKind, boolean | null> = {
  REPRISE: true,
  ADMISSION: true,
  RETOUR: true,
  DEPART: false,
  // An application and its refusal say nothing of a membership.
  CANDIDATURE: null,
  REFUS: null,
}

interface Movement {
  annee: number
  kind: 'reprise' | 'entree' | 'sortie'
}

/**
 * Growth by civil year, from the first known one to the year under way: ouverture + entrees − sorties = effectif
 * wherever the four are known. A day counts once for a structure, by its state at the end of it: a departure and a
 * return of the same day cancel, which is how a mistake is corrected without touching the ledger.
 */
export function growthByYear(ledger: readonly LedgerLine[], scope: LedgerScope): AnneeCroissance[] {
  const currentYear = Number(scope.today.slice(0, 4))
  const sources = new Map(scope.annees.map((one) => [one.annee, `${one.source} (${one.sourceDate})`]))
  const movements = movementsByYear(ledger.filter((line) => line.on <= scope.today))
  const first = Math.min(scope.registreDepuis, currentYear, ...sources.keys())

  const years: AnneeCroissance[] = []
  let before = totalBefore(movements, first)
  for (let annee = first; annee <= currentYear; annee++) {
    const { reprises, entrees, sorties } = movements.get(annee) ?? noMovement
    const end = before + reprises + entrees - sorties
    const recorded = annee >= scope.registreDepuis
    years.push({
      annee,
      effectif: recorded || sources.has(annee) ? end : null,
      ouverture: recorded ? before + reprises : null,
      entrees: recorded ? entrees : null,
      sorties: recorded ? sorties : null,
      net: recorded ? entrees - sorties : null,
      enCours: annee === currentYear,
      source: sources.get(annee) ?? null,
    })
    before = end
  }
  return years
}

/** How many structures are members at the end of a day `yyyy-mm-dd`. */
export function membersOn(ledger: readonly LedgerLine[], day: string): number {
  return totalBefore(movementsByYear(ledger.filter((line) => line.on <= day)), Number.POSITIVE_INFINITY)
}

/**
 * Why an entry may not bear this date, in French; null when it may. Entries follow each other in time, none is in the
 * future, and those that change the count stay out of the years before the register, whose figures are facts.
 */
export function ledgerDateProblem(
  kind: AdhesionEventKind,
  on: string,
  known: { today: string; registreDepuis: number; last?: string },
): string | null {
  if (on > known.today) return 'Cette date est à venir : le registre ne reçoit que des faits.'
  if (known.last && on < known.last) {
    return `Cette date précède la dernière entrée du registre, du ${formatDate(known.last)}.`
  }
  if (becomesMember[kind] !== null && Number(on.slice(0, 4)) < known.registreDepuis) {
    return `Le registre du pôle commence au 1er janvier ${known.registreDepuis} : indiquez une date à partir de ce jour.`
  }
  return null
}

interface YearMovements {
  reprises: number
  entrees: number
  sorties: number
}

const noMovement: YearMovements = { reprises: 0, entrees: 0, sorties: 0 }

function totalBefore(movements: Map<number, YearMovements>, year: number): number {
  let total = 0
  for (const [annee, one] of movements) if (annee < year) total += one.reprises + one.entrees - one.sorties
  return total
}

function movementsByYear(ledger: readonly LedgerLine[]): Map<number, YearMovements> {
  const byStructure = new Map<string, LedgerLine[]>()
  for (const line of ledger) {
    const lines = byStructure.get(line.structureId)
    if (lines) lines.push(line)
    else byStructure.set(line.structureId, [line])
  }
  const years = new Map<number, YearMovements>()
  for (const lines of byStructure.values()) {
    for (const { annee, kind } of movementsOf(lines)) {
      const year = years.get(annee) ?? { ...noMovement }
      if (kind === 'reprise') year.reprises += 1
      else if (kind === 'entree') year.entrees += 1
      else year.sorties += 1
      years.set(annee, year)
    }
  }
  return years
}

function movementsOf(lines: LedgerLine[]): Movement[] {
  const ordered = [...lines].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq))
  const movements: Movement[] = []
  let member = false
  for (let index = 0; index < ordered.length;) {
    const on = ordered[index]?.on ?? ''
    let after: boolean = member
    let reprise = false
    for (; index < ordered.length && ordered[index]?.on === on; index++) {
      const kind = ordered[index]?.kind
      const becomes: boolean | null = kind ? becomesMember[kind] : null
      if (becomes === null) continue
      reprise ||= kind === 'REPRISE'
      after = becomes
    }
    if (after !== member) {
      movements.push({ annee: Number(on.slice(0, 4)), kind: after ? (reprise ? 'reprise' : 'entree') : 'sortie' })
      member = after
    }
  }
  return movements
}
