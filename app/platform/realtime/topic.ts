/** The parts of a pôle a page can follow live; one word of the menu each. */
export const poleDomains = ['pole', 'adherents', 'outils', 'guides', 'partenariats', 'journal', 'personnes'] as const
export type PoleDomain = (typeof poleDomains)[number]

/** Names of live topics; both sides build them here. */
export const topic = {
  /** Everything of one domain in a pôle. */
  pole: (poleId: string, domain: PoleDomain) => `pole:${poleId}:${domain}`,
  /** What visitors may see of a pôle. */
  showcase: (poleId: string) => `vitrine:${poleId}`,
  /** What concerns one person. */
  user: (userId: string) => `user:${userId}`,
  /** One guide: its chapters, people, editions. */
  guide: (guideId: string) => `guide:${guideId}`,
  /** The deployment: pôles, messages. For the operator. */
  exploitation: () => 'exploitation',
}

/** A live message: something under this topic changed; read again. */
export interface LiveMessage {
  topic: string
  name: string
  targetId?: string
  actorId?: string
}
