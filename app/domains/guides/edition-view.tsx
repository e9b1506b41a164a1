import type { JSONContent } from '@tiptap/core'
import { documentHeadings } from '~/editor/document-text'
import { DocumentView } from '~/editor/document-view'
import '~/editor/document.css'
import './edition.css'

export interface EditionViewProps {
  chapitres: readonly { titre: string; contenu: JSONContent }[]
}

const anchorOf = (index: number) => `chapitre-${index + 1}`

/** Table of contents of an edition: chapters, and the two first levels of their headings. */
export function EditionContents({ chapitres }: EditionViewProps) {
  return (
    <nav className="edition-contents" aria-labelledby="edition-sommaire">
      <h2 id="edition-sommaire">Sommaire</h2>
      <ol role="list">
        {chapitres.map((chapitre, index) => (
          <li key={index}>
            <a href={`#${anchorOf(index)}`}>
              <span className="edition-number tabular" aria-hidden="true">
                {index + 1}
              </span>
              <span>{chapitre.titre}</span>
            </a>
            <EditionHeadings contenu={chapitre.contenu} prefix={anchorOf(index)} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function EditionHeadings({ contenu, prefix }: { contenu: JSONContent; prefix: string }) {
  const all = documentHeadings(contenu, prefix)
  const highest = Math.min(...all.map((heading) => heading.level))
  const headings = all.filter((heading) => heading.level <= highest + 1)
  if (headings.length === 0) return null
  return (
    <ul role="list">
      {headings.map((heading) => (
        <li key={heading.anchor} data-level={heading.level - highest + 1}>
          <a href={`#${heading.anchor}`}>{heading.text}</a>
        </li>
      ))}
    </ul>
  )
}

/** The text of an edition, a chapter after the other. */
export function EditionText({ chapitres }: EditionViewProps) {
  return (
    <>
      {chapitres.map((chapitre, index) => (
        <section className="edition-chapitre" key={index} aria-labelledby={anchorOf(index)}>
          <h2 className="edition-chapitre-title" id={anchorOf(index)}>
            <span className="edition-number tabular" aria-hidden="true">
              {index + 1}
            </span>
            {chapitre.titre}
          </h2>
          <DocumentView document={chapitre.contenu} anchorPrefix={anchorOf(index)} headingShift={2} />
        </section>
      ))}
    </>
  )
}
