import './partenariat.events'
import { record } from '~/platform/audit/journal.server'
import { forPole, type PoleActor } from '~/platform/authorization/actor'
import { db, type Transaction } from '~/platform/db/db.server'
import { Conflict, Forbidden, Invalid, NotFound, type FieldChange } from '~/platform/errors'
import { publish } from '~/platform/events/bus.server'
import { topic } from '~/platform/realtime/topic'
import { canManagePartenariats, visiblePartenaires } from './partenariat.policy'
import type { CreatePartenaire, EditPartenaire } from './partenariat.schema'
import { partenaireKindLabels } from './partenariat.wording'

/** Adds a partner organisation. @throws Forbidden beside the team, Invalid when the name is taken. */
export async function createPartenaire(actor: PoleActor, input: CreatePartenaire): Promise<{ id: string }> {
  mustManage(actor)
  const partenaire = await db().$transaction(async (tx) => {
    await refuseTakenName(tx, actor, input.nom)
    const created = await tx.partenaire.create({ data: { ...forPole(actor), ...input }, select: { id: true, nom: true } })
    await record(tx, actor, {
      action: 'partenaire.ajoute',
      targetKind: 'partenaire',
      targetId: created.id,
      label: created.nom,
      audience: 'POLE',
    })
    return created
  })
  publish('partenaire.ajoute', { poleId: actor.poleId, partenaireId: partenaire.id, nom: partenaire.nom }, envelope(actor, partenaire.id))
  return { id: partenaire.id }
}

/** Changes a partner. @throws NotFound, Forbidden, Invalid when the name is taken, Conflict when somebody changed it since `version`. */
export async function editPartenaire(actor: PoleActor, id: string, { version, ...values }: EditPartenaire): Promise<void> {
  await db().$transaction(async (tx) => {
    const current = await tx.partenaire.findFirst({ where: { AND: [visiblePartenaires(actor), { id }] } })
    if (!current) throw new NotFound()
    mustManage(actor)
    if (current.nom !== values.nom) await refuseTakenName(tx, actor, values.nom)
    const { count } = await tx.partenaire.updateMany({
      where: { id, ...forPole(actor), version },
      data: { ...values, version: { increment: 1 } },
    })
    if (count === 0) {
      const latest = await tx.partenaire.findUniqueOrThrow({ where: { id } })
      throw new Conflict(
        'Quelqu’un d’autre a modifié ce partenaire pendant que vous remplissiez la fiche.',
        changes(values, latest),
        latest.version,
      )
    }
    await record(tx, actor, { action: 'partenaire.modifie', targetKind: 'partenaire', targetId: id, label: values.nom })
  })
  publish('partenaire.modifie', { poleId: actor.poleId, partenaireId: id, nom: values.nom }, envelope(actor, id))
}

function mustManage(actor: PoleActor): void {
  if (!canManagePartenariats(actor)) throw new Forbidden('Les partenaires et les conventions sont tenus par l’équipe du pôle.')
}

async function refuseTakenName(tx: Transaction, actor: PoleActor, nom: string): Promise<void> {
  const taken = await tx.partenaire.findFirst({
    where: { ...forPole(actor), nom: { equals: nom, mode: 'insensitive' } },
    select: { id: true },
  })
  if (taken) throw new Invalid('Ce partenaire est déjà dans la liste.', { nom: ['Un partenaire porte déjà ce nom.'] })
}

function changes(yours: CreatePartenaire, theirs: CreatePartenaire): FieldChange[] {
  const words = (one: CreatePartenaire) => ({
    Nom: one.nom,
    Sigle: one.sigle,
    Nature: partenaireKindLabels[one.kind],
    Territoire: one.territoire,
    'Site web': one.siteWeb,
    Présentation: one.description,
  })
  const mine: Record<string, string> = words(yours)
  return Object.entries(words(theirs))
    .map(([label, text]) => ({ label, yours: mine[label] ?? '', theirs: text }))
    .filter((one) => one.yours !== one.theirs)
}

function envelope(actor: PoleActor, targetId: string) {
  return {
    topics: [topic.pole(actor.poleId, 'partenariats'), topic.pole(actor.poleId, 'journal')],
    targetId,
    actorId: actor.userId,
  }
}
