import { expect, test, words } from '../setup/e2e-test'
import { expectSaved, inviteTo, openText, saving, startGuide, textOf, wordsOf, write } from '../setup/e2e-guides'
import { accounts } from '../setup/e2e-session'

test('a guide begins with the fields of a fiche action', async ({ as }) => {
  const page = await as('membre')
  const guide = await startGuide(page, { modele: 'Fiche action' })
  const text = await openText(page, guide)
  for (const field of [
    'Contexte',
    'Enjeux',
    'Description du projet',
    'Mission 4',
    'Partenaires',
    'Résultats attendus',
    'Pilotage',
    'Moyens nouveaux nécessaires',
  ]) {
    await expect(text.getByRole('heading', { name: field, exact: true })).toBeVisible()
  }
})

test('two people write one text together: each sees the other’s name, caret and words, and undoes only their own', async ({ as }) => {
  const first = await as('membre')
  const second = await as('direction')
  const guide = await startGuide(first)
  await openText(first, guide)
  await write(first, 'Bonjour de Timéo.')
  await expectSaved(first)

  const secondText = await openText(second, guide)
  await expect(secondText).toContainText('Bonjour de Timéo.')
  await write(second, ' Bonjour de Solène.')
  await expect(textOf(first)).toContainText('Bonjour de Solène.')
  await expect(first.locator('.remote-caret-name', { hasText: 'Solène Garrigue' })).toBeAttached()
  await expect(first.getByRole('list', { name: 'Personnes présentes' })).toContainText('Solène Garrigue')
  await expect(second.getByRole('list', { name: 'Personnes présentes' })).toContainText('Timéo Lavandin')

  await write(first, ' Et encore.')
  await expect(secondText).toContainText('Et encore.')
  await textOf(first).press('Control+z')
  await expect(textOf(first)).not.toContainText('Et encore.')
  await expect(textOf(first)).toContainText('Bonjour de Solène.')
  await expectSaved(first)
  await expectSaved(second)
  expect(await wordsOf(second)).toBe('Bonjour de Timéo. Bonjour de Solène.')
  expect(await wordsOf(first)).toBe('Bonjour de Timéo. Bonjour de Solène.')
})

test('both write at the same moment and both read the same text afterwards', async ({ as }) => {
  const first = await as('membre')
  const second = await as('equipe')
  const guide = await startGuide(first)
  await Promise.all([openText(first, guide), openText(second, guide)])
  await Promise.all([write(first, 'mésange '.repeat(12)), write(second, 'hirondelle '.repeat(12))])
  await expectSaved(first)
  await expectSaved(second)
  for (const page of [first, second]) {
    await expect.poll(async () => (await wordsOf(page)).length).toBe('mésange '.length * 12 + 'hirondelle '.length * 12)
  }
  expect(await wordsOf(first)).toBe(await wordsOf(second))
})

test('the slash menu forgives accents, and offers headings, lists and tables', async ({ as }) => {
  const page = await as('membre')
  const text = await openText(page, await startGuide(page))
  await text.click()
  await page.keyboard.type('/numerotee')
  await expect(page.getByRole('listbox', { name: 'Insérer' }).getByRole('option')).toHaveText([/Liste numérotée/])
  await page.keyboard.press('Enter')
  await page.keyboard.type('Première étape')
  await expect(text.getByRole('listitem')).toHaveText('Première étape')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/titre 2')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Les moyens')
  await expect(text.getByRole('heading', { name: 'Les moyens' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tableau')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('table').getByRole('row')).toHaveCount(3)
  await expectSaved(page)
  await page.reload()
  await expect(textOf(page).getByRole('table').getByRole('row')).toHaveCount(3)
})

test('an image asks what it shows before it goes in, and others see it', async ({ as }) => {
  const page = await as('membre')
  const guide = await startGuide(page, { ouverture: 'Lecture pour le réseau' })
  const text = await openText(page, guide)
  await text.click()
  await page.getByRole('toolbar', { name: 'Mise en forme' }).getByRole('button', { name: 'Image' }).click()
  const dialog = page.getByRole('dialog', { name: 'Image' })
  await dialog.getByLabel(/^Fichier/).setInputFiles({ name: 'point.png', mimeType: 'image/png', buffer: onePixel })
  await dialog.getByRole('button', { name: 'Ajouter l’image' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Décrivez l’image')
  await dialog.getByLabel('Texte de remplacement').fill('Un point de rencontre')
  await dialog.getByRole('button', { name: 'Ajouter l’image' }).click()
  await expect(text.getByRole('img', { name: 'Un point de rencontre' })).toBeVisible()
  await expectSaved(page)
  const reader = await as('referent')
  await openText(reader, guide)
  const image = textOf(reader).getByRole('img', { name: 'Un point de rencontre' })
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true)
})

test('a reader reads what is being written and cannot write', async ({ as }) => {
  const author = await as('membre')
  const guide = await startGuide(author)
  await openText(author, guide)
  await inviteTo(author, guide, accounts.partenaire, 'Lecteur')
  await openText(author, guide)
  const reader = await as('partenaire')
  const text = await openText(reader, guide)
  await expect(saving(reader)).toHaveText('Lecture seule')
  await expect(text).toHaveAttribute('aria-readonly', 'true')
  await expect(reader.getByRole('toolbar', { name: 'Mise en forme' })).toHaveCount(0)
  await write(author, 'Visible aussitôt.')
  await expect(text).toContainText('Visible aussitôt.')
  await text.click()
  await reader.keyboard.type('interdit')
  await expectSaved(author)
  await expect(textOf(author)).not.toContainText('interdit')
})

test('somebody who loses their place while writing is told within five seconds, and writes no more', async ({ as, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const author = await as('membre')
  const guest = await as('partenaire')
  const guide = await startGuide(author)
  await inviteTo(author, guide, accounts.partenaire, 'Rédacteur')
  await openText(guest, guide)
  await write(guest, 'Tant que j’y suis.')
  await expectSaved(guest)
  await author.getByRole('button', { name: 'Retirer Ariane Calanque' }).click()
  await expect(
    guest
      .getByText(words('Ce texte ne vous est plus ouvert'))
      .or(guest.getByRole('heading', { name: /introuvable/i }))
      .first(),
  ).toBeVisible({ timeout: 5_000 })
  const text = await openText(author, guide)
  await expect(text).toContainText('Tant que j’y suis.')
  expect((await guest.goto(`${guide.url}/edition`))?.status()).toBe(404)
})

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
