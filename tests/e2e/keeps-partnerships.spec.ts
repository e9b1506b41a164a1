import { expect, test, words } from '../setup/e2e-test'
import { unique } from '../setup/e2e-unique'

const home = '/espace/psp-paca/partenariats'

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Paris' })

test('a partner and a convention are added, with parties, dates, shares and the days to renewal', async ({ as }) => {
  const page = await as('equipe')
  const partenaire = unique('Fondation de l’Essai')
  await page.goto(`${home}/partenaires/nouveau`)
  await page.getByLabel('Nom', { exact: true }).fill(partenaire)
  await page.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Financeur privé' })
  await page.getByRole('button', { name: 'Ajouter le partenaire' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(partenaire)

  const objet = unique('Convention d’essai')
  await page.goto(`${home}/conventions/nouvelle`)
  await page.getByLabel('Objet').fill(objet)
  await page.getByLabel('Début').fill(day(-300))
  await page.getByLabel('Fin').fill(day(-301))
  await page.getByLabel('Part publique').fill('30 000')
  await page.getByLabel('Part privée').fill('10 000,50')
  await page
    .getByRole('group', { name: /^Financeurs/ })
    .getByRole('checkbox', { name: partenaire })
    .check()
  await page.getByRole('button', { name: 'Ajouter la convention' }).click()
  await expect(page.getByRole('group', { name: 'À corriger' })).toContainText('Fin')
  await expect(page.getByLabel('Objet')).toHaveValue(objet)
  await expect(page.getByRole('checkbox', { name: partenaire }).first()).toBeChecked()

  await page.getByLabel('Fin').fill(day(60))
  await page.getByRole('button', { name: 'Ajouter la convention' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(objet)
  await expect(page.getByRole('main')).toContainText(words('30 000 €'))
  await expect(page.getByRole('main')).toContainText(words('10 000,50 €'))
  await page.getByRole('button', { name: 'Mettre en signature' }).click()
  await page.getByRole('button', { name: 'Marquer comme signée' }).click()
  await expect(page.getByRole('main')).toContainText(words('60 jours'))
  await page.goto(home)
  await expect(page.getByRole('row').filter({ hasText: objet })).toContainText(words('60 jours'))
})

test('the balance of public and private money is a picture with its figures and its source', async ({ as }) => {
  const page = await as('direction')
  await page.goto(home)
  const balance = page.getByRole('region', { name: 'Équilibre des financements' }).getByRole('figure')
  await expect(balance).toHaveAccessibleName(/\d+\s%\sde\sfinancement\spublic/)
  await expect(balance).toContainText(/Source\s:\s\d+\sconventions/)
  await balance.getByText('Voir les chiffres').click()
  await expect(balance.getByRole('table')).toContainText(/€/)
})

test('partners are filtered by kind', async ({ as }) => {
  const page = await as('membre')
  await page.goto(home)
  await page.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Recherche' })
  await expect(
    page
      .getByRole('table', { name: /^Partenaires/ })
      .getByRole('row')
      .filter({ hasText: 'LEST' }),
  ).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: /^Partenaires/ })
      .getByRole('row')
      .filter({ hasText: 'ARS PACA' }),
  ).toHaveCount(0)
})

test('a partner sees only the conventions of its own organisation', async ({ as, expectComplaint }) => {
  expectComplaint(/status of 404/)
  const team = await as('direction')
  await team.goto(home)
  await team.getByRole('link', { name: /Contrat d’objectifs du pôle/ }).click()
  await expect(team.getByRole('heading', { level: 1 })).toContainText('Contrat d’objectifs')
  const page = await as('partenaire')
  await page.goto(home)
  await expect(page.getByRole('link', { name: /Action collective GPEC/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Contrat d’objectifs/ })).toHaveCount(0)
  expect((await page.goto(team.url()))?.status()).toBe(404)
})
