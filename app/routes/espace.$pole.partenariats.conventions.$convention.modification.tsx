import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editConvention } from '~/domains/partenariats/convention.commands.server'
import { ConventionForm } from '~/domains/partenariats/convention-form'
import { canManagePartenariats } from '~/domains/partenariats/partenariat.policy'
import { partenaireChoices, readConvention } from '~/domains/partenariats/partenariat.queries.server'
import { editConventionSchema } from '~/domains/partenariats/partenariat.schema'
import { poleRoute } from '~/platform/authorization/route.server'
import { Forbidden } from '~/platform/errors'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { moneyInput } from '~/ui/forms/money-field'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier ${data?.convention.objet ?? 'une convention'} · Maillage` },
]

export const loader = poleRoute(async ({ actor, params }) => {
  const convention = await readConvention(actor, params.convention ?? '')
  if (!canManagePartenariats(actor)) throw new Forbidden()
  return json({ pole: actor.poleSlug, convention, partenaires: await partenaireChoices(actor) })
})

export const action = poleRoute(({ actor, request, params }) =>
  withForm(request, editConventionSchema, async (form) => {
    await editConvention(actor, params.convention ?? '', form)
    return redirectWithToast(paths.convention(actor.poleSlug, params.convention ?? ''), 'La convention est à jour.')
  }),
)

export default function ModifierConventionPage() {
  const { pole, convention, partenaires } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const own = paths.convention(pole, convention.id)
  const ids = (role: 'FINANCEUR' | 'autre') =>
    convention.parties.filter((one) => (one.role === 'FINANCEUR') === (role === 'FINANCEUR')).map((one) => one.partenaire.id)
  return (
    <>
      <PageHeader
        title={`Modifier « ${convention.objet} »`}
        breadcrumb={[
          { label: 'Partenariats', to: paths.partenariats(pole) },
          { label: convention.objet, to: own },
        ]}
      />
      <ConventionForm
        reply={reply}
        partenaires={partenaires}
        version={convention.version}
        submitLabel="Enregistrer"
        cancelTo={own}
        defaultValue={{
          objet: convention.objet,
          description: convention.description,
          debut: convention.debut,
          fin: convention.fin,
          taciteReconduction: convention.taciteReconduction ? 'oui' : '',
          preavisJours: String(convention.preavisJours),
          montantPublic: moneyInput(convention.publicCentimes),
          montantPrive: moneyInput(convention.priveCentimes),
          signataires: ids('autre'),
          financeurs: ids('FINANCEUR'),
        }}
      />
    </>
  )
}
