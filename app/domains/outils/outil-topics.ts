import { topic } from '~/platform/realtime/topic'

/** Who reads again when a tool changes: the library, the activity feed, and the showcase when it is public. */
export function outilTopics(poleId: string, isPublic: boolean): string[] {
  return [topic.pole(poleId, 'outils'), topic.pole(poleId, 'journal'), ...(isPublic ? [topic.showcase(poleId)] : [])]
}
