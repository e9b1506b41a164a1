import { expect, type Locator, type Page } from '@playwright/test'
import { unique } from './e2e-unique'

export interface NewGuide {
  titre: string
  /** Its page. */
  url: string
}

/** Starts a guide of PSP PACA through the form; one is then in its first chapter. */
export async function startGuide(
  page: Page,
  {
    ouverture = 'Sur invitation',
    modele = 'Page blanche',
    titre = unique('Guide d’essai'),
  }: { ouverture?: string; modele?: string; titre?: string } = {},
): Promise<NewGuide> {
  await page.goto('/espace/psp-paca/guides/nouveau')
  await page.getByLabel('Titre').fill(titre)
  await page.getByRole('radio', { name: modele }).check()
  await page.getByRole('radio', { name: ouverture }).check()
  await page.getByRole('button', { name: 'Commencer à écrire' }).click()
  await page.waitForURL(/\/guides\/[0-9a-f-]{36}/)
  const [url = ''] = /^.*\/guides\/[0-9a-f-]{36}/.exec(page.url()) ?? []
  return { titre, url }
}

/** Opens the first chapter of a guide for writing, or reading. */
export async function openText(page: Page, guide: NewGuide): Promise<Locator> {
  await page.goto(`${guide.url}/edition`)
  const text = textOf(page)
  await expect(text).toBeVisible({ timeout: 20_000 })
  return text
}

/** The text of the chapter being written. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Texte du chapitre/ })
}

/** What the page says about saving. */
export function saving(page: Page): Locator {
  return page.getByTestId('save-status')
}

/** The words of the text alone: without the carets of others. */
export function wordsOf(page: Page): Promise<string> {
  return textOf(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.remote-caret, .ProseMirror-separator')) caret.remove()
    return (copy.textContent ?? '').replace(/[\u2060\ufeff]/g, '')
  })
}

/** Waits until the server has confirmed everything that was written. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saving(page)).toHaveText(/^(Enregistré à \d{2}:\d{2}|Tout est enregistré)$/)
}

/** Writes at the end of the text. */
export async function write(page: Page, words: string): Promise<void> {
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Gives somebody of the pôle, or of elsewhere, a role in a guide. */
export async function inviteTo(
  page: Page,
  guide: NewGuide,
  email: string,
  role: 'Rédacteur' | 'Relecteur' | 'Lecteur',
  name = '',
): Promise<void> {
  await page.goto(`${guide.url}/partage`)
  await page.getByLabel('Adresse e-mail').fill(email)
  if (name) await page.getByLabel(/^Nom/).fill(name)
  await page.getByRole('radio', { name: role, exact: true }).check()
  await page.getByRole('button', { name: 'Inviter', exact: true }).click()
  await expect(page.locator('.toast-region')).toContainText(/invit|participe|maintenant/)
}
