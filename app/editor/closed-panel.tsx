import type { Editor } from '@tiptap/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount, plural } from '~/platform/format'
import type { CollaborationProvider, CollaborationState } from './collaboration-provider'
import type { RefusalReason } from './collaboration-protocol'

export interface ClosedPanelProps {
  provider: CollaborationProvider
  state: CollaborationState
  /** Whose text can still be copied; null when nothing was received. */
  editor: Editor | null
  /** Where one signs in again and comes back here. */
  signInPath: string
}

const titles: Partial<Record<RefusalReason, string>> = {
  session: 'Votre session est terminée',
  access: 'Ce texte ne vous est plus ouvert',
  schema: 'Une nouvelle version de Maillage est en place',
}

/** Why writing stopped, what was not stored, and what to do; the text stays below to be copied. */
export function ClosedPanel({ provider, state, editor, signInPath }: ClosedPanelProps) {
  if (!state.refusal) return null
  const { reason, message } = state.refusal
  const lost = state.pendingCount
  return (
    <div className="closed-panel" role="alert">
      <IconLock size={22} aria-hidden />
      <div className="grow">
        <p className="notice-title">{titles[reason] ?? 'L’écriture est arrêtée'}</p>
        <p>{message}</p>
        {lost > 0 ? (
          <p>
            <strong>
              {formatCount(lost, 'modification')} {plural(lost, 'n’a pas été enregistrée', 'n’ont pas été enregistrées')}.
            </strong>{' '}
            Copiez le texte avant de quitter la page.
          </p>
        ) : null}
        <div className="cluster" data-gap="sm">
          {reason === 'session' ? (
            <a className="button" data-size="sm" href={signInPath}>
              Se reconnecter
            </a>
          ) : null}
          {reason === 'schema' || reason === 'malformed' || reason === 'content' ? (
            <button type="button" className="button" data-size="sm" onClick={() => window.location.reload()}>
              Recharger la page
            </button>
          ) : null}
          {reason === 'access' ? (
            <button type="button" className="button" data-tone="quiet" data-size="sm" onClick={() => provider.retry()}>
              Réessayer
            </button>
          ) : null}
          {editor ? <CopyButton editor={editor} /> : null}
        </div>
      </div>
    </div>
  )
}

function CopyButton({ editor }: { editor: Editor }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const text = editor.getText({ blockSeparator: '\n\n' })
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([editor.getHTML()], { type: 'text/html' }),
        }),
      ])
      setCopied(true)
    } catch {
      // Without the right to the clipboard the text is selected: one key copies it.
      const range = document.createRange()
      range.selectNodeContents(editor.view.dom)
      window.getSelection()?.removeAllRanges()
      window.getSelection()?.addRange(range)
    }
  }
  return (
    <button type="button" className="button" data-tone="quiet" data-size="sm" onClick={() => void copy()}>
      {copied ? 'Texte copié' : 'Copier le texte'}
    </button>
  )
}
