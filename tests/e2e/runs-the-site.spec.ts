import { expect, test } from '../setup/e2e-test'
import { chosenPassword, mailedLink } from '../setup/e2e-people'
import { unique, uniqueAddress } from '../setup/e2e-unique'

test('the operator sees the pôles, creates one and names its director, who gets in by the mailed link', async ({ as, visitor, origin }) => {
  const page = await as('exploitant')
  await page.goto('/exploitation')
  await expect(page.getByRole('table', { name: 'Pôles de cette installation' })).toContainText('Solène Garrigue')
  await page.getByRole('link', { name: 'Créer un pôle' }).first().click()
  const nom = unique('Pôle Essai')
  const email = uniqueAddress('direction')
  await page.getByLabel('Nom du pôle').fill(nom)
  await page.getByLabel('Nom court').fill('Essai')
  await page.getByLabel('Adresse', { exact: true }).fill('Pas Une Adresse !')
  await page.getByLabel('Territoire').fill('Bretagne')
  await page.getByLabel('Départements').fill('22, 29, 35, 56')
  await page.getByLabel('Adresse e-mail de la direction').fill(email)
  await page.getByLabel(/^Son nom/).fill('Directrice Essai')
  await page.getByRole('button', { name: 'Créer le pôle' }).click()
  await expect(page.getByRole('group', { name: 'À corriger' })).toContainText('Adresse')
  await expect(page.getByLabel('Nom du pôle')).toHaveValue(nom)
  const slug = nom.toLowerCase().replace('ô', 'o').replace(/\s/g, '-')
  await page.getByLabel('Adresse', { exact: true }).fill(slug)
  await page.getByRole('button', { name: 'Créer le pôle' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom)
  await expect(page.getByText(email).first()).toBeVisible()

  const director = await visitor()
  await director.goto(await mailedLink(origin, email, 'invitation'))
  await director.getByLabel('Mot de passe', { exact: true }).fill(chosenPassword)
  await director.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(director).toHaveURL(`/espace/${slug}`)
  await expect(director.getByRole('heading', { level: 1 })).toHaveText('Tableau de bord')
  await director.goto(`/espace/${slug}/adherents`)
  await expect(director.getByText('Le réseau attend sa première structure')).toBeVisible()
})

test('the operator completes the legal pages, and visitors read them at once', async ({ as, visitor }) => {
  const page = await as('exploitant')
  await page.goto('/exploitation/pages/accessibilite')
  const phrase = unique('Déclaration complétée')
  const text = page.getByRole('textbox', { name: /^(Contenu|Texte)/ })
  await text.fill(`${phrase}.\n\n${await text.inputValue()}`)
  await page.getByRole('button', { name: /^(Mettre en ligne|Enregistrer|Publier)/ }).click()
  await expect(page.locator('.toast-region')).toContainText('est en ligne')
  const reader = await visitor()
  await reader.goto('/accessibilite')
  await expect(reader.getByText(phrase)).toBeVisible()
})

test('only the operator reads the messages and the pôles of the site', async ({ as, visitor, expectComplaint }) => {
  expectComplaint(/status of 40[34]/)
  const director = await as('direction')
  for (const path of ['/exploitation', '/courriels', '/exploitation/poles/nouveau']) {
    expect([403, 404], path).toContain((await director.goto(path))?.status())
  }
  const stranger = await visitor()
  await stranger.goto('/courriels')
  await expect(stranger).toHaveURL(/\/connexion/)
})
