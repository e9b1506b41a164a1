import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { ErrorData } from '~/platform/authorization/route.server'
import { ErrorPanel } from './error-panel'

/** What went wrong, in French, with the reference written in the log; for the error boundaries. */
export function PageError() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) {
    return <ErrorPanel status={500} message="Maillage a rencontré une erreur. Elle est notée ; réessayez dans un instant." />
  }
  const data = isErrorData(error.data) ? error.data : null
  return (
    <ErrorPanel
      status={error.status}
      message={data?.message ?? 'Cette page n’existe pas, ou plus.'}
      reference={data?.reference}
      contacts={data?.contacts}
    />
  )
}

function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
}
