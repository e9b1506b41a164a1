/** What a person can be told about; each has a switch for the screen and one for mail. */
export const notificationKinds = {
  'outil.nouvelle-version': 'Une nouvelle version d’un outil que ma structure utilise',
  'guide.partage': 'Un guide est partagé avec moi',
  'guide.relecture': 'Un guide attend une relecture',
  'guide.publie': 'Un guide auquel je participe est publié',
  'adhesion.candidature': 'Une structure demande à adhérer',
  'adhesion.decision': 'Une décision sur l’adhésion de ma structure',
  'convention.echeance': 'Une convention arrive à échéance',
  'compte.succession': 'Je reprends ce qu’une personne partie tenait',
} as const

export type NotificationKind = keyof typeof notificationKinds
