import { departementOf } from '~/domains/adherents/reference/departements.server'
import type { Transaction } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'
import type { PoleIdentity } from './pole.schema'

/**
 * Writes the row of a new pôle; who asks was judged by the caller.
 * @throws Invalid when the address is taken or a département does not exist.
 */
export async function writePole(
  tx: Transaction,
  input: PoleIdentity & { slug: string },
): Promise<{ id: string; slug: string; nom: string }> {
  const data = { ...identityColumns(input), slug: input.slug }
  // why: the unique index decides, also between two creations at the same moment; an error would spoil the transaction.
  const { count } = await tx.pole.createMany({ data: [data], skipDuplicates: true })
  if (count === 0) throw new Invalid('Un pôle a déjà cette adresse.', { slug: ['Un pôle a déjà cette adresse. Choisissez-en une autre.'] })
  return tx.pole.findUniqueOrThrow({ where: { slug: input.slug }, select: { id: true, slug: true, nom: true } })
}

/** The columns of a pôle's identity, with the region its départements share. @throws Invalid on an unknown département */
export function identityColumns({ nom, nomCourt, territoire, departements, registreDepuis }: PoleIdentity) {
  const unknown = departements.filter((code) => !departementOf(code))
  if (unknown.length > 0) {
    const message =
      unknown.length === 1
        ? `« ${unknown[0] ?? ''} » n’est pas un département.`
        : `Ces codes ne sont pas des départements\u202f: ${unknown.join(', ')}.`
    throw new Invalid('Vérifiez la liste des départements.', { departements: [message] })
  }
  const [region, ...others] = new Set(departements.map((code) => departementOf(code)?.regionCode))
  return {
    nom,
    nomCourt,
    territoire,
    departements: [...departements].sort(),
    registreDepuis,
    regionCode: others.length === 0 ? (region ?? null) : null,
  }
}
