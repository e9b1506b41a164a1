import type { Page } from '@playwright/test'
import { expect, test } from '../setup/e2e-test'

async function ask(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: /^Rechercher une structure/ })
  await expect(box).toBeFocused()
  await box.fill(words)
  return page.getByRole('listbox', { name: 'Résultats' })
}

for (const [asked, title] of [
  ['romarin presence', 'Romarin Présence'],
  ['romarain présence', 'Romarin Présence'],
  ['grilles de compétence', 'Grille de compétences des métiers du domicile'],
  ['accueillir salariés', 'Accueillir et garder un nouveau salarié'],
] as const) {
  test(`Ctrl K finds « ${title} » for « ${asked} »`, async ({ as }) => {
    const page = await as('membre')
    await page.goto('/espace/psp-paca')
    await page.getByRole('heading', { level: 1 }).click()
    const results = await ask(page, asked)
    await expect(results.getByRole('option').filter({ hasText: title }).first()).toBeVisible()
    await results.getByRole('option').filter({ hasText: title }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })
}

test('Ctrl K does actions with the keyboard alone, and Escape closes it', async ({ as }) => {
  const page = await as('membre')
  await page.goto('/espace/psp-paca')
  await page.getByRole('heading', { level: 1 }).click()
  const results = await ask(page, 'partager')
  await expect(results.getByRole('option').first()).toContainText(/[Pp]artager un outil/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/espace/psp-paca/outils/nouveau')
  await page.getByRole('heading', { level: 1 }).click()
  await ask(page, 'gpec')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Résultats' })).toHaveCount(0)
})

test('Ctrl K shows a partner nothing of the structures, nor of what was not shared with it', async ({ as }) => {
  const page = await as('partenaire')
  await page.goto('/espace/psp-paca')
  await page.getByRole('heading', { level: 1 }).click()
  const results = await ask(page, 'romarin')
  await expect(page.getByText(/Rien ne correspond/)).toBeVisible()
  await expect(results.getByRole('option')).toHaveCount(0)
  await page.getByRole('combobox', { name: /^Rechercher une structure/ }).fill('pérenniser et développer')
  await expect(page.getByText(/Rien ne correspond/)).toBeVisible()
})
