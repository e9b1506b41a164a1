import { useFetcher, useNavigate } from '@remix-run/react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Role } from '~/platform/authorization/actor'
import { paths } from '~/platform/paths'
import { SearchButton } from '~/ui/shell/search-button'
import { paletteActions } from './palette-action'
import type { SearchGroup } from './search.queries.server'
import './search.css'

interface Option {
  group: string
  titre: string
  detail: string
  url: string
}

/** Search and actions behind `Ctrl K`: a combobox in a dialog; without scripts its button leads to the search page. */
export function CommandPalette({ pole, role }: { pole: string; role: Role }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])

  return (
    <>
      <SearchButton to={paths.recherche(pole)} onOpen={() => setOpen(true)} />
      <dialog ref={dialog} className="palette" aria-label="Rechercher ou agir" onClose={() => setOpen(false)}>
        {open ? <Palette pole={pole} role={role} onDone={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  )
}

function Palette({ pole, role, onDone }: { pole: string; role: Role; onDone: () => void }) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const navigate = useNavigate()
  const { load, data, state } = useFetcher<{ query: string; groups: SearchGroup[] }>()
  const listId = useId()
  const asked = query.trim()

  useEffect(() => {
    if (asked.length < 2) return
    // why: one question per pause in typing, not one per key.
    const timer = setTimeout(() => load(paths.recherche(pole, { q: asked })), 120)
    return () => clearTimeout(timer)
  }, [asked, load, pole])

  const options = useMemo(() => optionsFor(pole, role, asked, data?.groups ?? []), [pole, role, asked, data])
  const current = options[Math.min(active, options.length - 1)]

  const go = (option: Option | undefined) => {
    if (!option) return
    onDone()
    navigate(option.url)
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setActive((Math.min(active, options.length - 1) + move + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(current)
    }
  }

  const waiting = state !== 'idle' || (asked.length >= 2 && data?.query !== asked)
  return (
    <div className="palette-box">
      <input
        className="palette-input"
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${options.indexOf(current)}` : undefined}
        aria-autocomplete="list"
        aria-label="Rechercher une structure, un outil, un guide, un partenaire, une action"
        placeholder="Structure, outil, guide, partenaire, action…"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={listId} aria-label="Résultats" className="palette-list">
        {options.map((option, index) => (
          <li
            key={option.url + option.titre}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={option === current}
            onMouseMove={() => setActive(index)}
            onClick={() => go(option)}
          >
            <span className="palette-group">{option.group}</span>
            <span className="palette-title">{option.titre}</span>
            {option.detail ? <span className="palette-detail">{option.detail}</span> : null}
          </li>
        ))}
      </ul>
      <p className="palette-status" role="status">
        {waiting ? 'Recherche…' : options.length === 0 ? `Rien ne correspond à « ${asked} ».` : ''}
      </p>
    </div>
  )
}

function optionsFor(pole: string, role: Role, asked: string, groups: SearchGroup[]): Option[] {
  const found = asked.length < 2 ? [] : groups.flatMap((group) => group.hits.map((hit) => ({ ...hit, group: group.titre })))
  const actions = paletteActions(pole, role, asked).map((one) => ({ group: 'Actions', titre: one.label, detail: '', url: one.url }))
  return [...found, ...actions]
}
