declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    /** A session ended before its limits: its sockets close. */
    'compte.session-terminee': { sessionId: string; userId: string }
    /** Role, functions or access of a person in a pôle changed: rooms are judged again. */
    'compte.acces-change': { userId: string; poleId: string }
    /** The account ended: every session and socket goes. */
    'compte.desactive': { userId: string }
    /** Name, photo or preferences of a person changed. */
    'compte.profil-modifie': { userId: string }
    /** An invitation was sent, accepted or withdrawn. */
    'invitation.changee': { poleId: string; invitationId: string }
  }
}

/** Sentences of the activity feed. */
export const accountActivite: Record<string, (label: string) => string> = {
  'session.ouverte': () => 'a ouvert une session',
  'session.refusee': (label) => `connexion refusée pour ${label}`,
  'session.terminee': () => 'a mis fin à une session',
  'compte.mot-de-passe-change': () => 'a changé son mot de passe',
  'compte.adresse-changee': () => 'a changé son adresse e-mail',
  'compte.desactive': (label) => `a désactivé le compte de ${label}`,
  'compte.reactive': (label) => `a réactivé le compte de ${label}`,
  'acces.invite': (label) => `a invité ${label}`,
  'acces.invitation-retiree': (label) => `a retiré l’invitation de ${label}`,
  'acces.accepte': (label) => `${label} a rejoint le pôle`,
  'acces.modifie': (label) => `a modifié les droits de ${label}`,
  'acces.termine': (label) => `a mis fin à l’accès de ${label}`,
}
