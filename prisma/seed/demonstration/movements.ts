import type { AdhesionEventKind } from '~/platform/db/generated/enums'
import { day, dayFrom } from '../factories/calendar'

/** One entry of the ledger of the drawn structure number `structure`. */
export interface Movement {
  structure: number
  kind: AdhesionEventKind
  on: Date
  motif?: string
  detail?: string
}

/** Structures of PSP PACA to draw: 155 taken over, then those that came. */
export const pacaStructures = { founders: 20, takenOver: 155, admitted: 10, candidates: 8, refused: 3 } as const

const departuresLastYear = [
  [31, 0.12, 'FUSION', 'Reprise par une association voisine, elle aussi adhérente.'],
  [77, 0.31, 'CESSATION', 'Liquidation amiable votée en assemblée générale.'],
  [58, 0.46, 'COUT', 'Année difficile : la structure espère revenir.'],
  [140, 0.74, 'CHANGEMENT_RESEAU', ''],
  [102, 1, 'DEMISSION', 'Départ au 31 décembre, annoncé en novembre.'],
] as const

const departuresThisYear = [
  [149, 0.08, 'RADIATION', 'Cotisation non réglée après deux relances.'],
  [66, 0.21, 'CESSATION', 'Départ en retraite de la fondatrice, sans reprise.'],
  [121, 0.38, 'FUSION', ''],
  [88, 0.55, 'BESOINS', 'La structure recentre son activité hors du domicile.'],
  [134, 0.7, 'DEMISSION', ''],
  [45, 0.9, 'CHANGEMENT_RESEAU', 'Adhésion à un réseau national intégré.'],
] as const

const admissionsLastYear = [0.17, 0.26, 0.42, 0.5, 0.71, 0.86]
const admissionsThisYear = [0.14, 0.33, 0.6, 0.83]
const returning = { structure: 58, part: 0.44 }

const motivations = [
  "Rompre l'isolement et trouver des outils de recrutement.",
  'Participer aux sessions de formation communes du département.',
  "Préparer le départ en retraite de deux responsables de secteur avec d'autres structures.",
  'Recommandée par une structure adhérente voisine.',
] as const

const refusals = [
  [0.35, 'HORS_CHAMP', 'L’activité principale est le conseil aux entreprises.'],
  [0.62, 'HORS_TERRITOIRE', 'Le siège et les interventions sont en Occitanie : orientée vers le réseau voisin.'],
  [0.9, 'DOSSIER_INCOMPLET', 'Statuts et comptes demandés deux fois, jamais reçus.'],
] as const

/**
 * The whole ledger of PSP PACA in the order of time: 20 members at the end of 2006 and 155 at the end of 2012
 * (taken over, their dates of entry unknown), entries and departures of the last two years, 155 members today.
 */
export function pacaMovements(now: Date): Movement[] {
  const year = now.getUTCFullYear()
  const lastYear = (part: number) => dayFrom(day(`${year - 1}-01-01`), Math.round(part * 364))
  const elapsed = now.getTime() - Date.UTC(year, 0, 1)
  const thisYear = (part: number) => dayFrom(day(`${year}-01-01`), Math.floor((part * elapsed) / 86_400_000))
  const { founders, takenOver, admitted, candidates } = pacaStructures
  const movements: Movement[] = []

  for (let structure = 0; structure < takenOver; structure++) {
    movements.push({ structure, kind: 'REPRISE', on: day(structure < founders ? '2006-12-31' : '2012-12-31') })
  }
  for (const [structure, part, motif, detail] of departuresLastYear)
    movements.push({ structure, kind: 'DEPART', on: lastYear(part), motif, detail })
  for (const [structure, part, motif, detail] of departuresThisYear)
    movements.push({ structure, kind: 'DEPART', on: thisYear(part), motif, detail })
  movements.push({
    structure: returning.structure,
    kind: 'RETOUR',
    on: thisYear(returning.part),
    detail: 'De nouveau parmi nous après un exercice redressé.',
  })

  const admissions = [...admissionsLastYear.map(lastYear), ...admissionsThisYear.map(thisYear)]
  for (const [place, on] of admissions.entries()) {
    const structure = takenOver + place
    movements.push(
      { structure, kind: 'CANDIDATURE', on: dayFrom(on, -38 - 3 * place) },
      { structure, kind: 'ADMISSION', on, detail: 'Admise par le conseil d’administration.' },
    )
  }
  for (let place = 0; place < candidates; place++) {
    movements.push({
      structure: takenOver + admitted + place,
      kind: 'CANDIDATURE',
      on: dayFrom(now, -3 - 9 * place),
      detail: motivations[place % motivations.length],
    })
  }
  for (const [place, [part, motif, detail]] of refusals.entries()) {
    const structure = takenOver + admitted + candidates + place
    movements.push(
      { structure, kind: 'CANDIDATURE', on: dayFrom(lastYear(part), -50) },
      { structure, kind: 'REFUS', on: lastYear(part), motif, detail },
    )
  }
  return movements.sort((a, b) => a.on.getTime() - b.on.getTime())
}
