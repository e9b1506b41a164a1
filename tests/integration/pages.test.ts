import { beforeAll, describe, expect, test } from 'vitest'
import { createActor, createOperator } from '#prisma/seed/factories/actor'
import { seedInstallation } from '#prisma/seed/installation'
import { editPage } from '~/domains/pages/page.commands.server'
import { pageBlocks, passagesToWrite } from '~/domains/pages/page-blocks'
import { listPages, pageToEdit, readPage } from '~/domains/pages/page.queries.server'
import { pageSlugs } from '~/domains/pages/page.schema'
import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { Conflict, NotFound } from '~/platform/errors'
import { action, loader as editLoader } from '~/routes/_compte.exploitation.pages.$page'
import { loader as listLoader } from '~/routes/_compte.exploitation.pages._index'
import { loader as accessibilite } from '~/routes/_site.accessibilite'
import { loader as confidentialite } from '~/routes/_site.confidentialite'
import { loader as mentionsLegales } from '~/routes/_site.mentions-legales'
import { answerOf, routeRequest } from '../setup/route-request'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

let operator: UserActor
let direction: UserActor

beforeAll(async () => {
  await seedInstallation(db())
  operator = await createOperator(db())
  direction = { ...(await createActor(db(), { role: 'DIRECTION' })), kind: 'user' }
})

describe('the pages of the site', () => {
  test('visitors read the three that the law asks for', async () => {
    for (const run of [mentionsLegales, confidentialite, accessibilite]) {
      const answer = await answerOf(run(routeRequest(null, '/')))
      expect(answer.status).toBe(200)
      const { page } = (await answer.json()) as { page: { blocks: unknown[] } }
      expect(page.blocks.length).toBeGreaterThan(5)
    }
  })

  test('the operator changes one, and visitors read it', async () => {
    const { version } = await pageToEdit(operator, 'mentions-legales')
    await editPage(operator, 'mentions-legales', { version, titre: 'Mentions légales', contenu: '## Éditeur\n\nUne association.' })
    expect((await readPage('mentions-legales')).blocks.map((one) => one.runs.map((run) => run.text).join(''))).toEqual([
      'Éditeur',
      'Une association.',
    ])
    expect((await listPages(operator)).find((one) => one.slug === 'mentions-legales')?.aEcrire).toBe(0)
  })

  test('the second of two who edit one is shown what changed, and nothing is overwritten', async () => {
    const { version, titre } = await pageToEdit(operator, 'confidentialite')
    await editPage(operator, 'confidentialite', { version, titre, contenu: 'Le premier texte.' })
    const refusal = await editPage(operator, 'confidentialite', { version, titre, contenu: 'Le second.' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect((refusal as Conflict).changes).toEqual([{ label: 'Texte', yours: 'Le second.', theirs: 'Le premier texte.' }])
    expect((await pageToEdit(operator, 'confidentialite')).contenu).toBe('Le premier texte.')
  })

  test('a page that does not exist is 404', async () => {
    await expect(pageToEdit(operator, 'autre')).rejects.toBeInstanceOf(NotFound)
    await expect(editPage(operator, 'autre', { version: 1, titre: 'Autre', contenu: 'Rien' })).rejects.toBeInstanceOf(NotFound)
  })

  test('nobody but the operator opens or changes them', async () => {
    const before = await readPage('accessibilite')
    await expect(listPages(direction)).rejects.toBeInstanceOf(NotFound)
    await expect(pageToEdit(direction, 'accessibilite')).rejects.toBeInstanceOf(NotFound)
    await expect(editPage(direction, 'accessibilite', { version: 1, titre: 'Prise', contenu: 'Prise' })).rejects.toBeInstanceOf(NotFound)
    for (const slug of pageSlugs) {
      const params = { page: slug }
      const body = new URLSearchParams({ version: '1', titre: 'Prise', contenu: 'Prise' })
      expect((await answerOf(editLoader(routeRequest(direction, '/', { params })))).status).toBe(404)
      expect((await answerOf(action(routeRequest(direction, '/', { params, method: 'POST', body })))).status).toBe(404)
      expect((await answerOf(action(routeRequest(null, '/', { params, method: 'POST', body })))).status).toBe(302)
    }
    expect((await answerOf(listLoader(routeRequest(direction, '/')))).status).toBe(404)
    expect(await readPage('accessibilite')).toEqual(before)
  })
})

describe('their text', () => {
  test('has paragraphs, headings, and passages that wait for the operator', () => {
    const blocks = pageBlocks("Qu'est-ce [à compléter] ?\r\n\r\n## Titre\r\nSuite\r\n\r\n[Encore]")
    expect(blocks.map((one) => one.kind)).toEqual(['paragraphe', 'titre', 'paragraphe', 'paragraphe'])
    expect(blocks[0]?.runs).toEqual([
      { text: 'Qu’est-ce ', todo: false },
      { text: '[à compléter]', todo: true },
      { text: '\u202f?', todo: false },
    ])
    expect(passagesToWrite('[un] et [deux]')).toBe(2)
  })

  test('never becomes markup: what is typed is text', () => {
    expect(pageBlocks('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraphe', runs: [{ text: '<script>alert(1)</script>', todo: false }] },
    ])
  })
})
