/** Origins from which a browser may change something here: APP_URL, and its other loopback names on a laptop. */
export function ownOrigins(appUrl: string): ReadonlySet<string> {
  const url = new URL(appUrl)
  const origins = new Set([url.origin])
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  if (loopback.includes(url.hostname)) {
    for (const name of loopback) origins.add(new URL(`${url.protocol}//${name}:${url.port || '80'}`).origin)
  }
  return origins
}

/** What a browser says about where a request comes from. */
export interface RequestOrigin {
  method: string
  origin: string | undefined
  /** `Sec-Fetch-Site`, sent by every current browser and out of reach of scripts. */
  site: string | undefined
}

const ownSites = new Set(['same-origin', 'none'])

/**
 * Whether an unsafe request comes from our own pages: a foreign or `null` Origin and a foreign Sec-Fetch-Site
 * refuse it, and one of the two must vouch for it. Remix's own check leaves `?_data=` and resource routes open.
 */
export function comesFromOwnPage(request: RequestOrigin, own: ReadonlySet<string>): boolean {
  if (request.origin !== undefined && !own.has(request.origin)) return false
  if (request.site !== undefined && !ownSites.has(request.site)) return false
  return request.origin !== undefined || request.site !== undefined
}
