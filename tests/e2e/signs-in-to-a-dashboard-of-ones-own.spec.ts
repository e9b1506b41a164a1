import { expect, test } from '../setup/e2e-test'
import { newPerson } from '../setup/e2e-people'
import { accounts, password, type Account } from '../setup/e2e-session'

const landings: Record<Account, { url: RegExp; sees: string[]; misses: string[] }> = {
  direction: { url: /\/espace\/psp-paca$/, sees: ['À traiter', 'Ce qui se passe dans le réseau'], misses: ['Vos conventions'] },
  equipe: { url: /\/espace\/psp-paca$/, sees: ['À traiter', 'Ce qui se passe dans le réseau'], misses: ['Vos conventions'] },
  referent: { url: /\/espace\/psp-paca$/, sees: ['Ma structure', 'Derniers outils'], misses: ['À traiter'] },
  membre: { url: /\/espace\/psp-paca$/, sees: ['Ma structure', 'Les guides en cours'], misses: ['À traiter'] },
  partenaire: { url: /\/espace\/psp-paca$/, sees: ['Vos guides', 'Vos conventions'], misses: ['À traiter', 'Ma structure'] },
  exploitant: { url: /\/exploitation$/, sees: ['L’installation'], misses: [] },
  lorraine: { url: /\/espace\/pole-lorraine$/, sees: ['Ce qui se passe dans le réseau'], misses: ['Vos conventions'] },
}

for (const [account, { url, sees, misses }] of Object.entries(landings) as [Account, (typeof landings)[Account]][]) {
  test(`${account} signs in and lands on a page made for that role`, async ({ visitor }) => {
    const page = await visitor()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(accounts[account])
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page).toHaveURL(url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const name of sees) await expect(page.getByRole('region', { name })).toBeVisible()
    for (const name of misses) await expect(page.getByRole('region', { name })).toHaveCount(0)
  })
}

test('the dashboard of the direction gives figures with date and source, and what waits for a decision', async ({ as }) => {
  const page = await as('direction')
  await page.goto('/espace/psp-paca')
  await expect(page.getByText(/Registre du pôle, \d+(er)? \S+ \d{4}/).first()).toBeVisible()
  await expect(page.getByText(/Conventions du pôle, \d+(er)? \S+ \d{4}/)).toBeVisible()
  const toDo = page.getByRole('region', { name: 'À traiter' })
  await expect(toDo.getByText(/se termine\sdans\s\d+\sjours/).first()).toBeVisible()
  await expect(toDo.getByText(/demande\sreçue\sle/).first()).toBeVisible()
  await expect(toDo.getByText(/attend\sune\srelecture/).first()).toBeVisible()
})

test('the dashboard of a partner holds no figure of a structure', async ({ as }) => {
  const page = await as('partenaire')
  await page.goto('/espace/psp-paca')
  await expect(page.getByRole('region', { name: 'Vos conventions' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Adhérents' })).toHaveCount(0)
  await expect(page.getByText(/structures? adhérentes?/)).toHaveCount(0)
})

test('a visitor sent to sign in comes back to the page that was asked for', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/espace/psp-paca/outils')
  await expect(page).toHaveURL(/\/connexion\?next=/)
  await page.getByLabel('Adresse e-mail').fill(accounts.membre)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL('/espace/psp-paca/outils')
})

test('signing in never leads to another site', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/connexion?next=//exemple.test/piege')
  await page.getByLabel('Adresse e-mail').fill(accounts.membre)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL('/espace/psp-paca')
})

test('a wrong password says so in French, keeps the address, and says no more for an unknown account', async ({
  visitor,
  expectComplaint,
}) => {
  expectComplaint(/status of 4\d\d/)
  const page = await visitor()
  const refusals: (string | null)[] = []
  for (const address of [accounts.equipe, 'personne@nulle-part.test']) {
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(address)
    await page.getByLabel('Mot de passe', { exact: true }).fill('un mot de passe faux')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    const errors = page.getByRole('group', { name: 'À corriger' })
    await expect(errors).toBeFocused()
    refusals.push(await errors.textContent())
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(address)
  }
  expect(refusals[0]).toBe(refusals[1])
})

test('signing out closes the space, and going back shows nothing of it', async ({ as, origin }) => {
  const page = await as(await newPerson(origin, 'MEMBRE'))
  await page.goto('/espace/psp-paca')
  await page.getByLabel(/Votre compte/).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/(connexion)?$/)
  await page.goto('/espace/psp-paca')
  await expect(page).toHaveURL(/\/connexion/)
})
