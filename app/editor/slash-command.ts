import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import Suggestion from '@tiptap/suggestion'
import { matchSlashItems, type SlashItem } from './slash-items'

/** The open « / » menu, for the component that draws it. */
export interface SlashMenuState {
  items: SlashItem[]
  selected: number
  query: string
  rect: DOMRect
  pick(index: number): void
}

/** Holds the open menu; components follow it. */
export class SlashMenuStore {
  private current: SlashMenuState | null = null
  private readonly listeners = new Set<() => void>()

  get state(): SlashMenuState | null {
    return this.current
  }

  set(state: SlashMenuState | null): void {
    this.current = state
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
}

interface SlashOptions {
  store: SlashMenuStore
  run: (item: SlashItem, editor: Editor, range: Range) => void
}

/** Opens a menu of blocks when « / » is typed at the start of a line or after a space. */
export const SlashCommand = Extension.create<SlashOptions>({
  name: 'slashCommand',
  addOptions: () => ({ store: new SlashMenuStore(), run: () => undefined }),
  addProseMirrorPlugins() {
    const { store, run } = this.options
    return [
      Suggestion<SlashItem, SlashItem>({
        editor: this.editor,
        pluginKey: new PluginKey('slashCommand'),
        char: '/',
        allowSpaces: true,
        allow: ({ editor }) => editor.isEditable && !editor.isActive('codeBlock'),
        // why: with spaces allowed, a whole sentence after a slash would keep the menu open.
        items: ({ query }) => (query.length > 24 ? [] : matchSlashItems(query)),
        command: ({ editor, range, props }) => run(props, editor, range),
        render: () => ({
          onStart: (props) => store.set(toState(props, 0)),
          onUpdate: (props) => store.set(toState(props, 0)),
          onKeyDown: ({ event }) => onKey(store, event),
          onExit: () => store.set(null),
        }),
      }),
    ]
  },
})

function toState(
  props: { items: SlashItem[]; query: string; clientRect?: (() => DOMRect | null) | null; command: (item: SlashItem) => void },
  selected: number,
): SlashMenuState | null {
  const rect = props.clientRect?.()
  if (!rect || props.items.length === 0) return null
  const pick = (index: number) => {
    const item = props.items[index]
    if (item) props.command(item)
  }
  return { items: props.items, query: props.query, selected, rect, pick }
}

function onKey(store: SlashMenuStore, event: KeyboardEvent): boolean {
  const { state } = store
  if (!state) return false
  const count = state.items.length
  switch (event.key) {
    case 'ArrowDown':
      store.set({ ...state, selected: (state.selected + 1) % count })
      return true
    case 'ArrowUp':
      store.set({ ...state, selected: (state.selected + count - 1) % count })
      return true
    case 'Enter':
    case 'Tab':
      state.pick(state.selected)
      return true
    default:
      return false
  }
}
