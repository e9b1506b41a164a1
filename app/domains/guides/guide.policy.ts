import { isNetwork, isTeam, type PoleActor } from '~/platform/authorization/actor'
import type { Prisma } from '~/platform/db/generated/client'
import type { GuideOuverture, GuideRole, GuideStatut } from '~/platform/db/generated/enums'

/** What the policy must know of a guide: its pôle, its opening, its status, and who takes part. */
export interface GuideRights {
  poleId: string
  ouverture: GuideOuverture
  statut: GuideStatut
  participations: readonly { userId: string; role: GuideRole }[]
}

export type GuideAccess = 'write' | 'read' | null

/** What each role in a guide opens; a relecteur reads until comments exist. */
const accessOfRole = {
  PROPRIETAIRE: 'write',
  REDACTEUR: 'write',
  RELECTEUR: 'read',
  LECTEUR: 'read',
} as const satisfies Record<GuideRole, 'write' | 'read'>

/** What the opening of a guide gives to every member of the network. */
const accessOfOuverture = {
  SUR_INVITATION: null,
  LECTURE: 'read',
  ECRITURE: 'write',
} as const satisfies Record<GuideOuverture, GuideAccess>

/** The role by which a person takes part in a guide by name, or null. */
export function ownGuideRole(actor: PoleActor, guide: Pick<GuideRights, 'participations'>): GuideRole | null {
  return guide.participations.find((one) => one.userId === actor.userId)?.role ?? null
}

/**
 * Writes, reads, or does not see. The wider of the role by name and the opening counts: an invitation never
 * takes a right away. An archived guide is only read.
 */
export function guideAccess(actor: PoleActor, guide: GuideRights): GuideAccess {
  const access = widestAccess(actor, guide)
  return access === 'write' && guide.statut === 'ARCHIVE' ? 'read' : access
}

function widestAccess(actor: PoleActor, guide: GuideRights): GuideAccess {
  if (guide.poleId !== actor.poleId) return null
  if (isTeam(actor)) return 'write'
  const role = ownGuideRole(actor, guide)
  const byName = role ? accessOfRole[role] : null
  const byOpening = isNetwork(actor) ? accessOfOuverture[guide.ouverture] : null
  return byName === 'write' || byOpening === 'write' ? 'write' : (byName ?? byOpening)
}

/** The guides a person sees, as a `where`; agrees with `guideAccess(…) !== null`. */
export function visibleGuides(actor: PoleActor): Prisma.GuideWhereInput {
  if (isTeam(actor)) return { poleId: actor.poleId }
  const byName: Prisma.GuideWhereInput = { participations: { some: { userId: actor.userId } } }
  if (!isNetwork(actor)) return { poleId: actor.poleId, ...byName }
  return { poleId: actor.poleId, OR: [byName, { ouverture: { in: ['LECTURE', 'ECRITURE'] } }] }
}

/** The participations `guideAccess` needs: only the actor's own. */
export function ownParticipation(actor: PoleActor) {
  return { where: { userId: actor.userId }, select: { userId: true, role: true } } as const
}

/** Everyone of the network starts guides; partners are invited to them. */
export function canCreateGuide(actor: PoleActor): boolean {
  return isNetwork(actor)
}

/** Title, opening, people, bin, moves: the team, and the guide's owners. */
export function canManageGuide(actor: PoleActor, guide: GuideRights): boolean {
  return guide.poleId === actor.poleId && (isTeam(actor) || ownGuideRole(actor, guide) === 'PROPRIETAIRE')
}

/** Adding, renaming, ordering chapters: whoever writes. */
export function canWriteGuide(actor: PoleActor, guide: GuideRights): boolean {
  return guideAccess(actor, guide) === 'write'
}
