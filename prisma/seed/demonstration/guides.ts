import type { Guide, Pole, User } from '~/platform/db/generated/client'
import type { GuideOuverture, GuideRole, GuideStatut } from '~/platform/db/generated/enums'
import { french } from '../content/french'
import { guideSource } from '../content/guide-source'
import { dayFrom } from '../factories/calendar'
import { createEdition, createGuide } from '../factories/guide'
import { uuid7 } from '../factories/identifier'
import { note, workingHours, type Seeding } from './seeding'

/** One guide to write: its text is `data/guides/<source>.md`. */
export interface GuidePlan {
  source: string
  statut: GuideStatut
  ouverture: GuideOuverture
  modele?: 'VIERGE' | 'FICHE_ACTION'
  owner: User
  participations?: { user: User; role: GuideRole }[]
  /** Days before now on which it was begun, and last written. */
  begunDaysAgo: number
  writtenDaysAgo: number
  /** Days before now of the moves it went through. */
  moves?: { daysAgo: number; to: 'relecture' | 'valide'; by: User }[]
  editions?: { daysAgo: number; notes: string; by: User; contributeurs: string[] }[]
}

/** Writes a guide of the demonstration: text, people, moves, editions, and its lines of the journal. */
export async function createPlannedGuide(seeding: Seeding, pole: Pole, plan: GuidePlan): Promise<Guide> {
  const source = await guideSource(plan.source)
  const at = (daysAgo: number) => workingHours(seeding, dayFrom(seeding.now, -daysAgo))
  const createdAt = at(plan.begunDaysAgo)
  const participations = plan.participations ?? []
  const writers = participations.filter((one) => one.role === 'PROPRIETAIRE' || one.role === 'REDACTEUR').map((one) => one.user.id)
  const guide = await createGuide(seeding.tx, {
    id: uuid7(createdAt),
    poleId: pole.id,
    slug: source.slug,
    titre: source.titre,
    resume: source.resume,
    statut: plan.statut,
    ouverture: plan.ouverture,
    modele: plan.modele ?? 'VIERGE',
    texte: source.texte,
    createdById: plan.owner.id,
    redacteurIds: [plan.owner.id, ...writers],
    demonstration: true,
    createdAt,
    editedAt: at(plan.writtenDaysAgo),
    version: 1 + (plan.moves?.length ?? 0) + (plan.editions?.length ?? 0),
    chapitres: source.chapitres,
    participations: participations.map(({ user, role }) => ({ userId: user.id, role })),
  })
  const line = {
    targetKind: 'guide',
    targetId: guide.id,
    label: guide.titre,
    audience: plan.ouverture === 'SUR_INVITATION' ? 'EQUIPE' : 'POLE',
  } as const
  note(seeding, createdAt, { pole, user: plan.owner }, { action: 'guide.cree', ...line })
  const writingDays = (plan.moves?.[0]?.daysAgo ?? plan.writtenDaysAgo) - plan.begunDaysAgo
  const team = [plan.owner, ...participations.filter((one) => one.role === 'REDACTEUR').map((one) => one.user)]
  for (const [place, chapitre] of guide.chapitres.entries()) {
    if (place === 0) continue
    const day = plan.begunDaysAgo + Math.round((writingDays * place) / guide.chapitres.length)
    const user = team[place % team.length] ?? plan.owner
    note(
      seeding,
      at(day),
      { pole, user },
      { action: 'chapitre.ajoute', targetKind: 'chapitre', targetId: chapitre.id, label: chapitre.titre, audience: line.audience },
    )
  }
  for (const { daysAgo, to, by } of plan.moves ?? [])
    note(seeding, at(daysAgo), { pole, user: by }, { action: `guide.statut.${to}`, ...line })
  for (const [place, { daysAgo, notes, by, contributeurs }] of (plan.editions ?? []).entries()) {
    const publishedAt = at(daysAgo)
    const { chapitres, mots } = source
    await createEdition(seeding.tx, guide, {
      id: uuid7(publishedAt),
      numero: place + 1,
      chapitres,
      mots,
      notes: french(notes),
      contributeurs,
      publishedById: by.id,
      publishedAt,
    })
    note(seeding, publishedAt, { pole, user: by }, { action: 'guide.publie', ...line, audience: 'POLE' })
  }
  return guide
}
