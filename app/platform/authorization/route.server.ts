import './load-context'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { AppError, Forbidden, isUnavailable, NotFound, Unavailable } from '~/platform/errors'
import { log } from '~/platform/log.server'
import { inPole, visitor, type PoleActor, type UserActor, type Visitor } from './actor'
import { whoCanHelp } from './who-can-help.server'

/** What a guarded loader or action receives: the actor it was judged for, and the request. */
export type RouteArgs<A> = (LoaderFunctionArgs | ActionFunctionArgs) & { actor: A; url: URL }

/** What an error page is given to show. */
export interface ErrorData {
  message: string
  reference: string
  /** Names of people who can help, for a refusal. */
  contacts?: string[]
}

type Handler<A, T> = (args: RouteArgs<A>) => Promise<T>
type Route<T> = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<T>

/** For pages that visitors read too; the actor is the signed-in person or a visitor. */
export function publicRoute<T>(handler: Handler<UserActor | Visitor, T>): Route<T> {
  return guard((args) => handler({ ...args, actor: args.context.principal ?? visitor, url: new URL(args.request.url) }))
}

/** For a signed-in person outside any pôle (profile, sessions, notifications). Visitors are sent to sign in. */
export function userRoute<T>(handler: Handler<UserActor, T>): Route<T> {
  return guard((args) => {
    const actor = args.context.principal ?? sendToSignIn(args.request)
    return handler({ ...args, actor, url: new URL(args.request.url) })
  })
}

/** For a person of the pôle named by `params.pole`; a pôle that is not theirs answers 404. */
export function poleRoute<T>(handler: Handler<PoleActor, T>): Route<T> {
  return guard(async (args) => {
    const user = args.context.principal ?? sendToSignIn(args.request)
    const actor = inPole(user, args.params.pole ?? '')
    if (!actor) throw new NotFound()
    return handler({ ...args, actor, url: new URL(args.request.url) }).catch(async (error: unknown) => {
      if (error instanceof Forbidden) throw forbiddenResponse(args, error, await whoCanHelp(actor.poleId))
      throw error
    })
  })
}

/** For the operator of the deployment; anyone else gets 404, so that the page does not tell that it exists. */
export function operatorRoute<T>(handler: Handler<UserActor, T>): Route<T> {
  return guard((args) => {
    const actor = args.context.principal ?? sendToSignIn(args.request)
    if (!actor.exploitant) throw new NotFound()
    return handler({ ...args, actor, url: new URL(args.request.url) })
  })
}

function guard<T>(run: Route<T>): Route<T> {
  return async (args) => {
    try {
      return await run(args)
    } catch (error) {
      if (error instanceof Response) throw error
      const known = error instanceof AppError ? error : isUnavailable(error) ? new Unavailable(undefined, { cause: error }) : null
      if (!known) throw error
      if (known.status >= 500) log.error({ err: error, reference: args.context.reference }, known.message)
      throw json<ErrorData>({ message: known.publicMessage, reference: args.context.reference }, { status: known.status })
    }
  }
}

function forbiddenResponse(args: LoaderFunctionArgs, error: Forbidden, contacts: string[]): Response {
  return json<ErrorData>({ message: error.publicMessage, reference: args.context.reference, contacts }, { status: 403 })
}

function sendToSignIn(request: Request): never {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  // why: after a POST the person comes back to the page, not to the action.
  const next = encodeURIComponent(url.pathname + url.search)
  throw redirect(`/connexion?next=${next}`)
}
