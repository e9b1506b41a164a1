import { useForm } from '@conform-to/react'
import { json, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { assertCanInvite, grantableFonctions } from '~/domains/accounts/acces.policy'
import { invitePersonSchema } from '~/domains/accounts/account.schema'
import { createInvitation } from '~/domains/accounts/invitation.commands.server'
import { placeChoices } from '~/domains/accounts/people.queries.server'
import { PlaceFields } from '~/domains/accounts/place-fields'
import { placeValue } from '~/domains/accounts/place-value'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { ActionLink } from '~/ui/action-link'
import { fieldProps } from '~/ui/forms/field'
import { FormActions } from '~/ui/forms/form-actions'
import { FormErrors } from '~/ui/forms/form-errors'
import { SubmitButton } from '~/ui/forms/submit-button'
import { TextField } from '~/ui/forms/text-field'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor }) => {
  assertCanInvite(actor)
  return json({
    pole: { slug: actor.poleSlug, nom: actor.poleNom },
    ...(await placeChoices(actor)),
    fonctions: grantableFonctions(actor),
  })
})

export const action = poleRoute(({ actor, request }) => {
  assertCanInvite(actor)
  return withForm(request, invitePersonSchema, async ({ nom, ...place }) => {
    await createInvitation(actor, { ...place, name: nom })
    return redirectWithToast(paths.personnes(actor.poleSlug), `Une invitation est partie à ${place.email}.`)
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Inviter une personne · ${data?.pole.nom ?? ''} · Maillage` }]

const labels = { email: 'Adresse e-mail', nom: 'Nom', role: 'Rôle', structureId: 'Structure', partenaireId: 'Organisme partenaire' }

export default function InviterPage() {
  const { pole, roles, fonctions, structures, partenaires } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const [form, fields] = useForm<{
    email: string
    nom: string
    role: string
    fonctions: string[]
    structureId: string
    partenaireId: string
  }>({
    id: 'inviter',
    lastResult: reply?.lastResult,
  })
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Personnes', to: paths.personnes(pole.slug) },
        ]}
        title="Inviter une personne"
        description="Elle reçoit un lien par courriel, choisit son mot de passe et arrive dans le pôle."
      />
      <div className="measure">
        <Form method="post" id={form.id} className="stack">
          <FormErrors form={form} labels={labels} />
          <TextField {...fieldProps(fields.email)} label="Adresse e-mail" type="email" required autoComplete="off" />
          <TextField {...fieldProps(fields.nom)} label="Nom" hint="Elle pourra le corriger." autoComplete="off" maxLength={100} />
          <PlaceFields
            idPrefix={form.id}
            {...{ roles, fonctions, structures, partenaires }}
            value={placeValue(reply?.lastResult.initialValue)}
            errors={{ role: fields.role.errors, structureId: fields.structureId.errors, partenaireId: fields.partenaireId.errors }}
          />
          <FormActions>
            <SubmitButton pendingLabel="Envoi…">Envoyer l’invitation</SubmitButton>
            <ActionLink to={paths.personnes(pole.slug)} tone="plain">
              Annuler
            </ActionLink>
          </FormActions>
        </Form>
      </div>
    </>
  )
}
