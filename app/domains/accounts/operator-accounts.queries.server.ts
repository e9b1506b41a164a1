import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Prisma } from '~/platform/db/generated/client'
import { NotFound } from '~/platform/errors'
import { canDisable } from './acces.policy'
import { roleLabels } from './role.wording'

const perPage = 50

/** Every account of the deployment for its operator, by name, 50 at a time. @throws NotFound beside the operator */
export async function listAccounts(actor: UserActor, filters: { q: string; etat: string; page: number }) {
  if (!actor.exploitant) throw new NotFound()
  const text = { contains: filters.q, mode: 'insensitive' } as const
  const where: Prisma.UserWhereInput = {
    AND: [
      filters.etat === 'desactives' ? { disabledAt: { not: null } } : {},
      filters.etat === 'ouverts' ? { disabledAt: null } : {},
      filters.q ? { OR: [{ name: text }, { email: text }, { acces: { some: { pole: { nom: text } } } }] } : {},
    ],
  }
  const [rows, total] = await Promise.all([
    db().user.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (filters.page - 1) * perPage,
      take: perPage,
      select: {
        id: true,
        name: true,
        email: true,
        exploitant: true,
        disabledAt: true,
        acces: { select: { role: true, poleId: true, pole: { select: { nomCourt: true } } }, orderBy: { createdAt: 'asc' } },
      },
    }),
    db().user.count({ where }),
  ])
  const accounts = rows.map(({ acces, ...user }) => ({
    ...user,
    places: acces.map((one) => `${one.pole.nomCourt}, ${roleLabels[one.role].toLowerCase()}`),
    canDisable: canDisable(actor, { userId: user.id, exploitant: user.exploitant, poleIds: acces.map((one) => one.poleId) }),
  }))
  return { accounts, total, page: filters.page, perPage }
}

export type OperatorAccount = Awaited<ReturnType<typeof listAccounts>>['accounts'][number]
