import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, words } from '../setup/e2e-test'
import { newMember, newPerson } from '../setup/e2e-people'
import { unique } from '../setup/e2e-unique'

const list = '/espace/psp-paca/outils'
const csv = { name: 'trame.csv', mimeType: 'text/csv', buffer: Buffer.from('competence;niveau\nécouter;3\n') }

async function describe(page: Page, titre: string, resume = 'Une trame pour préparer la journée.'): Promise<void> {
  await page.goto(`${list}/nouveau`)
  await page.getByLabel('Titre').fill(titre)
  await page.getByLabel('À quoi il sert').fill(resume)
  await page.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Grille' })
  await page.getByRole('checkbox', { name: 'Recrutement et intégration' }).check()
  await page.getByRole('checkbox', { name: 'Ressources humaines' }).check()
}

async function shareFile(page: Page, titre: string, resume?: string): Promise<string> {
  await describe(page, titre, resume)
  await page.getByLabel('Fichier').setInputFiles(csv)
  await page.getByRole('button', { name: 'Partager l’outil' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre)
  return page.url()
}

test('a file is shared with theme, audience and licence, then downloaded as it was by somebody else', async ({ as }) => {
  const author = await as('referent')
  const url = await shareFile(author, unique('Trame d’accueil'))
  const reader = await as('membre')
  await reader.goto(url)
  await expect(reader.getByText('CC BY-SA 4.0').first()).toBeVisible()
  await expect(reader.getByRole('list', { name: 'Thèmes' })).toContainText('Recrutement et intégration')
  const [download] = await Promise.all([
    reader.waitForEvent('download'),
    reader.getByRole('link', { name: 'Télécharger', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('trame.csv')
  expect(await readFile(await download.path())).toEqual(csv.buffer)
})

test('a link is shared as a tool', async ({ as }) => {
  const page = await as('membre')
  const titre = unique('Portail utile')
  await describe(page, titre)
  await page.getByLabel('Ou un lien').fill('https://www.exemple.test/ressources')
  await page.getByRole('button', { name: 'Partager l’outil' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre)
  await expect(page.getByRole('link', { name: /^Ouvrir \(nouvel onglet\)/ }).first()).toHaveAttribute(
    'href',
    'https://www.exemple.test/ressources',
  )
})

test('« nous l’utilisons » is counted for everybody at once', async ({ as }) => {
  const author = await as('membre')
  const url = await shareFile(author, unique('Outil adopté'))
  await expect(author.getByText('Aucune structure ne l’a encore dit.')).toBeVisible()
  const user = await as(await newPersonOfAnotherStructure())
  await user.goto(url)
  await user.getByRole('button', { name: 'Nous l’utilisons' }).click()
  await expect(author.getByText(words('structure l’utilise'))).toBeVisible()
  await expect(user.getByText(words('structure l’utilise'))).toBeVisible()
  await user.getByRole('button', { name: /Nous l’utilisons.*ne plus le dire/ }).click()
  await expect(author.getByText('Aucune structure ne l’a encore dit.')).toBeVisible()
})

test('a new version rings the bell of those who use the tool, and says why', async ({ as }) => {
  const author = await as('equipe')
  const titre = unique('Grille vivante')
  const url = await shareFile(author, titre)
  const user = await as(await newPersonOfAnotherStructure())
  await user.goto(url)
  await user.getByRole('button', { name: 'Nous l’utilisons' }).click()
  await expect(user.getByRole('button', { name: /ne plus le dire/ })).toBeVisible()

  await author.goto(`${url}/version`)
  await author.getByLabel('Fichier').setInputFiles({ ...csv, name: 'trame-2.csv', buffer: Buffer.from('competence;niveau\nécouter;4\n') })
  await author.getByLabel('Ce qui change').fill('Le niveau attendu')
  await author.getByRole('button', { name: 'Publier la version' }).click()
  await expect(author.getByText(words('Version 2')).first()).toBeVisible()

  await expect(user.getByRole('link', { name: words('Notifications, 1 non lue') })).toBeVisible()
  await user.getByRole('link', { name: /^Notifications, / }).click()
  const told = user.getByRole('button').filter({ hasText: titre })
  await expect(told).toContainText('Votre structure utilise cet outil.')
  await told.click()
  await expect(user).toHaveURL(url)
})

test('the library is searched in full text, without accents and in any form of a word', async ({ as }) => {
  const page = await as('membre')
  const titre = unique('Livret')
  await shareFile(page, titre, 'Prévenir les troubles musculosquelettiques des intervenantes zélées.')
  for (const asked of ['musculosquelettique', 'prevenir zelees', 'PRÉVENIR intervenante']) {
    await page.goto(`${list}?q=${encodeURIComponent(asked)}`)
    await expect(page.getByRole('article').first(), asked).toBeVisible()
  }
  await page.goto(list)
  await page.getByRole('searchbox', { name: 'Chercher un outil' }).fill('musculosquelettique')
  await expect(page.getByRole('link', { name: titre })).toBeVisible()
})

test('a program and a file that lies about its type are refused before they are stored, and what was typed is kept', async ({ as }) => {
  const page = await as('membre')
  const titre = unique('Outil refusé')
  await describe(page, titre)
  for (const file of [
    { name: 'programme.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0090\u0000') },
    { name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
  ]) {
    await page.getByLabel('Fichier').setInputFiles(file)
    await page.getByRole('button', { name: 'Partager l’outil' }).click()
    await expect(page.getByRole('group', { name: 'À corriger' })).toContainText('Fichier')
    await expect(page.getByLabel('Titre')).toHaveValue(titre)
  }
  await page.goto(`${list}?q=${encodeURIComponent(titre)}`)
  await expect(page.getByRole('link', { name: titre })).toHaveCount(0)
})

test('a public tool is downloaded by a visitor, another one is not', async ({ as, visitor, expectComplaint }) => {
  expectComplaint(/status of 40[34]/)
  const page = await visitor()
  await page.goto('/poles/psp-paca')
  await page
    .getByRole('region', { name: 'Outils en libre accès' })
    .getByRole('link', { name: /Autodiagnostic GPEC/ })
    .click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Télécharger/ })
      .first()
      .click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.(xlsx|csv)$/)

  const author = await as('membre')
  const id = new URL(await shareFile(author, unique('Outil interne'))).pathname.split('/').at(-1)
  expect((await page.goto(`/poles/psp-paca/outils/${id}`))?.status()).toBe(404)
})

/** Adoptions speak for a structure: each test takes one of its own. */
async function newPersonOfAnotherStructure() {
  const origin = process.env.MAILLAGE_E2E_URL ?? ''
  return newPerson(origin, 'REFERENT', { structureId: await newMember(origin) })
}
