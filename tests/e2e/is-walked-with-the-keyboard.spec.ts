import { expect, test } from '../setup/e2e-test'
import { openText, startGuide, textOf } from '../setup/e2e-guides'
import { everyPage, nameOf, open } from '../setup/e2e-pages'

test('the first stop of the keyboard leads to the content', async ({ visitor, as }) => {
  for (const [page, path] of [
    [await visitor(), '/'],
    [await visitor(), '/connexion'],
    [await as('membre'), '/espace/psp-paca'],
  ] as const) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Aller au contenu' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  }
})

test('going to another page moves the focus to its title and says it', async ({ as }) => {
  const page = await as('membre')
  await page.goto('/espace/psp-paca')
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: /^Outils/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Outils' })).toBeFocused()
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: /^Outils · / })).toBeAttached()
})

test('the toolbar of the editor is one stop, walked with arrows, reached with Alt+F10 and left with Escape', async ({ as }) => {
  const page = await as('membre')
  const text = await openText(page, await startGuide(page))
  await text.click()
  await page.keyboard.type('Un mot')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+F10')
  const toolbar = page.getByRole('toolbar', { name: 'Mise en forme' })
  await expect(toolbar.getByRole('button').first()).toBeFocused()
  await expect(toolbar.locator('[tabindex="0"]')).toHaveCount(1)
  const bold = toolbar.getByRole('button', { name: 'Gras' })
  for (let steps = 0; steps < 8 && !(await bold.evaluate((one) => one === document.activeElement)); steps++)
    await page.keyboard.press('ArrowRight')
  await expect(bold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bold).toHaveAttribute('aria-pressed', 'true')
  await expect(text.locator('strong')).toHaveText('Un mot')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
})

test('nobody is trapped in the text: Escape then Tab leaves it', async ({ as }) => {
  const page = await as('membre')
  const text = await openText(page, await startGuide(page))
  await text.click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(text).not.toBeFocused()
})

test('a theme chosen in the menu stays after a reload', async ({ as }) => {
  const page = await as('referent')
  await page.goto('/espace/psp-paca')
  await page.getByLabel(/Votre compte/).click()
  await page.getByRole('button', { name: 'Sombre' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('every page has a title of its own, in French', async ({ as, visitor, expectComplaint }) => {
  test.setTimeout(180_000)
  expectComplaint(/status of 4(04|10)/)
  const titles = new Map<string, string>()
  for (const seen of everyPage.filter(
    ({ who, path }) =>
      who === 'visitor' || who === 'direction' || who === 'exploitant' || path.startsWith('/profil') || path === '/notifications',
  )) {
    const page = seen.who === 'visitor' ? await visitor() : await as(seen.who)
    await open(page, seen)
    await expect(page).toHaveTitle(/ · Maillage$|^Maillage · /)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect.poll(async () => titles.get(await page.title()), `the title of ${nameOf(seen)} is also that of`).toBeUndefined()
    titles.set(await page.title(), nameOf(seen))
    await page.context().close()
  }
})
