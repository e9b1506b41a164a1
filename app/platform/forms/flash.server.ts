import { redirect } from '@remix-run/node'

/** A sentence shown once, on the next page. */
export interface Toast {
  message: string
  tone: 'done' | 'attention'
  /** A form that undoes the act: posts `fields` to `action`. */
  undo?: { action: string; fields: Record<string, string> }
}

const name = '__Host-message'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** Redirects and shows a sentence on the page where the person arrives. `to` is built by paths.ts. */
export function redirectWithToast(
  to: string,
  message: string,
  options: Partial<Omit<Toast, 'message'>> & { headers?: HeadersInit } = {},
): Response {
  const { headers: given, ...rest } = options
  const headers = new Headers(given)
  headers.append('Set-Cookie', toastCookie({ message, tone: 'done', ...rest }))
  return redirect(to, { headers })
}

/** The Set-Cookie value that carries a toast to the next page. */
export function toastCookie(toast: Toast): string {
  return `${name}=${Buffer.from(JSON.stringify(toast)).toString('base64url')}; Max-Age=60; ${attributes}`
}

/** The toast waiting in a request's cookies, and the Set-Cookie that takes it away. */
export function readToast(cookieHeader: string | null): { toast: Toast; clear: string } | null {
  const raw = cookieHeader
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  if (!raw) return null
  try {
    const parsed: unknown = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
    if (!isToast(parsed)) return null
    return { toast: parsed, clear: `${name}=; Max-Age=0; ${attributes}` }
  } catch {
    return null
  }
}

function isToast(value: unknown): value is Toast {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string' &&
    'tone' in value &&
    (value.tone === 'done' || value.tone === 'attention')
  )
}
