import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { ActionLink } from '~/ui/action-link'
import { ConflictNotice } from '~/ui/forms/conflict-notice'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { RadioGroup } from '~/ui/forms/radio-group'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { TextareaField } from '~/ui/forms/textarea-field'
import type { GuideOuverture } from '~/platform/db/generated/enums'
import { modeleKeys, modeleLabels, modeleMeanings } from './guide-templates'
import { ouvertureLabels, ouvertureMeanings } from './guide.wording'
import { VersionField } from '~/ui/forms/version-field'

interface GuideFormValue {
  titre: string
  resume?: string
  ouverture: GuideOuverture
  modele?: string
}

const labels = { titre: 'Titre', resume: 'Résumé', ouverture: 'Qui peut l’ouvrir', modele: 'Point de départ' }
const ouvertures = (Object.keys(ouvertureLabels) as GuideOuverture[]).map((value) => ({
  value,
  label: ouvertureLabels[value],
  hint: ouvertureMeanings[value],
}))
const modeles = modeleKeys.map((value) => ({ value, label: modeleLabels[value], hint: modeleMeanings[value] }))

export interface GuideFormProps {
  /** The guide to change; without it a new one is started. */
  guide?: GuideFormValue & { version: number }
  reply?: FormReply
  cancelTo: string
}

/** Starts a guide, or changes its title, summary and opening. */
export function GuideForm({ guide, reply, cancelTo }: GuideFormProps) {
  const [form, fields] = useForm<GuideFormValue>({
    id: 'guide',
    lastResult: reply?.lastResult,
    defaultValue: guide ?? { ouverture: 'LECTURE', modele: 'VIERGE' },
  })
  const conflict = reply?.conflict
  return (
    <Form method="post" id={form.id} className="form">
      {conflict ? <ConflictNotice {...conflict} /> : <FormErrors form={form} labels={labels} />}
      {guide ? <VersionField version={guide.version} conflict={conflict} /> : null}
      <TextField label={labels.titre} {...fieldProps(fields.titre)} required maxLength={160} />
      <TextareaField
        label={labels.resume}
        {...fieldProps(fields.resume)}
        maxLength={600}
        rows={3}
        hint="Deux phrases : pour qui, pour quoi faire. Elles paraissent dans la liste et sur la page publique."
      />
      {guide ? null : (
        <RadioGroup
          label={labels.modele}
          name="modele"
          options={modeles}
          defaultValue={String(fields.modele.initialValue ?? 'VIERGE')}
          errors={fields.modele.errors}
          required
        />
      )}
      <RadioGroup
        label={labels.ouverture}
        name="ouverture"
        options={ouvertures}
        defaultValue={String(fields.ouverture.initialValue ?? 'LECTURE')}
        errors={fields.ouverture.errors}
        required
      />
      <FormActions>
        <SubmitButton intent={guide ? 'modifier' : undefined} pendingLabel="Enregistrement…">
          {guide ? (conflict ? 'Enregistrer ma saisie quand même' : 'Enregistrer') : 'Commencer à écrire'}
        </SubmitButton>
        <ActionLink to={cancelTo} tone="plain">
          Annuler
        </ActionLink>
      </FormActions>
    </Form>
  )
}
