import type { UserActor } from './actor'

declare module '@remix-run/node' {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** CSP nonce of this response. */
    nonce: string
    /** Reference of this request, shown on error pages and written in the log. */
    reference: string
    /** Address of the client, from configured proxies only. */
    ip: string
    userAgent: string
    /** The signed-in person, read once per request; null for a visitor. */
    principal: UserActor | null
  }
}
