import type { UserActor, Visitor } from '~/platform/authorization/actor'
import type { Fichier } from '~/platform/db/generated/client'
import type { FichierUsage } from '~/platform/db/generated/enums'

/** Who may read a file: nobody, those signed in who pass, or everyone (then caches may keep it). */
export type FileReading = 'REFUSE' | 'PRIVE' | 'PUBLIC'

/** Judges the reading of one file by the policy of the object it belongs to. */
export type FileReader = (actor: UserActor | Visitor, fichier: Fichier) => Promise<FileReading | boolean>

const readers = new Map<FichierUsage, FileReader>()

/** Says whose policy judges the files of a usage; called once by the composition root for each. */
export function registerFileReader(usage: FichierUsage, reader: FileReader): void {
  readers.set(usage, reader)
}

/** What the owning object's policy answers; a usage nobody registered is refused. */
export async function judgeFileReading(actor: UserActor | Visitor, fichier: Fichier): Promise<FileReading> {
  const answer = (await readers.get(fichier.usage)?.(actor, fichier)) ?? 'REFUSE'
  if (typeof answer === 'string') return answer
  return answer ? 'PRIVE' : 'REFUSE'
}
