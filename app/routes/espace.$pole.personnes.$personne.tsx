import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAcces, endAcces } from '~/domains/accounts/acces.commands.server'
import { grantableFonctions } from '~/domains/accounts/acces.policy'
import { personSchema } from '~/domains/accounts/account.schema'
import { disableUser } from '~/domains/accounts/disable-user.server'
import { EndPlaceForm } from '~/domains/accounts/end-place-form'
import { personToChange, placeChoices } from '~/domains/accounts/people.queries.server'
import { PlaceForm } from '~/domains/accounts/place-form'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { NotFound } from '~/platform/errors'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'

export const loader = poleRoute(async ({ actor, params }) => {
  const person = await personToChange(actor, params.personne ?? '')
  if (!person) throw new NotFound()
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    person,
    choices: { ...(await placeChoices(actor)), fonctions: grantableFonctions(actor) },
  })
})

export const action = poleRoute(({ actor, request, params }) =>
  withForm(request, personSchema, async (form) => {
    const id = params.personne ?? ''
    const back = paths.personnes(actor.poleSlug)
    if (form.intent === 'modifier') {
      const { name } = await changeAcces(actor, id, form)
      return redirectWithToast(back, `La place de ${name} est modifiée. Ses droits changent dès maintenant.`)
    }
    if (form.intent === 'terminer') {
      const { name } = await endAcces(actor, id, form.heritier)
      return redirectWithToast(back, `${name} n’a plus accès au pôle.`)
    }
    const { name } = await disableUser(actor, id, form.heritier)
    return redirectWithToast(back, `Le compte de ${name} est désactivé.`)
  }),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? 'Personne'} · ${data?.pole.nom ?? ''} · Maillage` },
]

export default function PersonnePage() {
  const { pole, person, choices } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  useLive([topic.pole(pole.id, 'personnes')])
  const back = paths.personnes(pole.slug)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Personnes', to: back },
        ]}
        title={person.name}
        description={person.email}
      />
      <div>
        <Section title="Sa place dans le pôle" panel>
          <PlaceForm person={person} choices={choices} reply={reply} cancelTo={back} />
        </Section>
        <Section title="Mettre fin à son accès" description="Ses droits cessent aussitôt, y compris dans les pages ouvertes." panel>
          <EndPlaceForm person={person} heirs={choices.heirs.filter((one) => one.id !== person.id)} />
        </Section>
      </div>
    </>
  )
}
