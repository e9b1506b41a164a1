import type { Actor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { isoDate } from '~/platform/format'
import { canMove } from './adhesion.lifecycle'
import type { Candidature } from './adhesion.schema'
import { appendAdhesion, publishAdhesion } from './append-adhesion.server'
import { refuseKnownSiret } from './known-siret.server'

/**
 * Receives an application from the public page of a pôle: a structure to examine, and its entry in the ledger with
 * the contact and the reasons given. A refused or departed structure applies again without its record being touched.
 * @throws Invalid when the pôle already knows the structure as a member or a candidate.
 */
export async function applyForMembership(actor: Actor, poleSlug: string, input: Candidature): Promise<{ id: string }> {
  const pole = await db().pole.findUnique({ where: { slug: poleSlug }, select: { id: true } })
  if (!pole) throw new NotFound('Ce pôle n’existe pas.')
  const { contact, motivation, site: _honeypot, ...identity } = input
  const le = isoDate(new Date())
  const detail = `Contact : ${contact}, ${input.email}${input.telephone ? `, ${input.telephone}` : ''}\n\n${motivation}`

  const structure = await refuseKnownSiret(pole.id, input.siret, () =>
    db().$transaction(async (tx) => {
      const [known] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM "Structure" WHERE "poleId" = ${pole.id} AND siret = ${input.siret} FOR UPDATE`
      const existing = known && (await tx.structure.findUniqueOrThrow({ where: { id: known.id, poleId: pole.id } }))
      if (existing && !canMove(existing.statut, 'candidater')) throw alreadyKnown()
      const applicant =
        existing ??
        (await tx.structure.create({
          data: { ...identity, poleId: pole.id, statut: 'CANDIDATE', statutDepuis: new Date(`${le}T00:00:00Z`) },
        }))
      await appendAdhesion(tx, actor, applicant, { kind: 'CANDIDATURE', le, detail })
      return applicant
    }),
  )
  publishAdhesion(actor, structure, 'CANDIDATURE')
  return { id: structure.id }
}

function alreadyKnown(): Invalid {
  const message = 'Le pôle connaît déjà cette structure : écrivez à son équipe, elle vous répondra.'
  return new Invalid(message, { siret: [message] })
}
