import { isTeam, type PoleActor, type Role, type UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Prisma } from '~/platform/db/generated/client'
import { Forbidden } from '~/platform/errors'
import { canDisable, canName, canSeeAddresses, canSeePeople, nameableRoles, visibleAcces } from './acces.policy'
import { roles } from './role.wording'

const perPage = 50

/** The people of the pôle that the actor may meet, by name, 50 at a time. @throws Forbidden for partners */
export async function listPeople(actor: PoleActor, filters: { q: string; role: string; page: number }) {
  if (!canSeePeople(actor)) throw new Forbidden('Les partenaires ne voient pas la liste des personnes du pôle.')
  const role = roles.find((one) => one === filters.role)
  const addresses = canSeeAddresses(actor)
  const text = { contains: filters.q, mode: 'insensitive' } as const
  const where: Prisma.AccesWhereInput = {
    AND: [
      visibleAcces(actor),
      { user: { disabledAt: null } },
      role ? { role } : {},
      filters.q
        ? {
            OR: [
              { user: { name: text } },
              { structure: { nom: text } },
              { partenaire: { nom: text } },
              ...(addresses ? [{ user: { email: text } }] : []),
            ],
          }
        : {},
    ],
  }
  const [rows, total] = await Promise.all([
    db().acces.findMany({
      where,
      orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      skip: (filters.page - 1) * perPage,
      take: perPage,
      select: {
        role: true,
        fonctions: true,
        structureId: true,
        partenaireId: true,
        updatedAt: true,
        structure: { select: { nom: true } },
        partenaire: { select: { nom: true } },
        user: { select: { id: true, name: true, email: true, photoId: true } },
      },
    }),
    db().acces.count({ where }),
  ])
  const people = rows.map(({ user, structure, partenaire, updatedAt, ...acces }) => ({
    ...acces,
    id: user.id,
    name: user.name,
    email: addresses ? user.email : null,
    photoId: user.photoId,
    organisation: structure?.nom ?? partenaire?.nom ?? null,
    version: updatedAt.getTime(),
    mine: user.id === actor.userId,
    canChange: user.id !== actor.userId && canName(actor, acces),
  }))
  return { people, total, page: filters.page, perPage }
}

/** One person of the pôle, for the page that changes or ends their place; null when the actor may not. */
export async function personToChange(actor: PoleActor, userId: string) {
  const acces = await db().acces.findFirst({
    where: { AND: [{ userId }, visibleAcces(actor)] },
    select: {
      role: true,
      fonctions: true,
      structureId: true,
      partenaireId: true,
      updatedAt: true,
      user: { select: { id: true, name: true, email: true, exploitant: true, acces: { select: { poleId: true } } } },
    },
  })
  if (!acces || userId === actor.userId || !canName(actor, acces)) return null
  const { user, updatedAt, ...place } = acces
  const poleIds = user.acces.map((one) => one.poleId)
  const [guides, outils] = await Promise.all([
    db().participationGuide.count({ where: { userId, poleId: actor.poleId, role: 'PROPRIETAIRE' } }),
    db().outil.count({ where: { ownerId: userId, poleId: actor.poleId } }),
  ])
  return {
    ...place,
    id: user.id,
    name: user.name,
    email: user.email,
    version: updatedAt.getTime(),
    owned: { guides, outils },
    canDisable: canDisable(actor, { userId, exploitant: user.exploitant, poleIds }),
  }
}

interface PlaceChoices {
  roles: Role[]
  structures: { id: string; nom: string }[]
  partenaires: { id: string; nom: string }[]
  heirs: { id: string; name: string }[]
}

/** What the forms about people offer: the roles this actor gives, and the organisations that go with them. */
export async function placeChoices(actor: PoleActor): Promise<PlaceChoices> {
  const given = nameableRoles(actor)
  if (given.length === 0) return { roles: [], structures: [], partenaires: [], heirs: [] }
  const { poleId } = actor
  const [structures, partenaires, heirs] = await Promise.all([
    db().structure.findMany({
      where: { poleId, statut: { in: ['ADHERENTE', 'CANDIDATE'] }, ...(isTeam(actor) ? {} : { id: actor.structureId ?? '' }) },
      orderBy: { nom: 'asc' },
      select: { id: true, nom: true },
      take: 2000,
    }),
    isTeam(actor)
      ? db().partenaire.findMany({ where: { poleId, archivedAt: null }, orderBy: { nom: 'asc' }, select: { id: true, nom: true } })
      : [],
    db().acces.findMany({
      where: { AND: [visibleAcces(actor), { role: { not: 'PARTENAIRE' }, user: { disabledAt: null } }] },
      orderBy: { user: { name: 'asc' } },
      select: { user: { select: { id: true, name: true } } },
      take: 500,
    }),
  ])
  return { roles: [...given], structures, partenaires, heirs: heirs.map((one) => one.user) }
}

/** The pôles of a person, for the page where they choose one. */
export function ownPoles(actor: UserActor) {
  return actor.acces.map(({ poleSlug, poleNom, role }) => ({ slug: poleSlug, nom: poleNom, role }))
}
