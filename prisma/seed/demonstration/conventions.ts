import type { PartieRole } from '~/platform/db/generated/enums'
import type { Convention, Partenaire, Pole, User } from '~/platform/db/generated/client'
import { french } from '../content/french'
import { dayFrom } from '../factories/calendar'
import { createConvention } from '../factories/convention'
import { note, workingHours, type Seeding } from './seeding'

interface Plan {
  objet: string
  description: string
  /** Days from now. */
  debut: number
  fin: number
  publicEuros: number
  privateEuros: number
  taciteReconduction: boolean
  parties: readonly (readonly [partner: string, role: PartieRole])[]
}

const fictitious = 'Convention et montants fictifs, pour la démonstration.'

const plans: readonly Plan[] = [
  {
    objet: 'Action collective GPEC : anticiper les emplois et les compétences du domicile',
    description:
      'Information, animation, capitalisation et échange de bonnes pratiques auprès de vingt structures (articles D5121-10 à D5121-13 du Code du travail). Livrable : un guide écrit avec les participants.',
    debut: -668,
    fin: 62,
    publicEuros: 118_000,
    privateEuros: 54_000,
    taciteReconduction: false,
    parties: [
      ['DREETS PACA', 'FINANCEUR'],
      ['Uniformation', 'FINANCEUR'],
      ['UDES', 'ASSOCIE'],
    ],
  },
  {
    objet: "Contrat d'objectifs du pôle : élargir le réseau et soutenir la qualité de l'emploi",
    description:
      'Animation du réseau, plateforme web, tableaux de bord, rapprochement avec les syndicats de salariés et les représentants des usagers. Bilan chaque année devant le comité de pilotage.',
    debut: -310,
    fin: 420,
    publicEuros: 180_000,
    privateEuros: 61_500,
    taciteReconduction: false,
    parties: [
      ['Région Sud', 'FINANCEUR'],
      ['CRESS PACA', 'SIGNATAIRE'],
      ['ADMR', 'ASSOCIE'],
      ['UNA', 'ASSOCIE'],
    ],
  },
  {
    objet: 'Recherche partenariale : innovation sociale et travail à domicile',
    description: "Cinq années d'enquête avec des structures volontaires, une restitution publique par an et des données rendues anonymes.",
    debut: -560,
    fin: 1_265,
    publicEuros: 45_000,
    privateEuros: 38_000,
    taciteReconduction: true,
    parties: [
      ['LEST', 'SIGNATAIRE'],
      ['France Active', 'FINANCEUR'],
    ],
  },
]

/** Three conventions: one that ends within 90 days, one running, one long; the first one first. */
export async function createConventions(
  seeding: Seeding,
  { pole, user, partners }: { pole: Pole; user: User; partners: Map<string, Partenaire> },
): Promise<Convention[]> {
  const conventions: Convention[] = []
  for (const plan of plans) {
    const debut = dayFrom(seeding.now, plan.debut)
    const createdAt = workingHours(seeding, dayFrom(debut, -40))
    const convention = await createConvention(seeding.tx, {
      poleId: pole.id,
      objet: french(plan.objet),
      description: french(`${plan.description}\n\n${fictitious}`),
      statut: 'SIGNEE',
      debut,
      fin: dayFrom(seeding.now, plan.fin),
      taciteReconduction: plan.taciteReconduction,
      montantPublicCentimes: BigInt(plan.publicEuros) * 100n,
      montantPriveCentimes: BigInt(plan.privateEuros) * 100n,
      demonstration: true,
      createdAt,
      parties: plan.parties.map(([name, role]) => ({ partenaireId: known(partners, name).id, role })),
    })
    const line = { targetKind: 'convention', targetId: convention.id, label: convention.objet, audience: 'POLE' } as const
    note(seeding, createdAt, { pole, user }, { action: 'convention.preparee', ...line })
    note(seeding, workingHours(seeding, dayFrom(debut, -5)), { pole, user }, { action: 'convention.statut.signee', ...line })
    conventions.push(convention)
  }
  return conventions
}

function known(partners: Map<string, Partenaire>, name: string): Partenaire {
  const partner = partners.get(name)
  if (!partner) throw new Error(`No partner is called ${name}.`)
  return partner
}
