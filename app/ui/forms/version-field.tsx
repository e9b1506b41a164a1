import { useState } from 'react'

export interface VersionFieldProps {
  /** Version of the record as the page shows it now. */
  version: number
  /** After a refusal: the version the person has been shown, which the next sending overwrites knowingly. */
  conflict?: { version?: number }
}

/**
 * The version the form was opened on. It does not follow the page's live readings: those would carry a newer
 * version beside the older text, and somebody's change would be overwritten in silence.
 */
export function VersionField({ version, conflict }: VersionFieldProps) {
  const [opened] = useState(version)
  return <input type="hidden" name="version" value={conflict?.version ?? opened} />
}
