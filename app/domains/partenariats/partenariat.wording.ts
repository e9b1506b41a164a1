import type { PartenaireKind, PartieRole } from '~/platform/db/generated/enums'

/** Kinds of partners as people say them, in the order of the list. */
export const partenaireKindLabels = {
  ETAT: 'État',
  REGION: 'Région',
  DEPARTEMENT: 'Département',
  EPCI: 'Intercommunalité (EPCI)',
  OPCO: 'Opérateur de compétences (OPCO)',
  FEDERATION: 'Fédération d’employeurs',
  SYNDICAT: 'Syndicat de salariés',
  USAGERS: 'Représentants d’usagers',
  RECHERCHE: 'Recherche',
  FORMATION: 'Organisme de formation',
  FINANCEUR_PRIVE: 'Financeur privé',
  RESEAU_ESS: 'Tête de réseau de l’ESS',
} as const satisfies Record<PartenaireKind, string>

/** A partner's part in a convention. */
export const partieRoleLabels = {
  SIGNATAIRE: 'Signataire',
  FINANCEUR: 'Financeur',
  ASSOCIE: 'Associé',
} as const satisfies Record<PartieRole, string>
