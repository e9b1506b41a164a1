import { redirect } from '@remix-run/node'
import { signOut } from '~/domains/accounts/sign-in.server'
import { publicRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { paths } from '~/platform/paths'
import { clearedCookie } from '~/platform/session/session.server'

/** A link or a reload never signs anyone out. */
export const loader = publicRoute(async () => redirect(paths.accueil()))

export const action = publicRoute(async ({ actor }) => {
  if (actor.kind === 'user') await signOut(actor)
  return redirectWithToast(paths.accueil(), 'Votre session est fermée. À bientôt\u202f!', { headers: { 'Set-Cookie': clearedCookie() } })
})
