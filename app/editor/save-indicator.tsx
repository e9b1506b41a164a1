import { IconCloudCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react'
import type { CollaborationState } from './collaboration-provider'
import { saveStatus, type SaveTone } from './save-status'

const icons = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  waiting: IconCloudUp,
  offline: IconCloudOff,
  refused: IconLock,
} as const satisfies Record<SaveTone, unknown>

/**
 * « Enregistré à 14:02 », « Enregistrement… », « Hors ligne, 3 modifications en attente ». The words change at each
 * keystroke, so only losing and finding the connection again is announced.
 */
export function SaveIndicator({ state }: { state: CollaborationState }) {
  const { tone, text } = saveStatus(state)
  const Icon = icons[tone]
  const spoken = tone === 'offline' ? 'Hors ligne. Vos modifications partiront au retour du réseau.' : tone === 'refused' ? '' : 'En ligne.'
  return (
    <p
      className="save-indicator"
      data-tone={tone}
      title={tone === 'offline' ? 'Continuez à écrire : tout partira au retour du réseau.' : undefined}
    >
      <Icon size={18} aria-hidden />
      <span data-testid="save-status">{tone === 'refused' ? 'Écriture arrêtée' : text}</span>
      <span className="visually-hidden" role="status">
        {state.loaded ? spoken : ''}
      </span>
    </p>
  )
}
