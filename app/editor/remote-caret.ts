/** What the caret extension hands over of a person; stamped by the server, judged again all the same. */
interface CaretPerson {
  name?: unknown
  color?: unknown
}

const fallback = '#45535C'

function colorOf({ color }: CaretPerson): string {
  return typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : fallback
}

/** Somebody else's caret with their name; out of the reading order, since presence is announced elsewhere. */
export function renderCaret(person: CaretPerson): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'remote-caret'
  caret.setAttribute('aria-hidden', 'true')
  caret.style.setProperty('--caret-color', colorOf(person))
  const label = document.createElement('span')
  label.className = 'remote-caret-name'
  label.textContent = typeof person.name === 'string' ? person.name.slice(0, 60) : ''
  caret.append(label)
  return caret
}

/** What somebody else has selected, in their colour. */
export function renderSelection(person: CaretPerson): { class: string; style: string } {
  return { class: 'remote-selection', style: `--caret-color: ${colorOf(person)}` }
}
