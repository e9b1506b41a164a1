import type { Role } from '~/platform/authorization/actor'
import type { Transaction } from '~/platform/db/db.server'
import { Invalid } from '~/platform/errors'

/**
 * The organisation that goes with a role, checked to belong to the pôle: a structure for référents and members,
 * an institution (if any) for partners, nothing for the pôle's own team.
 * @throws Invalid on `structureId` or `partenaireId`
 */
export async function checkPlace(
  tx: Transaction,
  poleId: string,
  place: { role: Role; structureId?: string | null; partenaireId?: string | null },
): Promise<{ structureId: string | null; partenaireId: string | null }> {
  switch (place.role) {
    case 'DIRECTION':
    case 'EQUIPE':
      return { structureId: null, partenaireId: null }
    case 'REFERENT':
    case 'MEMBRE': {
      const structure = place.structureId
        ? await tx.structure.findFirst({ where: { id: place.structureId, poleId }, select: { id: true } })
        : null
      if (!structure)
        throw new Invalid('Choisissez la structure de cette personne.', { structureId: ['Choisissez une structure du pôle.'] })
      return { structureId: structure.id, partenaireId: null }
    }
    case 'PARTENAIRE': {
      if (!place.partenaireId) return { structureId: null, partenaireId: null }
      const partenaire = await tx.partenaire.findFirst({ where: { id: place.partenaireId, poleId }, select: { id: true } })
      if (!partenaire) throw new Invalid('Ce partenaire n’existe plus.', { partenaireId: ['Choisissez un partenaire du pôle.'] })
      return { structureId: null, partenaireId: partenaire.id }
    }
  }
}
