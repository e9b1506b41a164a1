import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { SlashMenuStore } from './slash-command'

const listId = 'editor-slash-menu'

/** The « / » menu below the caret: the text keeps the focus and names the chosen entry. */
export function SlashMenu({ editor, store }: { editor: Editor; store: SlashMenuStore }) {
  const state = useSyncExternalStore(
    store.subscribe,
    () => store.state,
    () => null,
  )
  const list = useRef<HTMLDivElement>(null)
  const selected = state?.selected ?? -1

  useEffect(() => {
    const textbox = editor.view.dom
    if (selected < 0) {
      textbox.removeAttribute('aria-activedescendant')
      textbox.removeAttribute('aria-controls')
      return
    }
    textbox.setAttribute('aria-controls', listId)
    textbox.setAttribute('aria-activedescendant', `${listId}-${selected}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [editor, selected])

  if (!state) return null
  const below = state.rect.bottom + 320 < window.innerHeight
  const left = Math.max(8, Math.min(state.rect.left, window.innerWidth - 320))
  const place = below ? { top: state.rect.bottom + 6, left } : { bottom: window.innerHeight - state.rect.top + 6, left }
  return (
    <div className="slash-menu" id={listId} role="listbox" aria-label="Insérer" style={place} ref={list}>
      {state.items.map((item, index) => (
        <div
          key={item.title}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === selected}
          className="slash-item"
          onPointerDown={(event) => {
            // why: the text must keep the focus, or the menu would close before the choice.
            event.preventDefault()
            state.pick(index)
          }}
        >
          <span className="slash-item-title">{item.title}</span>
          <span className="slash-item-hint">{item.hint}</span>
        </div>
      ))}
    </div>
  )
}
