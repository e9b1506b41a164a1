import type { SubmissionResult } from '@conform-to/react'

type Result = SubmissionResult<string[]>

/** The answer to one form of a page that has several: null when another form was sent. */
export function resultOf(intent: string, lastResult: Result | null | undefined): Result | undefined {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined
}
