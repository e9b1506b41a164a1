import type { LoaderFunctionArgs } from '@remix-run/node'
import type { UserActor } from '~/platform/authorization/actor'

/** The arguments of a loader or an action, as the server gives them for this person (null: a visitor). */
export function routeRequest(
  principal: UserActor | null,
  url: string,
  { params = {}, ...init }: RequestInit & { params?: Record<string, string> } = {},
): LoaderFunctionArgs {
  return {
    request: new Request(new URL(url, 'http://maillage.test'), init),
    params,
    context: { nonce: 'nonce', reference: 'essai', ip: '127.0.0.1', userAgent: 'essai', principal },
  }
}

/** The answer of a loader or an action, whether returned or thrown. */
export async function answerOf(run: Promise<unknown>): Promise<Response> {
  const answer = await run.catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer
  throw answer
}
