import { Form } from '@remix-run/react'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextareaField } from '~/ui/forms/textarea-field'

/** What will be published, a word about what changed, and the button that freezes it. */
export function PublishForm({ version, chapitres }: { version: number; chapitres: readonly { id: string; titre: string }[] }) {
  return (
    <Form method="post" className="form">
      <input type="hidden" name="version" value={version} />
      <div>
        <p>Paraîtront, dans cet ordre :</p>
        <ol>
          {chapitres.map((chapitre) => (
            <li key={chapitre.id}>{chapitre.titre}</li>
          ))}
        </ol>
      </div>
      <TextareaField label="Ce qui change" name="notes" rows={3} maxLength={2000} hint="Une phrase pour qui a lu l’édition précédente." />
      <SubmitButton intent="publier" pendingLabel="Publication…">
        Publier cette édition
      </SubmitButton>
    </Form>
  )
}
