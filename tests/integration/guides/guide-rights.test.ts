import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createPole } from '#prisma/seed/factories/pole'
import { chapitreAccess } from '~/domains/guides/chapitre.document.server'
import { guideFileReading } from '~/domains/guides/guide-files.server'
import { guideAccess, ownParticipation, visibleGuides } from '~/domains/guides/guide.policy'
import { canFollowGuide, guideHeader, listGuides } from '~/domains/guides/guide.queries.server'
import { searchGuides } from '~/domains/guides/guide-search.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { GuideOuverture, GuideRole, GuideStatut, Role } from '~/platform/db/generated/enums'
import { NotFound } from '~/platform/errors'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const people = new Map<string, PoleActor>()
let poleId = ''

beforeAll(async () => {
  const pole = await createPole(db())
  poleId = pole.id
  for (const role of Object.values(Role)) people.set(role, await createActor(db(), { pole, role }))
  people.set('ailleurs', await createActor(db(), { role: 'DIRECTION' }))
})

const anyone = () => fc.constantFrom(...Object.values(Role), 'ailleurs')

function person(name: string): PoleActor {
  const found = people.get(name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

test('the predicate and the where of a guide agree, and list, page, room, search and live topic follow them', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyone(),
      fc.constantFrom(...Object.values(GuideOuverture)),
      fc.constantFrom(...Object.values(GuideStatut)),
      fc.option(fc.constantFrom(...Object.values(GuideRole))),
      async (name, ouverture, statut, role) => {
        const actor = person(name)
        // A role by name in another pôle gives nothing there.
        const participations = role ? [{ userId: actor.userId, role }] : []
        const guide = await createGuide(db(), { poleId, ouverture, statut, participations, titre: 'Guide sur le mimosa' })
        const rights = await db().guide.findUniqueOrThrow({ where: { id: guide.id }, include: { participations: ownParticipation(actor) } })
        const access = guideAccess(actor, rights)
        const seen = access !== null

        expect(await db().guide.count({ where: { AND: [visibleGuides(actor), { id: guide.id }] } })).toBe(seen ? 1 : 0)
        const listed = await listGuides(actor, { q: '', statut, miens: false, page: 1 })
        expect(listed.guides.some((one) => one.id === guide.id)).toBe(seen)
        const found = await searchGuides(actor, 'mimosas', 200)
        expect(found.some((one) => one.id === guide.id)).toBe(seen)
        expect(await canFollowGuide({ ...actor, kind: 'user' }, guide.id)).toBe(seen)
        expect(await chapitreAccess(actor.userId, guide.chapitres[0]?.id ?? '')).toBe(access)
        const reading = await guideFileReading({ ...actor, kind: 'user' }, { id: guide.id, guideId: guide.id })
        expect(reading).toBe(seen ? 'PRIVE' : 'REFUSE')
        if (seen) expect((await guideHeader(actor, guide.id)).access).toBe(access)
        else await expect(guideHeader(actor, guide.id)).rejects.toThrow(NotFound)
        await db().guide.delete({ where: { id: guide.id } })
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

describe('the room of a chapter', () => {
  test('is closed to a disabled person, to someone who left the pôle and to a chapter in the bin', async () => {
    const pole = await createPole(db())
    const ada = await createActor(db(), { pole, role: 'MEMBRE' })
    const guide = await createGuide(db(), { poleId: pole.id, ouverture: 'ECRITURE', chapitres: ['Un', 'Deux'] })
    const [first, second] = guide.chapitres
    expect(await chapitreAccess(ada.userId, first?.id ?? '')).toBe('write')

    await db().chapitre.update({ where: { id: second?.id }, data: { deletedAt: new Date() } })
    expect(await chapitreAccess(ada.userId, second?.id ?? '')).toBeNull()

    await db().user.update({ where: { id: ada.userId }, data: { disabledAt: new Date() } })
    expect(await chapitreAccess(ada.userId, first?.id ?? '')).toBeNull()

    await db().user.update({ where: { id: ada.userId }, data: { disabledAt: null } })
    await db().acces.deleteMany({ where: { userId: ada.userId } })
    expect(await chapitreAccess(ada.userId, first?.id ?? '')).toBeNull()
  })

  test('is closed under a name that is none', async () => {
    expect(await chapitreAccess(person('DIRECTION').userId, 'inconnu')).toBeNull()
  })
})
