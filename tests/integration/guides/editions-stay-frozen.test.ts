import { expect, test, vi } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createGuide } from '#prisma/seed/factories/guide'
import { createPole } from '#prisma/seed/factories/pole'
import { chapitreDocument } from '~/domains/guides/chapitre-document'
import { publishedEdition, publishedGuides } from '~/domains/guides/edition.queries.server'
import { guideFileReading } from '~/domains/guides/guide-files.server'
import { moveGuide } from '~/domains/guides/guide.commands.server'
import { publishGuide } from '~/domains/guides/publish-guide.server'
import { refreshGuideText } from '~/domains/guides/refresh-guide-text.server'
import { searchGuides } from '~/domains/guides/guide-search.server'
import { documentText } from '~/editor/document-text'
import { visitor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { GuideStatut } from '~/platform/db/generated/enums'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { addParagraph } from '../../setup/document-text'
import { startLiveDocuments } from '../../setup/live-documents'
import { eventsDuring } from '../../setup/published-events'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

async function validatedGuide({ statut = 'VALIDE' as GuideStatut, contenu = paragraph('Première version') } = {}) {
  const pole = await createPole(db())
  const team = await createActor(db(), { pole, role: 'EQUIPE', name: 'Malik Tramontane' })
  const owner = await createActor(db(), { pole, role: 'MEMBRE', name: 'Ada Lovelace' })
  const guide = await createGuide(db(), {
    poleId: pole.id,
    statut,
    createdById: owner.userId,
    chapitres: [{ titre: 'Accueillir', contenu }],
  })
  return { pole, team, owner, guide, document: chapitreDocument(guide.chapitres[0]?.id ?? '') }
}

test('an edition stays as it was published while writing goes on, and the next one has the new text', async () => {
  const hub = startLiveDocuments()
  const { pole, team, owner, guide, document } = await validatedGuide()
  await publishGuide(owner, guide.id, { notes: '', version: 1 })

  await hub.writeDocument(document, (doc) => addParagraph(doc, 'Deuxième version'), team.userId)
  const read = async (numero?: number) =>
    documentText((await publishedEdition(pole.slug, guide.slug, numero)).edition.chapitres[0]?.contenu ?? {})
  expect(await read()).toBe('Première version')

  await publishGuide(team, guide.id, { notes: 'Complétée', version: 2 })
  expect(await read()).toContain('Deuxième version')
  expect(await read(1)).toBe('Première version')
  expect((await publishedGuides(pole.id)).map(({ slug, numero }) => ({ slug, numero }))).toEqual([{ slug: guide.slug, numero: 2 }])
})

test('the database itself refuses to change a published edition', async () => {
  startLiveDocuments()
  const { team, guide } = await validatedGuide()
  const { editionId } = await publishGuide(team, guide.id, { notes: '', version: 1 })
  await expect(db().edition.update({ where: { id: editionId }, data: { titre: 'Autre' } })).rejects.toThrow()
})

test('an edition credits those who wrote and those who have a role, with their organisation', async () => {
  const hub = startLiveDocuments()
  const { pole, team, guide, document } = await validatedGuide()
  const passing = await createActor(db(), { pole, role: 'MEMBRE', name: 'Zoé Passante' })
  await hub.writeDocument(document, (doc) => addParagraph(doc, 'Un mot'), passing.userId)
  await refreshGuideText(guide.id)
  await publishGuide(team, guide.id, { notes: '', version: 1 })
  const { edition } = await publishedEdition(pole.slug, guide.slug)
  const structure = await db().structure.findUniqueOrThrow({ where: { id: passing.structureId ?? '' } })
  expect(edition.contributeurs).toContain(`Zoé Passante (${structure.nom})`)
  expect(edition.contributeurs.some((name) => name.startsWith('Ada Lovelace'))).toBe(true)
})

test.each(['BROUILLON', 'RELECTURE', 'ARCHIVE'] as const)('a guide that is %s is not published, even by the direction', async (statut) => {
  startLiveDocuments()
  const { pole, guide } = await validatedGuide({ statut })
  const direction = await createActor(db(), { pole, role: 'DIRECTION' })
  await expect(publishGuide(direction, guide.id, { notes: '', version: 1 })).rejects.toThrow(Forbidden)
})

test('a writer who does not own the guide, a partner outside it and another pôle publish nothing', async () => {
  startLiveDocuments()
  const { pole, guide } = await validatedGuide()
  const writer = await createActor(db(), { pole, role: 'MEMBRE' })
  await db().participationGuide.create({ data: { poleId: pole.id, guideId: guide.id, userId: writer.userId, role: 'REDACTEUR' } })
  const partner = await createActor(db(), { pole, role: 'PARTENAIRE' })
  const stranger = await createActor(db(), { role: 'DIRECTION' })
  await expect(publishGuide(writer, guide.id, { notes: '', version: 1 })).rejects.toThrow(Forbidden)
  await expect(publishGuide(partner, guide.id, { notes: '', version: 1 })).rejects.toThrow(NotFound)
  await expect(publishGuide(stranger, guide.id, { notes: '', version: 1 })).rejects.toThrow(NotFound)
  expect(await db().edition.count({ where: { guideId: guide.id } })).toBe(0)
})

test('two people who publish at once make one edition, and the second is told', async () => {
  startLiveDocuments()
  const { team, owner, guide } = await validatedGuide()
  const results = await Promise.allSettled([
    publishGuide(team, guide.id, { notes: '', version: 1 }),
    publishGuide(owner, guide.id, { notes: '', version: 1 }),
  ])
  const refused = results.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown)
  expect(refused).toHaveLength(1)
  expect(refused[0] instanceof Conflict || refused[0] instanceof Forbidden).toBe(true)
  expect(await db().edition.count({ where: { guideId: guide.id } })).toBe(1)
})

