/** First part of the names of chapters' live documents. */
export const chapitrePrefix = 'chapitre'

/** Name of a chapter's live document. */
export function chapitreDocument(chapitreId: string): string {
  return `${chapitrePrefix}:${chapitreId}`
}
