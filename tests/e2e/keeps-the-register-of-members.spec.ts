import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { expect, test, words } from '../setup/e2e-test'
import { createStructure, fillStructure } from '../setup/e2e-structures'
import { newSiret, unique } from '../setup/e2e-unique'

const list = '/espace/psp-paca/adherents'

test('the list of members is searched without accents and filtered by département, form, activity, mode and status', async ({ as }) => {
  const page = await as('membre')
  await page.goto(list)
  await page.getByRole('searchbox', { name: 'Chercher une structure' }).fill('romarin presence')
  await expect(page.getByRole('link', { name: 'Romarin Présence' })).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: 'Effacer les filtres' }).click()
  await expect(page).toHaveURL(list)

  await page.getByRole('combobox', { name: 'Département' }).selectOption({ value: '83' })
  await expect(page.getByRole('status').filter({ hasText: /structures? adhérentes?/ })).toHaveText(/^2\d/)
  for (const cell of await page.getByRole('table').getByRole('row').locator('td:nth-child(2)').all())
    await expect(cell).toHaveText('Var (83)')
  await page
    .getByRole('combobox', { name: 'Mode d’intervention' })
    .selectOption({ label: await optionLike(page.getByRole('combobox', { name: 'Mode d’intervention' }), 'Mandataire') })
  await expect(page).toHaveURL(/departement=83.*mode=/)
  await page.goto(`${list}?q=zzzzintrouvable`)
  await expect(page.getByText('Aucune structure ne correspond')).toBeVisible()
})

test('the filters of the list work from the address alone, without scripts', async ({ as }) => {
  const page = await as('direction', { javaScriptEnabled: false })
  await page.goto(list)
  await page.getByRole('combobox', { name: 'Situation' }).selectOption({ label: 'Candidates' })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/statut=CANDIDATE/)
  await expect(page.getByText(/structures? candidates?/)).toBeVisible()
})

test('a structure with a wrong SIRET is refused, what was typed is kept, and the right SIRET makes it a member', async ({ as }) => {
  const page = await as('equipe')
  const nom = unique('Maison des Aidants')
  await page.goto(`${list}/nouvelle`)
  await fillStructure(page, nom, '00012345678901')
  await page.getByRole('checkbox', { name: 'Jardinage' }).check()
  await page.getByRole('checkbox', { name: 'Prestataire' }).check()
  await page.getByRole('button', { name: 'Ajouter la structure' }).click()
  const errors = page.getByRole('group', { name: 'À corriger' })
  await expect(errors).toContainText('SIRET')
  await expect(errors).toBeFocused()
  await expect(page.getByLabel('SIRET')).toHaveAccessibleDescription(/SIRET/)
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(nom)
  await expect(page.getByLabel('Commune')).toHaveValue('Sainte-Épreuve')
  await expect(page.getByRole('checkbox', { name: 'Jardinage' })).toBeChecked()

  await page.getByLabel('SIRET').fill(newSiret())
  await page.getByRole('button', { name: 'Ajouter la structure' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom)
  await expect(page.getByRole('region', { name: 'Registre de l’adhésion' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: 'Modifier la fiche' }).click()
  await page.getByLabel('Commune').fill('Forcalquier')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/Forcalquier/)
      .first(),
  ).toBeVisible()
})

test('an accepted application and a departure with its reason are lines of the ledger, and the figures of the year follow', async ({
  as,
}) => {
  // The only test that moves the register of this pôle: its figures can be followed.
  const page = await as('lorraine')
  const before = await figures(page)
  const { url } = await createStructure(page, 'Candidate', 'pole-lorraine')
  expect(await figures(page), 'an application is not an entry').toEqual(before)

  await page.goto(url)
  await page.locator('summary').filter({ hasText: 'Accepter' }).click()
  await page.getByLabel('Décision').fill('Conseil d’administration')
  await page.getByRole('button', { name: /Accepter/ }).click()
  const ledger = page.getByRole('region', { name: 'Registre de l’adhésion' })
  await expect(ledger.getByRole('listitem')).toHaveCount(2)
  await expect(ledger.getByText('Conseil d’administration')).toBeVisible()
  expect(await figures(page)).toEqual({ entrees: before.entrees + 1, sorties: before.sorties, effectif: before.effectif + 1 })

  // A day's entry and exit of one structure cancel each other: another one leaves.
  await page.goto('/espace/pole-lorraine/adherents')
  await page
    .getByRole('table')
    .getByRole('link')
    .filter({ hasText: /^(?!Épreuve|Structure|Département|Adhérente)/ })
    .first()
    .click()
  await expect(page).not.toHaveURL(url)
  await expect(ledger).toBeVisible()
  const lines = await ledger.getByRole('listitem').count()
  await page.locator('summary').filter({ hasText: 'départ' }).click()
  const leave = page.getByRole('button', { name: /départ/ })
  await leave.click()
  await expect(page.getByLabel('Motif'), 'a departure needs a reason').toBeFocused()
  await page.getByLabel('Motif').selectOption({ index: 1 })
  const reason = await page.getByLabel('Motif').locator('option:checked').textContent()
  await page.getByLabel('Ce qui s’est passé').fill('Rapprochement avec une voisine')
  await leave.click()
  await expect(ledger.getByRole('listitem')).toHaveCount(lines + 1)
  await expect(ledger).toContainText(reason ?? '')
  expect(await figures(page)).toEqual({ entrees: before.entrees + 1, sorties: before.sorties + 1, effectif: before.effectif })
})

