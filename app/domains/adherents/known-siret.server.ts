import { db } from '~/platform/db/db.server'
import { Prisma } from '~/platform/db/generated/client'
import { Invalid } from '~/platform/errors'

/** Runs a write and turns a SIRET that the pôle already knows into a message on its field, naming who bears it. */
export async function refuseKnownSiret<T>(poleId: string, siret: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    // The unique index decides: a check made before would let two requests through.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
    const bearer = await db().structure.findUnique({ where: { poleId_siret: { poleId, siret } }, select: { nom: true } })
    const message = bearer ? `« ${bearer.nom} » porte déjà ce SIRET dans ce pôle.` : 'Une structure de ce pôle porte déjà ce SIRET.'
    throw new Invalid(message, { siret: [message] })
  }
}
