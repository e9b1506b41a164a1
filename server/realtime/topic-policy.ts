import { canFollowGuide } from '~/domains/guides/guide.queries.server'
import type { Role, UserActor, Visitor } from '~/platform/authorization/actor'
import { poleDomains, type PoleDomain } from '~/platform/realtime/topic'

/** What each role may follow in a pôle; a partner only what its pages show. */
const domainsOf = {
  DIRECTION: poleDomains,
  EQUIPE: poleDomains,
  REFERENT: poleDomains,
  MEMBRE: poleDomains,
  PARTENAIRE: ['pole', 'guides', 'outils', 'partenariats'],
} as const satisfies Record<Role, readonly PoleDomain[]>

/** Whether this person may follow a live topic; unknown topics are refused. Live messages carry names, never content. */
export async function mayFollow(actor: UserActor | Visitor, topic: string): Promise<boolean> {
  const [kind, id, domain, ...rest] = topic.split(':')
  if (rest.length > 0) return false
  switch (kind) {
    case 'vitrine':
      return Boolean(id) && domain === undefined
    case 'user':
      return actor.kind === 'user' && id === actor.userId
    case 'pole': {
      const acces = actor.kind === 'user' ? actor.acces.find((one) => one.poleId === id) : undefined
      return acces !== undefined && (domainsOf[acces.role] as readonly string[]).includes(domain ?? '')
    }
    case 'guide':
      return actor.kind === 'user' && id !== undefined && canFollowGuide(actor, id)
    case 'exploitation':
      return actor.kind === 'user' && actor.exploitant && id === undefined
    default:
      return false
  }
}
