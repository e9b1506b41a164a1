import type { Role } from '~/platform/authorization/actor'
import { paths } from '~/platform/paths'

/** Where `g` then a letter leads. */
export interface Shortcut {
  letter: string
  label: string
  to: string
}

/** The pages a role reaches with `g` then a letter. */
export function goShortcuts(pole: string, role: Role): Shortcut[] {
  const network = role !== 'PARTENAIRE'
  const all: (Shortcut | false)[] = [
    { letter: 't', label: 'Tableau de bord', to: paths.espace(pole) },
    network && { letter: 'a', label: 'Adhérents', to: paths.adherents(pole) },
    { letter: 'o', label: 'Outils', to: paths.outils(pole) },
    { letter: 'g', label: 'Guides', to: paths.guides(pole) },
    { letter: 'p', label: 'Partenariats', to: paths.partenariats(pole) },
    network && { letter: 'e', label: 'Personnes', to: paths.personnes(pole) },
    { letter: 'n', label: 'Notifications', to: paths.notifications() },
    { letter: 'h', label: 'Aide', to: paths.aide() },
  ]
  return all.filter((one): one is Shortcut => one !== false)
}

/** Whether a key pressed there is being typed into something: a field, a list, the text of a guide. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"], [role="toolbar"], [role="menu"], dialog') !== null
  )
}

const storageKey = 'maillage-raccourcis'

/** Whether this browser wants shortcuts of one letter (WCAG 2.1.4 asks for a way to turn them off). */
export function lettersEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'non'
  } catch {
    return true
  }
}

/** Remembers the choice in this browser. */
export function enableLetters(wanted: boolean): void {
  try {
    localStorage.setItem(storageKey, wanted ? 'oui' : 'non')
  } catch {
    // why: a browser that keeps nothing keeps the shortcuts.
  }
}
