import { Form } from '@remix-run/react'
import type { ConventionStatut } from '~/platform/db/generated/enums'
import type { FormReply } from '~/platform/forms/form.server'
import { DateField } from '~/ui/forms/date-field'
import { SubmitButton } from '~/ui/forms/submit-button'
import { Section } from '~/ui/section'
import { conventionMoveLabels, conventionMoves } from './convention.lifecycle'

/** The moves open to a convention, one form each; a renewal asks for its new end. */
export function ConventionMoves({
  convention,
  reply,
}: {
  convention: { statut: ConventionStatut; version: number; fin: string }
  reply: FormReply | undefined
}) {
  const moves = conventionMoves[convention.statut]
  if (moves.length === 0) return null
  const errors = reply?.lastResult.error
  return (
    <Section title="Faire avancer la convention">
      {errors?.[''] ? (
        <p role="alert" className="field-error">
          {errors[''].join(' ')}
        </p>
      ) : null}
      <div className="cluster">
        {moves.map((statut) => (
          <Form method="post" key={statut} className="cluster">
            <input type="hidden" name="version" value={convention.version} />
            <input type="hidden" name="statut" value={statut} />
            {statut === 'RENOUVELEE' ? (
              <DateField
                label="Nouvelle fin"
                name="fin"
                id="nouvelle-fin"
                min={convention.fin}
                errors={errors?.fin ?? undefined}
                required
              />
            ) : null}
            <SubmitButton intent="statut" tone="quiet">
              {conventionMoveLabels[statut]}
            </SubmitButton>
          </Form>
        ))}
      </div>
    </Section>
  )
}
