declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'notification.recue': { userId: string }
    'notification.lue': { userId: string }
  }
}

export {}
