import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Forbidden } from '~/platform/errors'
import { appendAdhesion, publishAdhesion } from './append-adhesion.server'
import { statutAfter } from './adhesion.lifecycle'
import { refuseKnownSiret } from './known-siret.server'
import { canManageAdhesions } from './structure.policy'
import type { CreateStructure } from './structure.schema'

const notYours = 'Les structures sont ajoutées par la direction et l’équipe du pôle.'

/** What the form that adds a structure must know of the pôle. @throws Forbidden */
export async function readCreateForm(actor: PoleActor): Promise<{ departements: string[]; registreDepuis: string }> {
  if (!canManageAdhesions(actor)) throw new Forbidden(notYours)
  const pole = await db().pole.findUniqueOrThrow({ where: { id: actor.poleId }, select: { departements: true, registreDepuis: true } })
  return { departements: pole.departements, registreDepuis: `${pole.registreDepuis}-01-01` }
}

/** Adds a structure as a member from a day on, or as an application to examine. @throws Invalid on a SIRET already known. */
export async function createStructure(actor: PoleActor, input: CreateStructure): Promise<{ id: string; nom: string }> {
  if (!canManageAdhesions(actor)) throw new Forbidden(notYours)
  const { entree, le, ...values } = input
  const kind = entree === 'ADHERENTE' ? 'ADMISSION' : 'CANDIDATURE'
  const structure = await refuseKnownSiret(actor.poleId, values.siret, () =>
    db().$transaction(async (tx) => {
      const created = await tx.structure.create({
        data: { ...values, poleId: actor.poleId, statut: statutAfter[kind], statutDepuis: new Date(`${le}T00:00:00Z`) },
        select: { id: true, poleId: true, nom: true },
      })
      await appendAdhesion(tx, actor, created, { kind, le, detail: '' })
      return created
    }),
  )
  publishAdhesion(actor, structure, kind)
  return { id: structure.id, nom: structure.nom }
}
