import { expect, test } from '../setup/e2e-test'
import { startGuide } from '../setup/e2e-guides'
import { createStructure } from '../setup/e2e-structures'
import { unique } from '../setup/e2e-unique'

/** « Within a second », told from a reload that nobody asked for; the machine may be busy. */
const soon = { timeout: 5_000 }

test('a second browser on the list, the dashboard and the ledger sees a new candidate', async ({ as }) => {
  const [author, list, dashboard, ledger] = [await as('equipe'), await as('direction'), await as('direction'), await as('equipe')]
  await list.goto('/espace/psp-paca/adherents?statut=CANDIDATE&tri=-depuis')
  await dashboard.goto('/espace/psp-paca')
  await ledger.goto('/espace/psp-paca/adherents/mouvements')
  for (const page of [list, dashboard, ledger]) await page.evaluate(() => Object.assign(window, { sameVisit: true }))
  const { nom } = await createStructure(author, 'Candidate')
  await expect(list.getByRole('link', { name: nom })).toBeVisible(soon)
  await expect(dashboard.getByRole('region', { name: 'Ce qui se passe dans le réseau' })).toContainText(nom, soon)
  await expect(ledger.getByRole('link', { name: nom })).toBeVisible(soon)
  for (const page of [list, dashboard, ledger]) expect(await page.evaluate(() => 'sameVisit' in window), 'nothing was reloaded').toBe(true)
})

test('a second browser in the library sees a new tool, and its page sees it archived', async ({ as }) => {
  const author = await as('equipe')
  const watcher = await as('direction')
  await watcher.goto('/espace/psp-paca/outils')
  await author.goto('/espace/psp-paca/outils/nouveau')
  const titre = unique('Outil en direct')
  await author.getByLabel('Titre').fill(titre)
  await author.getByLabel('À quoi il sert').fill('À voir aussitôt ailleurs.')
  await author.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Logiciel' })
  await author.getByRole('checkbox', { name: 'Outils numériques' }).check()
  await author.getByRole('checkbox', { name: 'Ressources humaines' }).check()
  await author.getByLabel('Ou un lien').fill('https://www.exemple.test/direct')
  await author.getByRole('button', { name: 'Partager l’outil' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(titre)
  await expect(watcher.getByRole('link', { name: titre })).toBeVisible(soon)
  await watcher.getByRole('link', { name: titre }).click()
  await expect(watcher.getByRole('heading', { level: 1 })).toHaveText(titre)
  await author.locator('.page-header summary').click()
  await author.getByRole('button', { name: 'Archiver l’outil' }).click()
  await expect(watcher.getByText('Cet outil est archivé')).toBeVisible(soon)
})

test('a second browser on the guides and the partnerships sees what begins there', async ({ as }) => {
  const author = await as('equipe')
  const [guides, partners] = [await as('direction'), await as('direction')]
  await guides.goto('/espace/psp-paca/guides')
  await partners.goto('/espace/psp-paca/partenariats')
  const { titre } = await startGuide(author)
  await expect(guides.getByRole('link', { name: titre })).toBeVisible(soon)
  const nom = unique('Partenaire en direct')
  await author.goto('/espace/psp-paca/partenariats/partenaires/nouveau')
  await author.getByLabel('Nom', { exact: true }).fill(nom)
  await author.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Recherche' })
  await author.getByRole('button', { name: 'Ajouter le partenaire' }).click()
  await expect(partners.getByRole('link', { name: nom })).toBeVisible(soon)
})
