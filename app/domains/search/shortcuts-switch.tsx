import { useEffect, useState } from 'react'
import './shortcuts.css'
import { enableLetters, lettersEnabled } from './shortcut'

/** Turns the shortcuts of one letter on or off in this browser. */
export function ShortcutsSwitch() {
  const [wanted, setWanted] = useState(true)
  useEffect(() => setWanted(lettersEnabled()), [])
  return (
    <label className="shortcuts-switch needs-scripts">
      <input
        type="checkbox"
        checked={wanted}
        onChange={(event) => {
          enableLetters(event.currentTarget.checked)
          setWanted(event.currentTarget.checked)
        }}
      />{' '}
      Raccourcis à une lettre, dans ce navigateur
    </label>
  )
}
