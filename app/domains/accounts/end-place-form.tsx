import { Form } from '@remix-run/react'
import { formatCount, formatList } from '~/platform/format'
import { SelectField } from '~/ui/forms/select-field'
import { SubmitButton } from '~/ui/forms/submit-button'

export interface EndPlaceFormProps {
  person: { name: string; owned: { guides: number; outils: number }; canDisable: boolean }
  heirs: readonly { id: string; name: string }[]
}

/** Ends somebody's access, or their whole account, and says to whom what they owned goes. */
export function EndPlaceForm({ person, heirs }: EndPlaceFormProps) {
  const { guides, outils } = person.owned
  const owned = [guides > 0 ? formatCount(guides, 'guide') : '', outils > 0 ? formatCount(outils, 'outil') : ''].filter(Boolean)
  return (
    <details className="confirm">
      <summary className="button" data-tone="danger">
        Mettre fin à son accès
      </summary>
      <Form method="post" className="inline-panel">
        <p>
          {owned.length > 0
            ? `${person.name} tient ${formatList(owned)} : choisissez qui les reprend.`
            : `${person.name} ne tient ni guide ni outil dans ce pôle.`}
        </p>
        {owned.length > 0 ? (
          <SelectField
            name="heritier"
            label="À qui les confier"
            placeholder="La direction du pôle"
            options={heirs.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        <div className="cluster">
          <SubmitButton intent="terminer" tone="danger">
            Oui, mettre fin à l’accès
          </SubmitButton>
          {person.canDisable ? (
            <SubmitButton intent="desactiver" tone="danger">
              Désactiver le compte entier
            </SubmitButton>
          ) : null}
        </div>
      </Form>
    </details>
  )
}
