declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'page.modifiee': { slug: string }
  }
}

/** The journal's actions on the pages of the site, as sentences. */
export const pageActivite: Record<string, (label: string) => string> = {
  'page.modifiee': (label) => `a modifié la page « ${label} »`,
}
