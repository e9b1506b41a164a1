import type { Role } from '~/platform/authorization/actor'
import { formatDate } from '~/platform/format'
import { roleLabels } from './role.wording'

export interface InvitationOfferProps {
  inviterName: string | null
  poleNom: string
  role: Role
  structureNom: string | null
  guideTitre: string | null
  expiresAt: string | Date
}

/** What an invitation offers, in a sentence. */
export function InvitationOffer({ inviterName, poleNom, role, structureNom, guideTitre, expiresAt }: InvitationOfferProps) {
  return (
    <>
      {inviterName ? `${inviterName} vous propose` : 'On vous propose'}{' '}
      {guideTitre ? (
        <>
          de participer au guide « <strong>{guideTitre}</strong> » de {poleNom}
        </>
      ) : (
        <>
          de rejoindre <strong>{poleNom}</strong> ({roleLabels[role].toLowerCase()}
          {structureNom ? `, ${structureNom}` : ''})
        </>
      )}
      . L’invitation est valable jusqu’au {formatDate(expiresAt)}.
    </>
  )
}
