import { IconPencil } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatCount } from '~/platform/format'
import { ClosedPanel } from './closed-panel'
import type { CollaborationProvider, CollaborationState } from './collaboration-provider'
import { editorExtensions } from './editor-extensions'
import { type EditorOutline, readOutline } from './editor-outline'
import { EditorToolbar } from './editor-toolbar'
import { ImageDialog } from './image-dialog'
import { LinkDialog } from './link-dialog'
import { Presence } from './presence'
import { SaveIndicator } from './save-indicator'
import { SlashMenuStore } from './slash-command'
import { SlashMenu } from './slash-menu'
import { focusToolbar } from './toolbar'

export interface EditorSurfaceProps {
  provider: CollaborationProvider
  state: CollaborationState
  label: string
  imageAddress: string
  signInPath: string
  organisations?: Readonly<Record<string, string>>
  onOutline?: (outline: EditorOutline, editor: Editor) => void
}

/** Room kept around the caret when it is brought into view, in pixels. */
const underBars = { top: 170, right: 0, bottom: 60, left: 0 }

/** The text with its toolbar, once the document is here. */
export function EditorSurface({ provider, state, label, imageAddress, signInPath, organisations, onOutline }: EditorSurfaceProps) {
  const mayWrite = state.access === 'write' && state.status !== 'refused'
  const { reading, startWriting } = useReadingFirst()
  const editable = mayWrite && !reading
  const [image, setImage] = useState<{ file: File | null } | null>(null)
  const [linkOpen, setLinkOpen] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const parts = useMemo(
    () => ({
      slash: new SlashMenuStore(),
      dialogs: { openImage: (file?: File) => setImage({ file: file ?? null }), openLink: () => setLinkOpen(true) },
    }),
    [],
  )

  const editor = useEditor(
    {
      extensions: editorExtensions({ provider, ...parts, focusToolbar: () => focusToolbar(toolbar.current), onRefused: setRefused }),
      editable,
      // why: a style element without our nonce is refused by the page's policy; editor.css holds those rules.
      injectCSS: false,
      editorProps: {
        // why: the caret must not hide below the bars that stay on top.
        scrollMargin: underBars,
        scrollThreshold: underBars,
        attributes: {
          class: 'document',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-describedby': 'editor-keys',
          lang: 'fr',
          spellcheck: 'true',
        },
      },
    },
    [provider],
  )
  useEffect(() => {
    editor.setEditable(editable, false)
    editor.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable])
  const words = useOutline(editor, onOutline)

  return (
    <div className="editor" data-reading={!editable || undefined}>
      {state.access === 'read' && state.pendingCount > 0 && !state.refusal ? (
        <p className="editor-refused" role="alert">
          Vous lisez maintenant ce texte sans pouvoir l’écrire. {formatCount(state.pendingCount, 'modification')} n’ont pas pu être
          enregistrées : copiez-les si besoin.
        </p>
      ) : null}
      {refused ? (
        <p className="editor-refused" role="alert">
          {refused}{' '}
          <button type="button" className="button" data-tone="plain" data-size="sm" onClick={() => setRefused(null)}>
            J’ai compris
          </button>
        </p>
      ) : null}
      <div className="editor-head">
        <ClosedPanel provider={provider} state={state} editor={editor} signInPath={signInPath} />
        <div className="editor-bar">
          <SaveIndicator state={state} />
          <Presence people={state.people} self={state.self} organisations={organisations} />
          {mayWrite && reading ? (
            <button type="button" className="button" data-size="sm" onClick={() => startWriting(editor)}>
              <IconPencil size={18} aria-hidden />
              <span>Écrire</span>
            </button>
          ) : null}
        </div>
        {editable ? <EditorToolbar editor={editor} dialogs={parts.dialogs} toolbarRef={toolbar} /> : null}
      </div>
      <EditorContent editor={editor} className="editor-paper" />
      <p className="visually-hidden" id="editor-keys">
        {editable
          ? 'Alt+F10 pour la barre de mise en forme. Échap puis Tabulation pour quitter le texte. Barre oblique pour insérer.'
          : 'Lecture seule.'}
      </p>
      <p className="editor-foot tabular">{formatCount(words, 'mot')}</p>
      <SlashMenu editor={editor} store={parts.slash} />
      <LinkDialog editor={editor} open={linkOpen} onClose={() => setLinkOpen(false)} />
      <ImageDialog editor={editor} open={image !== null} file={image?.file ?? null} address={imageAddress} onClose={() => setImage(null)} />
    </div>
  )
}

/** On a phone one reads first: a thumb that scrolls must not move text. */
function useReadingFirst() {
  const [reading, setReading] = useState(() => window.matchMedia('(hover: none) and (max-width: 60em)').matches)
  return {
    reading,
    startWriting(editor: Editor) {
      setReading(false)
      editor.setEditable(true, false)
      editor.commands.focus('start')
    },
  }
}

const outlinePauseMs = 300

/** Counts words and lists headings after each pause in the changes. */
function useOutline(editor: Editor, onOutline: EditorSurfaceProps['onOutline']): number {
  const [words, setWords] = useState(0)
  const told = useRef(onOutline)
  told.current = onOutline
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      const outline = readOutline(editor)
      setWords(outline.words)
      told.current?.(outline, editor)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(read, outlinePauseMs)
    }
    read()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor])
  return words
}
