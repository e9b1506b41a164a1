import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { paths } from '~/platform/paths'
import { Avatar } from '~/ui/avatar'
import { FileField } from '~/ui/forms/file-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import './accounts.css'

export interface PhotoFormProps {
  name: string
  photoId: string | null
  maxBytes: number
  lastResult: SubmissionResult<string[]> | undefined
}

/** One's own photo: to send, to replace, to take away. */
export function PhotoForm({ name, photoId, maxBytes, lastResult }: PhotoFormProps) {
  const refused = lastResult?.error?.photo ? lastResult : undefined
  const [form, fields] = useForm<{ photo: File }>({ id: 'photo', lastResult: refused })
  return (
    <div className="profile-photo">
      <Avatar name={name} src={photoId ? paths.fichier(photoId) : null} size={88} decorative />
      <div className="stack grow">
        <Form method="post" encType="multipart/form-data" id={form.id} className="stack">
          <FileField
            id={fields.photo.id}
            name="photo"
            label="Une image de vous"
            hint={'JPEG, PNG ou WebP\u202f; elle est recadrée en carré, et le lieu de prise de vue est effacé.'}
            accept=".jpg,.jpeg,.png,.webp"
            maxBytes={maxBytes}
            errors={fields.photo.errors}
            required
          />
          <div>
            <SubmitButton intent="photo" tone="quiet" pendingLabel="Envoi…">
              {photoId ? 'Remplacer la photo' : 'Ajouter la photo'}
            </SubmitButton>
          </div>
        </Form>
        {photoId ? (
          <Form method="post">
            <SubmitButton intent="retirer-photo" tone="plain" size="sm">
              Retirer la photo
            </SubmitButton>
          </Form>
        ) : null}
      </div>
    </div>
  )
}
