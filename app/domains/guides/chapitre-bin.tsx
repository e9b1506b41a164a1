import { Form } from '@remix-run/react'
import { formatCount, formatDate } from '~/platform/format'
import { SubmitButton } from '~/ui/forms/submit-button'

/** Deleted chapters that can still come back. */
export function ChapitreBin({
  corbeille,
  action,
}: {
  corbeille: readonly { id: string; titre: string; deletedAt: string | null }[]
  action: string
}) {
  if (corbeille.length === 0) return null
  return (
    <details className="chapitre-bin">
      <summary>
        Corbeille{'\u00a0'}: {formatCount(corbeille.length, 'chapitre')}
      </summary>
      <ul role="list">
        {corbeille.map((chapitre) => (
          <li key={chapitre.id}>
            <span>
              {chapitre.titre} <span className="muted small">supprimé le {formatDate(chapitre.deletedAt)}</span>
            </span>
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="chapitreId" value={chapitre.id} />
              <SubmitButton intent="restaurer-chapitre" size="sm" tone="quiet">
                Remettre dans le guide
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="muted small">Un chapitre reste 30 jours à la corbeille, puis il est effacé.</p>
    </details>
  )
}
