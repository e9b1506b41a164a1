import type { Guide, Pole, User } from '~/platform/db/generated/client'
import { createPlannedGuide, type GuidePlan } from './guides'
import type { Seeding } from './seeding'

/** Who writes the guides of PSP PACA. */
export interface GuidePeople {
  direction: User
  equipe: User
  animation: User
  referent: User
  membre: User
  referentVar: User
  partenaire: User
  /** Person with their organisation, as editions credit them. */
  credit: (user: User) => string
}

/** The five guides of PSP PACA by the name of their text. */
export async function createPacaGuides(seeding: Seeding, pole: Pole, people: GuidePeople): Promise<Map<string, Guide>> {
  const guides = new Map<string, Guide>()
  for (const plan of plans(people)) guides.set(plan.source, await createPlannedGuide(seeding, pole, plan))
  return guides
}

function plans({ direction, equipe, animation, referent, membre, referentVar, partenaire, credit }: GuidePeople): GuidePlan[] {
  return [
    {
      source: 'gpec-pas-a-pas',
      statut: 'PUBLIE',
      ouverture: 'ECRITURE',
      owner: equipe,
      begunDaysAgo: 520,
      writtenDaysAgo: 2,
      participations: [
        { user: referent, role: 'REDACTEUR' },
        { user: referentVar, role: 'REDACTEUR' },
        { user: partenaire, role: 'RELECTEUR' },
      ],
      moves: [
        { daysAgo: 260, to: 'relecture', by: referent },
        { daysAgo: 236, to: 'valide', by: direction },
      ],
      editions: [
        {
          daysAgo: 231,
          by: direction,
          notes: "Première édition, à l'issue de l'action collective.",
          contributeurs: [referent, equipe, referentVar].map(credit),
        },
      ],
    },
    {
      source: 'accueillir-un-nouveau-salarie',
      statut: 'PUBLIE',
      ouverture: 'LECTURE',
      owner: referent,
      begunDaysAgo: 330,
      writtenDaysAgo: 41,
      participations: [
        { user: membre, role: 'REDACTEUR' },
        { user: animation, role: 'REDACTEUR' },
      ],
      moves: [
        { daysAgo: 180, to: 'relecture', by: referent },
        { daysAgo: 165, to: 'valide', by: equipe },
      ],
      editions: [
        { daysAgo: 158, by: referent, notes: 'Première édition.', contributeurs: [referent, membre].map(credit) },
        {
          daysAgo: 39,
          by: equipe,
          notes: 'Retours de dix structures, liste de contrôle ajoutée.',
          contributeurs: [referent, animation, membre].map(credit),
        },
      ],
    },
    {
      source: 'prevenir-les-risques-a-domicile',
      statut: 'RELECTURE',
      ouverture: 'LECTURE',
      owner: animation,
      begunDaysAgo: 140,
      writtenDaysAgo: 6,
      participations: [
        { user: referentVar, role: 'REDACTEUR' },
        { user: direction, role: 'RELECTEUR' },
      ],
      moves: [{ daysAgo: 5, to: 'relecture', by: animation }],
    },
    {
      source: 'entretien-de-parcours-professionnel',
      statut: 'BROUILLON',
      ouverture: 'ECRITURE',
      owner: membre,
      begunDaysAgo: 62,
      writtenDaysAgo: 1,
      participations: [
        { user: partenaire, role: 'REDACTEUR' },
        { user: equipe, role: 'REDACTEUR' },
      ],
    },
    {
      source: 'fiche-action-initiatives-ess',
      statut: 'BROUILLON',
      ouverture: 'LECTURE',
      modele: 'FICHE_ACTION',
      owner: direction,
      begunDaysAgo: 33,
      writtenDaysAgo: 8,
      participations: [{ user: equipe, role: 'REDACTEUR' }],
    },
  ]
}
