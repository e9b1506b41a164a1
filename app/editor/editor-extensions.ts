import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extensions'
import type { CollaborationProvider } from './collaboration-provider'
import { DocumentGuard } from './document-guard'
import { DOCUMENT_FIELD, documentExtensions } from './document-schema'
import { EditorKeyboard } from './editor-keyboard'
import { ImagePaste } from './image-paste'
import { renderCaret, renderSelection } from './remote-caret'
import { SlashCommand, type SlashMenuStore } from './slash-command'
import type { EditorDialogs } from './slash-items'

export interface EditorParts {
  provider: CollaborationProvider
  slash: SlashMenuStore
  dialogs: EditorDialogs
  focusToolbar: () => void
  onRefused: (message: string) => void
}

/** The document's own extensions, then what only a screen needs: live text, carets, menus, keys. */
export function editorExtensions({ provider, slash, dialogs, focusToolbar, onRefused }: EditorParts): Extensions {
  return [
    ...documentExtensions,
    Collaboration.configure({ document: provider.doc, field: DOCUMENT_FIELD }),
    CollaborationCaret.configure({ provider, user: {}, render: renderCaret, selectionRender: renderSelection }),
    Placeholder.configure({
      placeholder: ({ node }) => (node.type.name === 'heading' ? 'Titre' : 'Écrivez, ou tapez « / » pour insérer…'),
    }),
    SlashCommand.configure({ store: slash, run: (item, editor, range) => item.run(editor, range, dialogs) }),
    ImagePaste.configure({ onImage: (file) => dialogs.openImage(file) }),
    EditorKeyboard.configure({ focusToolbar }),
    DocumentGuard.configure({ onRefused }),
  ]
}
