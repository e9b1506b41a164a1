import { inPole, type UserActor, type Visitor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { paths } from '~/platform/paths'
import { type FileReading, registerFileReader } from '~/platform/storage/file-readers.server'
import { guideAccess, ownParticipation } from './guide.policy'

/** Says who reads the images of guides; called once by the composition root. */
export function registerGuideFiles(): void {
  registerFileReader('GUIDE', (actor, fichier) => guideFileReading(actor, { id: fichier.id, guideId: fichier.objetId }))
}

/** An image of an edition in line is public; any other follows the guide's policy. */
export async function guideFileReading(actor: UserActor | Visitor, fichier: { id: string; guideId: string }): Promise<FileReading> {
  if (await isPublished(fichier)) return 'PUBLIC'
  if (actor.kind === 'visitor') return 'REFUSE'
  const guide = await db().guide.findUnique({
    where: { id: fichier.guideId },
    select: { poleId: true, ouverture: true, statut: true, pole: { select: { slug: true } } },
  })
  const member = guide && inPole(actor, guide.pole.slug)
  if (!guide || !member) return 'REFUSE'
  const participations = await db().participationGuide.findMany({
    ...ownParticipation(member),
    where: { guideId: fichier.guideId, userId: member.userId },
  })
  return guideAccess(member, { ...guide, participations }) ? 'PRIVE' : 'REFUSE'
}

async function isPublished({ id, guideId }: { id: string; guideId: string }): Promise<boolean> {
  const rows = await db().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Edition" e JOIN "Guide" g ON g.id = e."guideId"
      WHERE e."guideId" = ${guideId} AND g.statut <> 'ARCHIVE' AND strpos(e.chapitres::text, ${paths.fichier(id)}) > 0
    ) AS found`
  return rows[0]?.found === true
}
