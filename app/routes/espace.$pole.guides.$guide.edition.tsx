import { json, type MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useCallback, useState } from 'react'
import { liveDocuments } from '~/editor/live-documents.server'
import { changeChapitre } from '~/domains/guides/change-chapitre.server'
import { chapitreDocument } from '~/domains/guides/chapitre-document'
import { ChapitreHeadings } from '~/domains/guides/chapitre-headings'
import { AddChapitre, ChapitreOutline } from '~/domains/guides/chapitre-outline'
import { guideHeader, guideWorkshop } from '~/domains/guides/guide.queries.server'
import { chapitreSchema } from '~/domains/guides/guide.schema'
import { keepWhileOpen, useKeptOpen } from '~/domains/guides/kept-workshop'
import { GuideReply } from '~/domains/guides/guide-reply'
import { GuideStatus } from '~/domains/guides/guide-status'
import { GuideWorkshop, type WorkshopHeading } from '~/domains/guides/guide-workshop'
import '~/domains/guides/guides.css'
import { OutlinePanel } from '~/domains/guides/outline-panel'
import { poleRoute } from '~/platform/authorization/route.server'
import { withForm } from '~/platform/forms/form.server'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { PageHeader } from '~/ui/page-header'

export const loader = poleRoute(async ({ actor, params, url }) => {
  const workshop = await guideWorkshop(actor, params.guide ?? '', url.searchParams.get('chapitre'))
  const document = chapitreDocument(workshop.chapitre.id)
  // why: the editor brings the text by itself; only a page asked for whole shows it before, or without, scripts.
  const texte = url.searchParams.has('_data') ? null : await liveDocuments().readDocument(document)
  return json({ pole: { slug: actor.poleSlug, nom: actor.poleNom }, ...workshop, document, texte })
})

export const clientLoader = ({ serverLoader, request }: ClientLoaderFunctionArgs) =>
  keepWhileOpen(new URL(request.url), () => serverLoader<typeof loader>())

export const action = poleRoute(async ({ actor, params, request }) => {
  const { guide } = await guideHeader(actor, params.guide ?? '')
  const back = (chapitreId?: string) => paths.guideEdition(actor.poleSlug, guide.id, chapitreId)
  return withForm(request, chapitreSchema, (value) => changeChapitre(actor, guide.id, value, { back, action: back() }))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.chapitre.titre ?? 'Chapitre'} · ${data?.guide.titre ?? 'Guide'} · Maillage` },
]

export default function GuideEdition() {
  const data = useLoaderData<typeof loader>()
  const { pole, guide, can, access, chapitres, chapitre, document, texte, organisations } = data
  useKeptOpen(data)
  const reply = useActionData<typeof action>()
  const { pathname, search } = useLocation()
  useLive([topic.guide(guide.id)])
  const [outline, setOutline] = useState<{ document: string; headings: WorkshopHeading[] } | null>(null)
  const onHeadings = useCallback((headings: WorkshopHeading[]) => setOutline({ document, headings }), [document])
  const action = paths.guideEdition(pole.slug, guide.id, chapitre.id)
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Guides', to: paths.guides(pole.slug) },
          { label: guide.titre, to: paths.guide(pole.slug, guide.id) },
        ]}
        title={chapitre.titre}
        badges={<GuideStatus statut={guide.statut} />}
        action={
          can.manage ? (
            <ActionLink to={paths.guidePartage(pole.slug, guide.id)} tone="quiet">
              Inviter
            </ActionLink>
          ) : undefined
        }
      />
      <GuideReply reply={reply} />
      <div className="workshop">
        <OutlinePanel title={access === 'write' ? 'Chapitres' : 'Sommaire'}>
          <ChapitreOutline
            chapitres={chapitres}
            hrefOf={(id) => paths.guideEdition(pole.slug, guide.id, id)}
            action={action}
            canWrite={can.write}
            current={chapitre.id}
            below={outline?.document === document ? <ChapitreHeadings headings={outline.headings} /> : null}
          />
          {can.write ? <AddChapitre action={action} /> : null}
        </OutlinePanel>
        <GuideWorkshop
          key={document}
          document={document}
          chapitre={chapitre.titre}
          texte={texte}
          imageAddress={paths.guideImages(pole.slug, guide.id)}
          organisations={organisations}
          signInPath={paths.connexion(pathname + search)}
          onHeadings={onHeadings}
        />
      </div>
    </>
  )
}
