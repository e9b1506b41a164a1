import { outilKinds, outilMaxBytes } from '~/domains/outils/outil-upload'
import { storeFile } from '~/platform/storage/storage.server'
import type { Pole, User } from '~/platform/db/generated/client'
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
  team: User
  /** Who shares the tool that a structure shares. */
  referent: { user: User; structureId: string }
  /** People who adopt for their structure, by the id of the structure. */
  speakers: ReadonlyMap<string, User>
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
      id: uuid7(createdAt),
      poleId: pole.id,
      titre,
      resume: french(plan.resume),
      kind: plan.kind,
      themes: plan.themes,
      publics: plan.publics,
      licence: plan.licence,
      public: plan.public,
      structureId: plan.byStructure ? referent.structureId : null,
      ownerId: owner.id,
      demonstration: true,
      createdAt,
      version: plan.versions.length,
    },
  })
  for (const [place, { notes, content }] of plan.versions.entries()) {
    const at = dates[place] ?? createdAt
    const held =
      typeof content === 'string' ? { lien: content } : { fichierId: await keep(seeding, pole, outil.id, owner, await content()) }
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
    usage: 'OUTIL',
    objetId,
    poleId: pole.id,
    authorId: author.id,
    ...file,
    accept: outilKinds,
    maxBytes: outilMaxBytes,
  })
  return stored.id
}

/** The structure that shares a tool uses it; the others take it up one after the other since it was shared. */
async function adopt(seeding: Seeding, sharing: Sharing, plan: OutilPlan, outil: SharedOutil): Promise<void> {
  const { pole, members, referent, speakers } = sharing
  const oldest = plan.versions[0]?.daysAgo ?? 1
  const adopters = seeding.random.some(members, plan.adoptions)
  for (const [place, structureId] of [...speakers.keys()].entries()) {
    const own = members.find((one) => one.id === structureId)
    const uses = plan.byStructure ? structureId === referent.structureId : seeding.random.chance(0.6)
    if (own && uses && !adopters.includes(own)) adopters[place] = own
  }
  const rows = adopters.map((structure) => ({
    poleId: pole.id,
    outilId: outil.id,
    structureId: structure.id,
    // Who shares a tool has used it from the first day.
    since: dayFrom(seeding.now, plan.byStructure && structure.id === referent.structureId ? -oldest : -seeding.random.integer(1, oldest)),
    byId: speakers.get(structure.id)?.id ?? null,
  }))
  await seeding.tx.adoption.createMany({ data: rows })
  for (const { structureId, since } of rows) {
    const user = speakers.get(structureId)
    const line = { action: 'outil.adopte', targetKind: 'outil', targetId: outil.id, label: outil.titre, audience: 'POLE' } as const
    if (user) note(seeding, workingHours(seeding, since), { pole, user }, line)
  }
}
