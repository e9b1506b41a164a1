import { IconMoon, IconSun } from '@tabler/icons-react'

/** One button that goes between light and dark; answered by the preferences script, so before hydration too. */
export function ColorSchemeButton() {
  return (
    <button type="button" className="icon-button needs-scripts" data-preference="apparence-suivante">
      <IconSun size={20} className="only-dark" aria-hidden />
      <IconMoon size={20} className="only-light" aria-hidden />
      <span className="visually-hidden">
        <span className="only-dark">Passer en clair</span>
        <span className="only-light">Passer en sombre</span>
      </span>
    </button>
  )
}

const CHOICES = [
  { value: 'auto', label: 'Automatique' },
  { value: 'light', label: 'Claire' },
  { value: 'dark', label: 'Sombre' },
] as const

/** The three choices of appearance, for a menu; the chosen one carries a mark. */
export function ColorSchemeChoices() {
  return (
    <div className="scheme-choices needs-scripts" role="group" aria-label="Apparence">
      {CHOICES.map((choice) => (
        <button key={choice.value} type="button" data-preference={`apparence-${choice.value}`}>
          {choice.label}
        </button>
      ))}
    </div>
  )
}
