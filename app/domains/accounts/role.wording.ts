import type { Role } from '~/platform/authorization/actor'

/** Roles as people say them. */
export const roleLabels = {
  DIRECTION: 'Direction',
  EQUIPE: 'Équipe permanente',
  REFERENT: 'Référent de structure',
  MEMBRE: 'Membre d’une structure',
  PARTENAIRE: 'Partenaire',
} as const satisfies Record<Role, string>
