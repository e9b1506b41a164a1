import { useEffect, useState } from 'react'
import { formatDateTime, formatRelative } from '~/platform/format'

/**
 * « il y a 5 min », exact on hover, kept up to date. The text may differ by a minute between server and browser,
 * hence the suppressed hydration warning.
 */
export function RelativeTime({ date, now }: { date: Date | string; now?: Date | string }) {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
  const iso = typeof date === 'string' ? date : date.toISOString()
  return (
    <time dateTime={iso} title={formatDateTime(date)} suppressHydrationWarning>
      {formatRelative(date, now)}
    </time>
  )
}
