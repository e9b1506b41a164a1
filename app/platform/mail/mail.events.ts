declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    /** Messages were written in the outbox (and committed), or left it. */
    'courriel.ecrit': Record<never, never>
  }
}
export {}
