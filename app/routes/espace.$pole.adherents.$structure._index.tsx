import { json, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { roleLabels } from '~/domains/accounts/role.wording'
import '~/domains/adherents/adherents.css'
import { AdhesionLedger } from '~/domains/adherents/adhesion-ledger'
import { AdhesionMoves } from '~/domains/adherents/adhesion-moves'
import { statutLabels } from '~/domains/adherents/adhesion.lifecycle'
import { answerAdhesionMove } from '~/domains/adherents/answer-adhesion-move.server'
import { StructureActivities } from '~/domains/adherents/structure-activities'
import { StructureFacts } from '~/domains/adherents/structure-facts'
import { StructurePeople } from '~/domains/adherents/structure-people'
import { StructureTools } from '~/domains/adherents/structure-tools'
import { canEditStructure, canManageAdhesions } from '~/domains/adherents/structure.policy'
import { readStructure } from '~/domains/adherents/structure.queries.server'
import { sinceSentence, statutTones } from '~/domains/adherents/structure.wording'
import { poleRoute } from '~/platform/authorization/route.server'
import { isoDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { useLive } from '~/platform/realtime/live-provider'
import { topic } from '~/platform/realtime/topic'
import { ActionLink } from '~/ui/action-link'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { FictitiousBadge, StatusBadge } from '~/ui/status-badge'

export const loader = poleRoute(async ({ actor, params }) => {
  const structure = await readStructure(actor, params.structure ?? '')
  return json({
    pole: { id: actor.poleId, slug: actor.poleSlug, nom: actor.poleNom },
    structure,
    today: isoDate(new Date()),
    can: { edit: canEditStructure(actor, structure), manage: canManageAdhesions(actor) },
  })
})

export const action = poleRoute(({ actor, params, request }) => answerAdhesionMove(actor, params.structure ?? '', request))

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.structure.nom ?? 'Structure'} · Adhérents · Maillage` }]

export default function StructurePage() {
  const { pole, structure, today, can } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  useLive([topic.pole(pole.id, 'adherents'), topic.pole(pole.id, 'outils')])
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: pole.nom, to: paths.espace(pole.slug) },
          { label: 'Adhérents', to: paths.adherents(pole.slug) },
        ]}
        title={structure.nom}
        badges={
          <>
            <StatusBadge tone={statutTones[structure.statut]}>{statutLabels[structure.statut]}</StatusBadge>
            {structure.demonstration ? <FictitiousBadge /> : null}
          </>
        }
        description={`${structure.formeLabel}, ${structure.commune || structure.departementNom} (${structure.departement})`}
        meta={<span>{sinceSentence(structure)}</span>}
        action={
          can.edit ? (
            <ActionLink
              to={paths.structureModification(pole.slug, structure.id)}
              tone={structure.statut === 'CANDIDATE' && can.manage ? 'quiet' : 'main'}
            >
              Modifier la fiche
            </ActionLink>
          ) : null
        }
      />
      <div className="grid-12" data-gap="lg">
        <div className="span-8">
          {structure.description ? (
            <Section title="Présentation">
              <p className="measure" style={{ whiteSpace: 'pre-line' }}>
                {structure.description}
              </p>
            </Section>
          ) : null}
          <Section title="Activités">
            <StructureActivities structure={structure} />
          </Section>
          {structure.outils.length + structure.adoptions.length > 0 || structure.statut === 'ADHERENTE' ? (
            <Section title="Outils">
              <StructureTools structure={structure} pole={pole.slug} />
            </Section>
          ) : null}
          <Section title="Registre de l’adhésion" description="Chaque ligne reste : une erreur se corrige par une nouvelle ligne.">
            <AdhesionLedger pole={pole.slug} entries={structure.ledger} />
          </Section>
        </div>
        <aside className="span-4" aria-label="Adhésion et contact">
          {can.manage ? (
            <Section title={structure.statut === 'CANDIDATE' ? 'Candidature à examiner' : 'Adhésion'} panel>
              <AdhesionMoves
                key={structure.statut}
                statut={structure.statut}
                today={today}
                after={structure.ledger[0]?.effectiveOn.slice(0, 10)}
                reply={reply}
              />
            </Section>
          ) : null}
          <Section title="Coordonnées" panel>
            <StructureFacts structure={structure} />
          </Section>
          <Section title="Personnes" panel>
            <StructurePeople acces={structure.acces} roles={roleLabels} />
          </Section>
        </aside>
      </div>
    </>
  )
}