test('an empty guide is not published', async () => {
  startLiveDocuments()
  const { team, guide } = await validatedGuide({ contenu: { type: 'doc', content: [{ type: 'paragraph' }] } as never })
  await expect(publishGuide(team, guide.id, { notes: '', version: 1 })).rejects.toThrow(Invalid)
})

test('an archived guide leaves the public pages, and a draft was never there', async () => {
  startLiveDocuments()
  const { pole, team, guide } = await validatedGuide()
  await expect(publishedEdition(pole.slug, guide.slug)).rejects.toThrow(NotFound)
  await publishGuide(team, guide.id, { notes: '', version: 1 })
  await publishedEdition(pole.slug, guide.slug)
  await moveGuide(team, guide.id, { statut: 'ARCHIVE', version: 2 })
  await expect(publishedEdition(pole.slug, guide.slug)).rejects.toThrow(NotFound)
  expect(await publishedGuides(pole.id)).toEqual([])
})

test('an image is public from the edition that shows it, not before', async () => {
  startLiveDocuments()
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const contenu = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Voyez' }] },
      { type: 'image', attrs: { src: `/fichiers/${id}`, alt: 'Courbe' } },
    ],
  }
  const { team, guide } = await validatedGuide({ contenu: contenu as never })
  expect(await guideFileReading(visitor, { id, guideId: guide.id })).toBe('REFUSE')
  await publishGuide(team, guide.id, { notes: '', version: 1 })
  expect(await guideFileReading(visitor, { id, guideId: guide.id })).toBe('PUBLIC')
  expect(await guideFileReading(visitor, { id: '11111111-d9cb-469f-a165-70867728950e', guideId: guide.id })).toBe('REFUSE')
})

test('publishing tells the pages of the pôle and of visitors', async () => {
  startLiveDocuments()
  const { pole, team, guide } = await validatedGuide()
  const events = await eventsDuring(() => publishGuide(team, guide.id, { notes: '', version: 1 }))
  const published = events.find((event) => event.name === 'guide.publie')
  expect(published?.topics).toEqual(expect.arrayContaining([`guide:${guide.id}`, `pole:${pole.id}:guides`, `vitrine:${pole.id}`]))
})

test('what is written is found by search once writing pauses', async () => {
  const hub = startLiveDocuments()
  const { owner, guide, document } = await validatedGuide()
  await hub.writeDocument(document, (doc) => addParagraph(doc, 'Les référents préparent l’émargement.'), owner.userId)
  await vi.waitFor(
    async () => {
      const [hit] = await searchGuides(owner, 'referent emargements', 10)
      expect(hit?.id).toBe(guide.id)
    },
    { timeout: 15_000, interval: 200 },
  )
})
