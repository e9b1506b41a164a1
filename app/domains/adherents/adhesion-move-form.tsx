import { useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { FormReply } from '~/platform/forms/form.server'
import { DateField } from '~/ui/forms/date-field'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SelectField } from '~/ui/forms/select-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextareaField } from '~/ui/forms/textarea-field'
import { adhesionMoves, type AdhesionMoveName } from './adhesion.lifecycle'
import { motifsDepart, motifsRefus } from './reference/motifs'

interface MoveFormValue {
  le: string
  motif: string
  detail: string
}

const wording = {
  accepter: { le: 'Adhérente à partir du', detail: 'Décision', hint: 'Par exemple « conseil d’administration du 3 décembre ».' },
  refuser: { le: 'Refusée le', detail: 'Explication', hint: 'Lue par l’équipe et par la structure.' },
  partir: { le: 'Partie le', detail: 'Ce qui s’est passé', hint: 'Lu par l’équipe et par la structure.' },
  revenir: { le: 'De retour le', detail: 'Remarque', hint: 'Datée du jour du départ, la ligne annule un départ saisi par erreur.' },
  candidater: { le: 'Demande reçue le', detail: 'Remarque', hint: undefined },
} as const satisfies Record<AdhesionMoveName, { le: string; detail: string; hint: string | undefined }>

const motifs = { REFUS: motifsRefus, DEPART: motifsDepart } as const

export interface AdhesionMoveFormProps {
  name: AdhesionMoveName
  /** `yyyy-mm-dd` */
  today: string
  /** Day of the last entry of the ledger: nothing is dated before it. */
  after?: string
  reply?: FormReply
  /** The step one came for, said with the main colour. */
  main?: boolean
}

/** One move of a membership: its date, its reason, a remark. A native <details>, so that it works before scripts. */
export function AdhesionMoveForm({ name, today, after, reply, main = false }: AdhesionMoveFormProps) {
  const own = reply?.lastResult.initialValue?.intent === name ? reply : undefined
  const [form, fields] = useForm<MoveFormValue>({ id: `adhesion-${name}`, lastResult: own?.lastResult, defaultValue: { le: today } })
  const { label, motif } = adhesionMoves[name]
  const words = wording[name]
  const destructive = name === 'refuser' || name === 'partir'
  return (
    <details className="adhesion-move" open={own !== undefined}>
      <summary className="button" data-tone={main ? 'main' : 'quiet'}>
        {label}
      </summary>
      <Form method="post" id={form.id} className="form adhesion-move-form" preventScrollReset>
        <FormErrors form={form} labels={{ le: words.le, motif: 'Motif', detail: words.detail }} />
        <DateField label={words.le} {...fieldProps(fields.le)} required min={after} max={today} />
        {motif ? (
          <SelectField
            label="Motif"
            {...fieldProps(fields.motif)}
            required
            placeholder="Choisir…"
            options={Object.entries(motifs[motif]).map(([value, text]) => ({ value, label: text }))}
          />
        ) : null}
        <TextareaField label={words.detail} hint={words.hint} {...fieldProps(fields.detail)} rows={3} maxLength={1000} />
        <FormActions>
          <SubmitButton intent={name} tone={destructive ? 'danger' : 'main'} pendingLabel="Enregistrement…">
            {label}
          </SubmitButton>
        </FormActions>
      </Form>
    </details>
  )
}
