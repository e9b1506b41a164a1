import '~/platform/authorization/load-context'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { isUnavailable } from '~/platform/errors'
import { log } from '~/platform/log.server'
import { NonceProvider } from '~/platform/nonce'

const abortMs = 10_000

/** Renders a page; robots and printers get it whole, browsers as soon as its shell is ready. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent') ?? '')
  return new Promise((resolve, reject) => {
    let sent = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={loadContext.nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={abortMs} nonce={loadContext.nonce} />
      </NonceProvider>,
      {
        nonce: loadContext.nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          sent = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          if (sent) log.error({ err: error, reference: loadContext.reference }, 'rendering failed')
        },
      },
    )
    setTimeout(abort, abortMs).unref()
  })
}

/** Logs, once and with its reference, an error that no page expected. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted || isUnavailable(error)) return
  const missing = error instanceof Error && 'status' in error && (error.status === 404 || error.status === 405)
  if (missing) return
  log.error({ err: error, reference: context.reference }, 'page failed')
}
