import { expect, type Page } from '@playwright/test'
import { newSiret, unique } from './e2e-unique'

/** Fills in what the form of a new structure asks at least. */
export async function fillStructure(page: Page, nom: string, siret = newSiret()): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(nom)
  await page.getByLabel('SIRET').fill(siret)
  await page.getByLabel('Forme juridique').selectOption({ label: 'Association loi 1901' })
  const departement = page.getByLabel('Département')
  await departement.selectOption({ index: 2 })
  await page.getByLabel('Commune').fill('Sainte-Épreuve')
}

/** Adds a structure to a pôle through its form, and gives the address of its page. */
export async function createStructure(
  page: Page,
  situation: 'Adhérente' | 'Candidate',
  pole = 'psp-paca',
): Promise<{ nom: string; url: string }> {
  const nom = unique('Épreuve Tournesol')
  await page.goto(`/espace/${pole}/adherents/nouvelle`)
  await page.getByRole('radio', { name: situation, exact: true }).check()
  await fillStructure(page, nom)
  await page.getByRole('button', { name: 'Ajouter la structure' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom)
  return { nom, url: page.url() }
}
