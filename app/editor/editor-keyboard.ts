import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/**
 * Alt+F10 goes to the toolbar. Tab indents lists and walks through cells, so Escape then Tab (or Shift+Tab)
 * leaves the text: nobody is trapped in it.
 */
export const EditorKeyboard = Extension.create<{ focusToolbar: () => void }>({
  name: 'editorKeyboard',
  priority: 2000,
  addOptions: () => ({ focusToolbar: () => undefined }),
  addProseMirrorPlugins() {
    const { focusToolbar } = this.options
    let leaving = false
    return [
      new Plugin({
        key: new PluginKey('editorKeyboard'),
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              if (event.key === 'F10' && event.altKey) {
                event.preventDefault()
                focusToolbar()
                return true
              }
              // why: true without preventDefault hands the key to the browser, which moves the focus.
              if (event.key === 'Tab' && leaving) return true
              if (event.key !== 'Shift') leaving = event.key === 'Escape'
              return false
            },
            blur() {
              leaving = false
              return false
            },
          },
        },
      }),
    ]
  },
})
