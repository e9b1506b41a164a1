import './pole.events'
import { hashChosenPassword } from '~/domains/accounts/set-password.server'
import { record } from '~/platform/audit/journal.server'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { paths } from '~/platform/paths'
import { topic } from '~/platform/realtime/topic'
import { createSession } from '~/platform/session/session.server'
import { announceDirector, nameDirector } from './name-director.server'
import type { Installation } from './pole.schema'
import { writePole } from './write-pole.server'

/** Any number, the same for every process: one installation at a time. */
const installationLock = 7_204_019

/** Whether nobody has an account yet, so that the first visitor is led to the installation page. */
export async function needsInstallation(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null
}

/** Refuses the installation page once somebody has an account. @throws NotFound */
export async function assertNotInstalled(): Promise<void> {
  if (!(await needsInstallation())) throw new NotFound()
}

/**
 * Creates the operator's account and the first pôle with its director, and signs the operator in. Works once: of two
 * at the same moment, one is told that the page is gone.
 * @throws NotFound when an account exists, Invalid (password, address, départements)
 */
export async function install(input: Installation, from: { ip: string; userAgent: string }): Promise<{ to: string; setCookie: string }> {
  await assertNotInstalled()
  const { votreNom: name, email, motDePasse, direction, directionEmail, directionNom, ...identity } = input
  const owner = { administrator: true, words: [name, email, identity.nom, identity.nomCourt, identity.slug] }
  const passwordHash = await hashChosenPassword(motDePasse, owner, 'motDePasse')
  const done = await db().$transaction(async (tx) => {
    // why: the second of two waits here, then finds the first one's account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${installationLock})`
    if (await tx.user.findFirst({ select: { id: true } })) throw new NotFound()
    const user = await tx.user.create({ data: { email, name, passwordHash, exploitant: true }, select: { id: true } })
    const actor = operator(user.id, name, email)
    const pole = await writePole(tx, identity)
    await record(tx, actor, { poleId: pole.id, action: 'maillage.installe', targetKind: 'pole', targetId: pole.id, label: pole.nom })
    const own = direction === 'MOI' || directionEmail === undefined || directionEmail === email
    const named = await nameDirector(tx, actor, pole, own ? { email } : { email: directionEmail, name: directionNom })
    return { userId: user.id, pole, named, to: own ? paths.espace(pole.slug) : paths.exploitation() }
  })
  publish('maillage.installe', { poleId: done.pole.id }, { topics: [topic.exploitation()], targetId: done.pole.id, actorId: done.userId })
  announceDirector(done.pole.id, done.named, done.userId)
  const { setCookie } = await createSession(done.userId, from)
  return { to: done.to, setCookie }
}

function operator(userId: string, name: string, email: string): UserActor {
  return { kind: 'user', userId, sessionId: '', name, email, photoId: null, exploitant: true, demonstration: false, acces: [] }
}
