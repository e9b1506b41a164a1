import type { JSONContent } from '@tiptap/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { DocumentView } from '~/editor/document-view'
import '~/editor/document.css'
import type { EditorOutline } from '~/editor/editor-outline'
import { Skeleton } from '~/ui/skeleton'

// why: the editor weighs more than all the rest; it comes only where one writes.
const CollaborativeEditor = lazy(() => import('~/editor/collaborative-editor'))

export interface GuideWorkshopProps {
  /** Name of the live document. */
  document: string
  chapitre: string
  /** The text as the server knew it, for the time before the editor (and without scripts). */
  texte: JSONContent | null
  imageAddress: string
  signInPath: string
  /** Organisation of the people of this guide, by their id. */
  organisations: Readonly<Record<string, string>>
  /** Headings of the text and how to go to one. */
  onHeadings: (headings: WorkshopHeading[]) => void
}

export interface WorkshopHeading {
  level: number
  text: string
  go: () => void
}

/** The live text of a chapter: read at once, written as soon as the editor is there. */
export function GuideWorkshop({ document, chapitre, texte, imageAddress, signInPath, organisations, onHeadings }: GuideWorkshopProps) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const waiting = (
    <div className="workshop-waiting" aria-busy={inBrowser}>
      {texte ? <DocumentView document={texte} headingShift={1} /> : <Skeleton count={8} label="Ouverture du chapitre" />}
    </div>
  )
  if (!inBrowser) return waiting
  return (
    <Suspense fallback={waiting}>
      <CollaborativeEditor
        document={document}
        label={`Texte du chapitre ${chapitre}`}
        imageAddress={imageAddress}
        signInPath={signInPath}
        organisations={organisations}
        waiting={waiting}
        onOutline={async ({ headings }: EditorOutline, editor) => {
          const { goToHeading } = await import('~/editor/editor-outline')
          onHeadings(headings.map((heading) => ({ level: heading.level, text: heading.text, go: () => goToHeading(editor, heading) })))
        }}
      />
    </Suspense>
  )
}
