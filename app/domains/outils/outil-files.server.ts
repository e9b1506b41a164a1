import type { UserActor, Visitor } from '~/platform/authorization/actor'
import { inPole } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Fichier } from '~/platform/db/generated/client'
import { registerFileReader, type FileReading } from '~/platform/storage/file-readers.server'
import { canSeeEarlierVersions, canSeeOutil } from './outil.policy'

/** Says that the files of tools are judged by the policy of tools; called once by the composition root. */
export function registerOutilFiles(): void {
  registerFileReader('OUTIL', readOutilFile)
}

/** Everyone reads the current version of a public tool; the people of the pôle what its policy shows them. */
async function readOutilFile(actor: UserActor | Visitor, fichier: Fichier): Promise<FileReading> {
  const version = await db().outilVersion.findFirst({
    where: { fichierId: fichier.id },
    select: {
      numero: true,
      outil: {
        select: {
          poleId: true,
          structureId: true,
          public: true,
          archivedAt: true,
          pole: { select: { slug: true } },
          versions: { select: { numero: true }, orderBy: { numero: 'desc' }, take: 1 },
        },
      },
    },
  })
  if (!version) return 'REFUSE'
  const { outil } = version
  const current = outil.versions[0]?.numero === version.numero
  if (outil.public && outil.archivedAt === null && current) return 'PUBLIC'
  const person = actor.kind === 'visitor' ? null : inPole(actor, outil.pole.slug)
  if (!person || !canSeeOutil(person, outil)) return 'REFUSE'
  return current || canSeeEarlierVersions(person) ? 'PRIVE' : 'REFUSE'
}
