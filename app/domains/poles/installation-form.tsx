import { getFormProps, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { FormGrid } from '~/ui/forms/form-grid'
import { PasswordField } from '~/ui/forms/password-field'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { DirectorFields, directorLabels, type DirectorValue } from './director-fields'
import { IdentityFields, identityLabels, type IdentityValue } from './identity-fields'

interface InstallationValue extends IdentityValue, DirectorValue {
  votreNom: string
  email: string
  motDePasse: string
  slug: string
  direction: string
}

const ownLabels = { votreNom: 'Votre nom', email: 'Votre adresse e-mail', motDePasse: 'Mot de passe', direction: 'Qui dirige ce pôle' }

/** The first form of a deployment: who runs it, its first pôle, who directs that. */
export function InstallationForm({ reply, registreDepuis }: { reply: FormReply | undefined; registreDepuis: string }) {
  const [form, fields] = useForm<InstallationValue>({
    id: 'installation',
    lastResult: reply?.lastResult,
    defaultValue: { registreDepuis, direction: 'MOI' },
  })
  const { direction } = fields
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors form={form} labels={{ ...identityLabels, ...directorLabels, ...ownLabels }} />
      <FormGrid
        legend="Vous"
        description="Votre compte exploite Maillage : il crée les pôles, lit les messages en attente, tient les pages légales."
      >
        <TextField label={ownLabels.votreNom} {...fieldProps(fields.votreNom)} required maxLength={100} autoComplete="name" />
        <TextField label={ownLabels.email} {...fieldProps(fields.email)} type="email" required autoComplete="username" />
        <PasswordField
          label={ownLabels.motDePasse}
          {...fieldProps(fields.motDePasse)}
          required
          autoComplete="new-password"
          hint="15 caractères au moins : plusieurs mots sans rapport entre eux, par exemple."
        />
      </FormGrid>
      <IdentityFields fields={fields} slug={fields.slug} />
      <FormGrid legend="Sa direction">
        <div className="field-wide">
          <RadioGroup
            label={ownLabels.direction}
            name={direction.name}
            id={direction.id}
            errors={direction.errors}
            defaultValue={direction.initialValue}
            required
            options={[
              { value: 'MOI', label: 'Moi' },
              { value: 'INVITEE', label: 'Une autre personne, que j’invite par e-mail' },
            ]}
          />
        </div>
        <div className="field-wide director-fields">
          <FormGrid>
            <DirectorFields fields={fields} required={false} />
          </FormGrid>
        </div>
      </FormGrid>
      <FormActions>
        <SubmitButton pendingLabel="Ouverture…">Ouvrir Maillage</SubmitButton>
      </FormActions>
    </Form>
  )
}
