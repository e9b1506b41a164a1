/** The id of every page's <main>. */
export const MAIN_ID = 'contenu'

/** First stop of the keyboard: straight to the content. */
export function SkipLink() {
  return (
    <a className="skip-link" href={`#${MAIN_ID}`}>
      Aller au contenu
    </a>
  )
}
