import { expect, test } from '../setup/e2e-test'
import { launchProduct, newDataDirectory, removeData, startProduct, type Product } from '../setup/e2e-product'

// Each test starts products of its own.
test.describe.configure({ timeout: 150_000 })

/** What open pages say once the product they came from has ended. */
const goneServer = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|dynamically imported module/

let dataDir = ''
const started: Product[] = []
test.beforeEach(async () => {
  dataDir = await newDataDirectory()
})
test.afterEach(async () => {
  for (const product of started.splice(0)) {
    product.kill('SIGKILL')
    await product.ended
  }
  await removeData(dataDir)
})

async function start(environment: Record<string, string>): Promise<Product> {
  const product = await startProduct(dataDir, environment)
  started.push(product)
  return product
}

test('an empty installation leads its first visitor from « installation » to an open pôle', async ({ visitor, expectComplaint }) => {
  expectComplaint(goneServer)
  const product = await start({ MAILLAGE_DEMO: 'non' })
  expect(product.output()).toContain('/installation')
  const page = await visitor({ baseURL: product.url })
  await page.goto('/')
  await expect(page).toHaveURL(/\/installation$/)
  await page.getByLabel('Votre nom').fill('Première Personne')
  await page.getByLabel('Votre adresse e-mail').fill('premiere@exemple.test')
  await page.getByLabel('Mot de passe', { exact: true }).fill('trop court')
  await page.getByLabel('Nom du pôle').fill('Pôle services à la personne Bretagne')
  await page.getByLabel('Nom court').fill('PSP Bretagne')
  await page.getByLabel('Adresse', { exact: true }).fill('psp-bretagne')
  await page.getByLabel('Territoire').fill('Bretagne')
  await page.getByLabel('Départements').fill('22, 29, 35, 56')
  await page.getByRole('button', { name: 'Ouvrir Maillage' }).click()
  await expect(page.getByRole('group', { name: 'À corriger' })).toContainText('Mot de passe')
  await expect(page.getByLabel('Nom du pôle')).toHaveValue('Pôle services à la personne Bretagne')
  await page.getByLabel('Mot de passe', { exact: true }).fill('cigale garrigue boussole 91')
  await page.getByRole('button', { name: 'Ouvrir Maillage' }).click()
  await expect(page).toHaveURL(/\/espace\/psp-bretagne$|\/exploitation/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  const later = await visitor({ baseURL: product.url })
  await later.goto('/')
  await expect(later.getByRole('link', { name: 'Pôle services à la personne Bretagne' })).toBeVisible()
  expect((await fetch(`${product.url}/installation`, { redirect: 'manual' })).status).not.toBe(200)
})

test('a second start on the same data is refused with a clear message, and the first goes on', async () => {
  const first = await start({ MAILLAGE_DEMO: 'non' })
  const second = await launchProduct(dataDir, { MAILLAGE_DEMO: 'non' })
  started.push(second)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('Maillage n’a pas démarré.')
  expect(second.output()).toMatch(/déjà|autre/)
  expect(second.output()).not.toMatch(/\n\s+at /)
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
})

test('after kill -9 the next start opens with everything that was there', async ({ visitor, expectComplaint }) => {
  expectComplaint(goneServer)
  const first = await start({})
  const page = await visitor({ baseURL: first.url })
  await page.goto('/poles/psp-paca')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Provence-Alpes-Côte d’Azur')
  first.kill('SIGKILL')
  await first.ended
  const again = await start({})
  const later = await visitor({ baseURL: again.url })
  await later.goto('/poles/psp-paca')
  await expect(later.getByRole('heading', { level: 1 })).toContainText('Provence-Alpes-Côte d’Azur')
  again.kill('SIGTERM')
  expect(await again.ended, 'SIGTERM ends it in order').toBe(0)
})

test('wrong variables stop the start with one line each', async () => {
  const product = await launchProduct(dataDir, { PORT: 'trois', MAILLAGE_DEMO: 'peut-être', SMTP_URL: 'http://courriel' })
  started.push(product)
  expect(await product.ended).toBe(1)
  const lines = product.output().trim().split('\n')
  for (const variable of ['PORT', 'MAILLAGE_DEMO', 'SMTP_URL']) {
    expect(
      lines.filter((line) => line.startsWith(`${variable} :`)),
      variable,
    ).toHaveLength(1)
  }
  expect(lines).toHaveLength(4)
})

test('demonstration accounts are not served beyond this machine unless one says so', async () => {
  const product = await launchProduct(dataDir, { HOST: '0.0.0.0' })
  started.push(product)
  expect(await product.ended).toBe(1)
  expect(product.output()).toContain('MAILLAGE_DEMO_EXPOSEE=oui')
})
