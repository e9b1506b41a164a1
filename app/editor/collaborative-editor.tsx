import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import type { CollaborationProvider } from './collaboration-provider'
import type { EditorOutline } from './editor-outline'
import { EditorSurface } from './editor-surface'
import './editor.css'
import { useCollaboration, useCollaborationState, useUnsavedWarning } from './use-collaboration'
import { ClosedPanel } from './closed-panel'

export interface CollaborativeEditorProps {
  /** Name of the live document: `chapitre:<id>`. */
  document: string
  /** What the text is, for those who hear it: « Texte du chapitre Introduction ». */
  label: string
  /** Where images are sent. */
  imageAddress: string
  /** Where one signs in again and comes back here. */
  signInPath: string
  /** Organisation of a person by their id, where it is known. */
  organisations?: Readonly<Record<string, string>>
  /** Shown until the text is here. */
  waiting: ReactNode
  /** Headings and length, after each pause; the editor itself, to go to a heading. */
  onOutline?: (outline: EditorOutline, editor: Editor) => void
}

/** A text written by several people at once, with its tools, who is there, and the truth about saving. */
export default function CollaborativeEditor(props: CollaborativeEditorProps) {
  const provider = useCollaboration(props.document)
  return provider ? <OpenedEditor key={props.document} provider={provider} {...props} /> : props.waiting
}

function OpenedEditor({ provider, ...props }: CollaborativeEditorProps & { provider: CollaborationProvider }) {
  const state = useCollaborationState(provider)
  useUnsavedWarning(provider)
  // why: an editor on an empty copy would write its first paragraph beside the text that is on its way.
  if (state.loaded) return <EditorSurface provider={provider} state={state} {...props} />
  if (state.refusal) return <ClosedPanel provider={provider} state={state} editor={null} signInPath={props.signInPath} />
  return props.waiting
}
