import { outilKinds, outilMaxBytes } from '~/domains/outils/outil-upload'
import { storeFile } from '~/platform/storage/storage.server'
import type { Pole, Prisma, User } from '~/platform/db/generated/client'
import { french } from '../content/french'
import { dayFrom } from '../factories/calendar'
import { uuid7 } from '../factories/identifier'
import { outilPlans, type OutilPlan } from './outil-plans'
import type { RegisteredStructure } from './register'
import { note, workingHours, type Seeding } from './seeding'

/** A tool as shared, with what notifications need. */
export interface SharedOutil {
  id: string
  titre: string
  versions: number
}

interface Sharing {
  pole: Pole
  /** Who shares for the team, and who for the structure that shares one of its own. */
  team: User
  referent: { user: User; structureId: string }
  /** Structures that may adopt: the members. */
  members: RegisteredStructure[]
}

/** Shares the twelve tools, their files stored, and says which structures use them. */
export async function createOutils(seeding: Seeding, sharing: Sharing): Promise<SharedOutil[]> {
  const shared: SharedOutil[] = []
  for (const plan of outilPlans) {
    const outil = await createPlannedOutil(seeding, sharing, plan)
    await adopt(seeding, sharing, plan, outil)
    shared.push(outil)
  }
  return shared
}

async function createPlannedOutil(seeding: Seeding, { pole, team, referent }: Sharing, plan: OutilPlan): Promise<SharedOutil> {
  const owner = plan.byStructure ? referent.user : team
  const dates = plan.versions.map((version) => workingHours(seeding, dayFrom(seeding.now, -version.daysAgo)))
  const createdAt = dates[0] ?? seeding.now
  const titre = french(plan.titre)
  const outil = await seeding.tx.outil.create({
    data: {
      id: uuid7(createdAt), poleId: pole.id, titre, resume: french(plan.resume), kind: plan.kind, themes: plan.themes, publics: plan.publics,
      licence: plan.licence, public: plan.public, structureId: plan.byStructure ? referent.structureId : null, ownerId: owner.id,
      demonstration: true, createdAt, version: plan.versions.length,
    },
  })
  for (const [place, { notes, content }] of plan.versions.entries()) {
    const at = dates[place] ?? createdAt
    const held = typeof content === 'string' ? { lien: content } : { fichierId: await keep(seeding, pole, outil.id, owner, await content()) }
    await seeding.tx.outilVersion.create({
      data: { poleId: pole.id, outilId: outil.id, numero: place + 1, notes: french(notes), authorId: owner.id, createdAt: at, ...held },
    })
    const action = place === 0 ? 'outil.partage' : 'outil.nouvelle-version'
    note(seeding, at, { pole, user: owner }, { action, targetKind: 'outil', targetId: outil.id, label: titre, audience: 'POLE' })
  }
  return { id: outil.id, titre, versions: plan.versions.length }
}

async function keep({ tx }: Seeding, pole: Pole, objetId: string, author: User, file: { nom: string; bytes: Buffer }): Promise<string> {
  const stored = await storeFile(tx, {
    usage: 'OUTIL', objetId, poleId: pole.id, authorId: author.id, ...file, accept: outilKinds, maxBytes: outilMaxBytes,
  })
  return stored.id
}

/** The structure that shares a tool uses it; the others take it up one after the other since it was shared. */
async function adopt(seeding: Seeding, sharing: Sharing, plan: OutilPlan, outil: SharedOutil): Promise<void> {
  const { pole, members, referent } = sharing
  const oldest = plan.versions[0]?.daysAgo ?? 1
  const adopters = seeding.random.some(members, plan.adoptions)
  const own = members.find((one) => one.id === referent.structureId)
  const uses = plan.byStructure || seeding.random.chance(0.5)
  if (own && uses && !adopters.includes(own)) adopters[0] = own
  const rows: Prisma.AdoptionCreateManyInput[] = adopters.map((structure) => {
    const since = dayFrom(seeding.now, -seeding.random.integer(1, oldest))
    // Said by the pôle's team at a structure's request, but for the structure whose people have accounts here.
    const byId = structure.id === referent.structureId ? referent.user.id : sharing.team.id
    return { poleId: pole.id, outilId: outil.id, structureId: structure.id, since, byId }
  })
  await seeding.tx.adoption.createMany({ data: rows })
  for (const row of rows.filter((one) => one.byId === referent.user.id)) {
    note(seeding, workingHours(seeding, new Date(row.since)), { pole, user: referent.user }, {
      action: 'outil.adopte', targetKind: 'outil', targetId: outil.id, label: outil.titre, audience: 'POLE',
    })
  }
}
