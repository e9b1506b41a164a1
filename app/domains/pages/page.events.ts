declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'page.modifiee': { slug: string }
  }
}

export {}
