import { accountActivite } from '~/domains/accounts/account.events'
import { structureActivite } from '~/domains/adherents/structure.events'
import { guideActivite } from '~/domains/guides/guide.events'
import { outilActivite } from '~/domains/outils/outil.events'
import { partenariatActivite } from '~/domains/partenariats/partenariat.events'
import { poleActivite } from '~/domains/poles/pole.events'
import { isNetwork, isTeam, type PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { JournalAudience } from '~/platform/db/generated/enums'
import { paths } from '~/platform/paths'
import { visibleTargets } from './visible-targets.server'

/** Every sentence of the feed, by action; an action without a sentence stays in the journal. */
const sentences: Record<string, (label: string) => string> = {
  ...structureActivite,
  ...outilActivite,
  ...guideActivite,
  ...partenariatActivite,
  ...accountActivite,
  ...poleActivite,
}

/** One line of the activity feed. */
export interface ActiviteLine {
  id: string
  at: Date
  who: string
  sentence: string
  url: string | null
}

/** What happened lately in the pôle, as far as this person may know: the team's lines for the team, nothing for a partner. */
export async function recentActivity(actor: PoleActor, limit: number): Promise<ActiviteLine[]> {
  if (!isNetwork(actor)) return []
  const audiences: JournalAudience[] = isTeam(actor) ? ['POLE', 'EQUIPE'] : ['POLE']
  const rows = await db().journalEntry.findMany({
    where: { poleId: actor.poleId, audience: { in: audiences }, action: { in: Object.keys(sentences) } },
    select: { id: true, at: true, actorName: true, action: true, label: true, targetKind: true, targetId: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    // why: lines on objects that this person may not see are left out below.
    take: limit * 3,
  })
  const visible = await visibleTargets(actor, rows)
  return rows
    .filter((row) => visible.has(row.targetId) || !judged.has(row.targetKind))
    .slice(0, limit)
    .map((row) => ({
      id: row.id,
      at: row.at,
      who: row.actorName || 'Maillage',
      sentence: sentences[row.action]?.(row.label) ?? row.label,
      url: urlOf(actor.poleSlug, row.targetKind, row.targetId),
    }))
}

/** Kinds of objects whose own policy is asked before a line is shown. */
const judged = new Set(['guide', 'structure', 'outil', 'convention'])

function urlOf(pole: string, kind: string, id: string): string | null {
  switch (kind) {
    case 'structure':
      return paths.structure(pole, id)
    case 'outil':
      return paths.outil(pole, id)
    case 'guide':
      return paths.guide(pole, id)
    case 'convention':
      return paths.convention(pole, id)
    case 'partenaire':
      return paths.partenaire(pole, id)
    default:
      return null
  }
}
