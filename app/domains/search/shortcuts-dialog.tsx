import { Link, useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Role } from '~/platform/authorization/actor'
import { paths } from '~/platform/paths'
import { goShortcuts, isTyping, lettersEnabled } from './shortcut'
import { ShortcutsSwitch } from './shortcuts-switch'
import './shortcuts.css'

/** How long `g` waits for its letter, in milliseconds. */
const letterMs = 1500

/** Listens for `?` (the list of shortcuts) and for `g` then a letter; silent while somebody types, and when turned off. */
export function ShortcutsDialog({ pole, role }: { pole: string; role: Role }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const closing = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()

  useEffect(() => {
    let armedAt = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isTyping(event.target) || !lettersEnabled()) return
      if (event.key === '?') {
        event.preventDefault()
        setOpen(true)
        return
      }
      const armed = event.timeStamp - armedAt < letterMs
      armedAt = !armed && event.key === 'g' ? event.timeStamp : -Infinity
      const found = armed ? goShortcuts(pole, role).find((one) => one.letter === event.key) : undefined
      if (!found) return
      event.preventDefault()
      navigate(found.to)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [pole, role, navigate])

  useEffect(() => {
    if (!open || dialog.current?.open) return
    dialog.current?.showModal()
    // why: the dialog would focus the first box, which a space bar changes.
    closing.current?.focus()
  }, [open])

  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="raccourcis-titre" onClose={() => setOpen(false)}>
      {open ? (
        <>
          <h2 id="raccourcis-titre">Raccourcis clavier</h2>
          <dl>
            <Line keys={['Ctrl', 'K']} does="Chercher et agir" />
            <Line keys={['?']} does="Afficher cette liste" />
            {goShortcuts(pole, role).map((one) => (
              <Line key={one.letter} keys={['g', one.letter]} does={one.label} />
            ))}
            <Line keys={['Alt', 'F10']} does="Dans un guide, aller à la barre d’outils" />
            <Line keys={['Échap', 'Tab']} does="Dans un guide, sortir du texte" />
          </dl>
          <ShortcutsSwitch />
          <div className="shortcuts-foot">
            <button type="button" className="button" data-tone="quiet" onClick={close} ref={closing}>
              Fermer
            </button>
            <Link to={paths.aide('raccourcis')} onClick={close}>
              Tous les raccourcis, dans l’aide
            </Link>
          </div>
        </>
      ) : null}
    </dialog>
  )
}

function Line({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div>
      <dt>
        {keys.map((key, index) => (
          <kbd key={index}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
