import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'

/** The organisation a person speaks for (structure, else partner), when they speak for only one. */
export async function organisationName({ acces }: UserActor): Promise<string | undefined> {
  const structures = [...new Set(acces.flatMap((one) => one.structureId ?? []))]
  const partenaires = [...new Set(acces.flatMap((one) => one.partenaireId ?? []))]
  if (structures.length + partenaires.length !== 1) return undefined
  const [structureId] = structures
  if (structureId) return (await db().structure.findUnique({ where: { id: structureId }, select: { nom: true } }))?.nom
  const partner = await db().partenaire.findUnique({ where: { id: partenaires[0] ?? '' }, select: { nom: true, sigle: true } })
  return partner ? partner.sigle || partner.nom : undefined
}
