import { IconGitMerge } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'

export interface ConflictNoticeProps {
  /** What happened, as a sentence. */
  message: string
  changes: readonly { label: string; yours: string; theirs: string }[]
}

/** Somebody else saved the same record meanwhile: shows what differs; nothing was overwritten. */
export function ConflictNotice({ message, changes }: ConflictNoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [message, changes.length])
  return (
    <div className="form-errors" data-tone="attention" ref={box} tabIndex={-1} role="group" aria-label="Modifié entre-temps">
      <IconGitMerge size={22} aria-hidden />
      <div className="grow">
        <p>
          <strong>{message}</strong>
        </p>
        {changes.length > 0 ? (
          <table className="conflict-table">
            <thead>
              <tr>
                <th scope="col">Champ</th>
                <th scope="col">Votre saisie</th>
                <th scope="col">Enregistré entre-temps</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.label}>
                  <th scope="row">{change.label}</th>
                  <td>{change.yours || '(vide)'}</td>
                  <td>{change.theirs || '(vide)'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </div>
  )
}
