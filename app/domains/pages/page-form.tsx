import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import { VersionField } from '~/ui/forms/version-field'

export interface PageFormProps {
  reply: FormReply | undefined
  defaultValue: { titre: string; contenu: string }
  version: number
  cancelTo: string
}

const labels = { titre: 'Titre', contenu: 'Texte' }

/** The form of a legal page. */
export function PageForm({ reply, defaultValue, version, cancelTo }: PageFormProps) {
  // why: live updates read the page again; the version stays that of the text this person sees.
  const [form, fields] = useForm<{ titre: string; contenu: string }>({ id: 'page', lastResult: reply?.lastResult, defaultValue })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      {reply?.conflict ? <ConflictNotice {...reply.conflict} /> : <FormErrors form={form} labels={labels} />}
      <VersionField version={version} conflict={reply?.conflict} />
      <TextField label={labels.titre} {...fieldProps(fields.titre)} required maxLength={120} />
      <TextareaField
        label={labels.contenu}
        {...fieldProps(fields.contenu)}
        required
        maxLength={40000}
        rows={24}
        hint="Une ligne vide sépare deux paragraphes. Une ligne qui commence par «&nbsp;##&nbsp;» est un titre. Les passages [entre crochets] restent signalés aux visiteurs."
      />
      <FormActions>
        <SubmitButton pendingLabel="Enregistrement…">Enregistrer la page</SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}
