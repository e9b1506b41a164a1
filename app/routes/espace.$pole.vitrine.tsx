import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editVitrine, readVitrine } from '~/domains/poles/edit-vitrine.server'
import { vitrineSchema } from '~/domains/poles/pole.schema'
import { VitrineForm } from '~/domains/poles/vitrine-form'
import { poleRoute } from '~/platform/authorization/route.server'
import { redirectWithToast } from '~/platform/forms/flash.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { ActionLink } from '~/ui/action-link'
import { PageHeader } from '~/ui/page-header'

export const meta: MetaFunction = () => [{ title: 'La vitrine du pôle · Maillage' }]

export const loader = poleRoute(async ({ actor }) => json({ vitrine: await readVitrine(actor) }))

export const action = poleRoute(({ actor, request }) =>
  withForm(request, vitrineSchema, async (form) => {
    await editVitrine(actor, form)
    return redirectWithToast(paths.pole(actor.poleSlug), 'La vitrine est à jour : voici ce que tout le monde lit.')
  }),
)

export default function VitrinePage() {
  const { vitrine } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { version, slug, nom, ...texts } = vitrine
  return (
    <>
      <PageHeader
        title="La vitrine du pôle"
        description={`Ce que tout le monde lit sur la page publique de ${nom}.`}
        action={
          <ActionLink to={paths.pole(slug)} tone="quiet">
            Voir la page publique
          </ActionLink>
        }
      />
      <VitrineForm
        reply={reply}
        version={version}
        cancelTo={paths.espace(slug)}
        defaultValue={{
          accroche: texts.accroche,
          histoire: texts.histoire,
          label: texts.label ?? '',
          labelDate: texts.labelDate?.slice(0, 10) ?? '',
          ambition: texts.ambition,
          objectifs: texts.objectifs.join('\n'),
          directions: texts.directions.join('\n'),
          objectifAdherents: String(texts.objectifAdherents ?? ''),
          objectifAnnee: String(texts.objectifAnnee ?? ''),
          objectifSource: texts.objectifSource ?? '',
        }}
      />
    </>
  )
}
