import path from 'node:path'
import { resultsFolder } from './e2e-product'

/** The password of every demonstration account, and of the people the tests invite. */
export const password = 'maillage-demo-2026'

/** The demonstration accounts by the short name the tests use. */
export const accounts = {
  direction: 'direction@psp-paca.test',
  equipe: 'equipe@psp-paca.test',
  referent: 'referent@psp-paca.test',
  membre: 'membre@psp-paca.test',
  partenaire: 'partenaire@psp-paca.test',
  exploitant: 'exploitant@maillage.test',
  lorraine: 'direction@pole-lorraine.test',
} as const

export type Account = keyof typeof accounts

/** Where the session that the set-up opened for an account is kept. */
export function stateFile(account: Account): string {
  return path.join(resultsFolder, 'states', `${account}.json`)
}

/** Posts a form as a page of ours would, without following where it leads. */
export function postForm(url: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { Origin: new URL(url).origin, ...(cookie ? { Cookie: cookie } : {}) },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
}

/** The cookie of an answer as a browser keeps it; throws when it opened no session. */
export function sessionCookie(answer: Response): { name: string; value: string } {
  const [, name, value] =
    /^(__Host-session)=([^;]+)/.exec(answer.headers.getSetCookie().find((one) => one.startsWith('__Host-session=')) ?? '') ?? []
  if (!name || !value) throw new Error(`no session was opened (${answer.status} at ${answer.url})`)
  return { name, value }
}

/** Signs in through the form, and gives what a browser context takes as its state. */
export async function openSession(origin: string, email: string, motDePasse = password) {
  return stateOf(sessionCookie(await postForm(`${origin}/connexion`, { email, motDePasse })))
}

/** A browser state that holds one session. */
export function stateOf({ name, value }: { name: string; value: string }) {
  const cookie = { name, value, domain: 'localhost', path: '/', expires: -1, httpOnly: true, secure: true, sameSite: 'Lax' as const }
  return { cookies: [cookie], origins: [] }
}