test('the filtered list leaves as CSV and as XLSX', async ({ as }) => {
  const page = await as('direction')
  await page.goto(`${list}?departement=05`)
  await page.getByText('Exporter').click()
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  expect(csv.suggestedFilename()).toMatch(/\.csv$/)
  const text = await readFile(await csv.path(), 'utf8')
  expect(text.startsWith('\uFEFF'), 'a spreadsheet sees that it is UTF-8').toBe(true)
  const [head, ...lines] = text.slice(1).trim().split(/\r?\n/)
  expect(head).toContain(';')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toContain('05')

  await page.goto(`${list}?departement=05`)
  await page.getByText('Exporter').click()
  const [xlsx] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Excel|XLSX/ }).click()])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await xlsx.path())
  expect(book.worksheets[0]?.rowCount).toBeGreaterThanOrEqual(lines.length + 1)
})

test('two people edit the same structure: the second is shown what changed and nothing is lost unseen', async ({ as }) => {
  const first = await as('direction')
  const second = await as('equipe')
  const { url } = await createStructure(first, 'Adhérente')
  await Promise.all([first.goto(`${url}/modifier`), second.goto(`${url}/modifier`)])
  await second.getByLabel('Commune').fill('Embrun')
  await first.getByLabel('Commune').fill('Barcelonnette')
  await first.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(first).toHaveURL(url)
  await second.getByRole('button', { name: 'Enregistrer' }).click()
  const conflict = second.getByRole('group', { name: 'Modifié entre-temps' })
  await expect(conflict).toBeFocused()
  await expect(conflict.getByRole('row').filter({ hasText: 'Commune' })).toHaveText(words('CommuneEmbrunBarcelonnette'))
  await expect(second.getByLabel('Commune')).toHaveValue('Embrun')
  await first.reload()
  await expect(first.getByRole('main').getByText('Barcelonnette').first()).toBeVisible()
  await second.getByRole('button', { name: 'Enregistrer ma saisie quand même' }).click()
  await expect(second).toHaveURL(url)
  await expect(second.getByRole('main').getByText('Embrun').first()).toBeVisible()
})

test('a member who may not manage memberships finds no way to, and the addresses refuse', async ({ as, expectComplaint }) => {
  expectComplaint(/status of 403/)
  const page = await as('membre')
  await page.goto(list)
  await expect(page.getByRole('link', { name: 'Ajouter une structure' })).toHaveCount(0)
  expect((await page.goto(`${list}/nouvelle`))?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a structure of another pôle is not found', async ({ as, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const other = await as('lorraine')
  await other.goto('/espace/pole-lorraine/adherents')
  await other.getByRole('table').getByRole('link').filter({ hasText: /\w{4}/ }).last().click()
  await expect(other).toHaveURL(/adherents\/[0-9a-f-]{36}/)
  const id = new URL(other.url()).pathname.split('/').at(-1)
  const page = await as('direction')
  expect((await page.goto(`${list}/${id}`))?.status()).toBe(404)
  expect((await page.goto('/espace/pole-lorraine'))?.status()).toBe(404)
})

async function optionLike(select: import('@playwright/test').Locator, start: string): Promise<string> {
  const labels = await select.locator('option').allTextContents()
  return labels.find((label) => label.startsWith(start)) ?? start
}

/** Entries, exits and count of the year under way, as the page of movements tells them. */
async function figures(page: import('@playwright/test').Page): Promise<{ entrees: number; sorties: number; effectif: number }> {
  await page.goto('/espace/pole-lorraine/adherents/mouvements')
  const row = page.getByRole('table', { name: 'Entrées, sorties et solde par année' }).getByRole('row').filter({ hasText: 'en cours' })
  const [, entrees, sorties, , effectif] = await row.getByRole('cell').allTextContents()
  return { entrees: Number(entrees), sorties: Number(sorties), effectif: Number(effectif) }
}
