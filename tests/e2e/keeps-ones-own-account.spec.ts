import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test, words } from '../setup/e2e-test'
import { chosenPassword, mailedLink, newPerson } from '../setup/e2e-people'
import { unique, uniqueAddress } from '../setup/e2e-unique'

const otherPassword = 'tournevis pastèque nuage 47'

/** A plain square, as a PNG. */
function portrait(): Promise<Buffer> {
  return sharp({ create: { width: 96, height: 96, channels: 3, background: '#0B5C73' } })
    .png()
    .toBuffer()
}

async function signIn(page: Page, email: string, motDePasse: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(motDePasse)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

test('the direction invites a colleague, who accepts with a password of their own and arrives in the pôle', async ({
  as,
  visitor,
  origin,
}) => {
  const director = await as('direction')
  const email = uniqueAddress('collegue')
  await director.goto('/espace/psp-paca/personnes')
  await director
    .getByRole('link', { name: /^Inviter/ })
    .first()
    .click()
  await director.getByLabel('Adresse e-mail').fill(email)
  await director.getByLabel(/^Nom/).fill('Collègue Essai')
  await director.getByRole('radio', { name: 'Membre' }).check()
  await director.getByRole('combobox', { name: /^Structure/ }).selectOption({ label: 'Romarin Présence' })
  await director.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await expect(director.getByRole('table', { name: 'Invitations en attente' })).toContainText(email)

  const operator = await as('exploitant')
  await operator.goto('/courriels')
  const mail = operator.getByRole('listitem').filter({ hasText: email })
  await mail.locator('summary').click()
  const link = await mail.getByRole('link').first().getAttribute('href')
  expect(link).toBe(await mailedLink(origin, email, 'invitation'))

  const guest = await visitor()
  await guest.goto(link ?? '')
  await guest.getByLabel('Votre nom').fill('Collègue Essai')
  await guest.getByLabel('Mot de passe', { exact: true }).fill('court')
  await guest.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(guest.getByRole('group', { name: 'À corriger' })).toContainText(words('au moins 12 caractères'))
  await guest.getByLabel('Mot de passe', { exact: true }).fill(chosenPassword)
  await guest.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(guest).toHaveURL('/espace/psp-paca')
  await expect(guest.getByRole('region', { name: 'Ma structure' })).toContainText('Romarin Présence')
  await expect(director.getByRole('table', { name: 'Personnes du pôle' })).toContainText(email)
})

test('a forgotten password is replaced by a link that serves once, and open sessions end', async ({ as, visitor, origin }) => {
  const person = await newPerson(origin, 'MEMBRE')
  const open = await as(person)
  await open.goto('/espace/psp-paca')
  const page = await visitor()
  await page.goto('/mot-de-passe-oublie')
  await page.getByLabel('Adresse e-mail').fill(person.email)
  await page.getByRole('button', { name: 'Recevoir un lien' }).click()
  await expect(page.getByText('C’est noté')).toBeVisible()
  const link = await mailedLink(origin, person.email, 'reinitialisation')
  await page.goto(link)
  await page.getByLabel('Nouveau mot de passe').fill(otherPassword)
  await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click()
  await expect(page).toHaveURL(/\/connexion/)
  await open.goto('/espace/psp-paca')
  await expect(open).toHaveURL(/\/connexion/)
  await signIn(page, person.email, otherPassword)
  await expect(page).toHaveURL('/espace/psp-paca')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne sert plus')
})

test('one sees one’s sessions and ends another one, after the password, at once', async ({ as, origin }) => {
  const person = await newPerson(origin, 'MEMBRE')
  const here = await as(person)
  const there = await as(person, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
  await there.goto('/espace/psp-paca')
  await here.goto('/profil/sessions')
  const rows = here
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: here.locator('time') })
  await expect(rows.first()).toBeVisible()
  const count = await rows.count()
  expect(count).toBeGreaterThanOrEqual(2)
  await expect(rows.filter({ hasText: 'Ce navigateur' })).toHaveCount(1)
  await here.getByLabel('Mot de passe actuel').last().fill('ce n’est pas le bon')
  await here.getByRole('button', { name: 'Fermer les autres sessions' }).click()
  await expect(here.getByRole('group', { name: 'À corriger' })).toBeVisible()
  await here.getByLabel('Mot de passe actuel').last().fill(chosenPassword)
  await here.getByRole('button', { name: 'Fermer les autres sessions' }).click()
  await expect(rows).toHaveCount(1)
  await there.goto('/espace/psp-paca')
  await expect(there).toHaveURL(/\/connexion/)
})

test('name, photo and password are changed in the profile', async ({ as, visitor, origin }) => {
  const person = await newPerson(origin, 'MEMBRE')
  const page = await as(person)
  await page.goto('/profil')
  const name = unique('Nom Nouveau')
  await page.getByLabel('Votre nom').fill(name)
  await page.getByRole('button', { name: 'Enregistrer le nom' }).click()
  await expect(page.getByLabel(words(`Votre compte, ${name}`))).toBeVisible()

  await page.getByLabel('Une image de vous').setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer: await portrait() })
  await page.getByRole('button', { name: 'Ajouter la photo' }).click()
  const face = page.locator('.profile-photo img')
  await expect.poll(() => face.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true)
  await page.getByRole('button', { name: 'Retirer la photo' }).click()
  await expect(face).toHaveCount(0)

  const section = page.getByRole('region', { name: 'Mot de passe' })
  await section.getByLabel('Mot de passe actuel').fill(chosenPassword)
  await section.getByLabel('Nouveau mot de passe').fill(otherPassword)
  await section.getByRole('button', { name: 'Changer de mot de passe' }).click()
  await expect(page.locator('.toast-region')).toContainText(/mot de passe/i)
  const again = await visitor()
  await signIn(again, person.email, otherPassword)
  await expect(again).toHaveURL('/espace/psp-paca')
})

test('the address changes only once the new one has confirmed it', async ({ as, visitor, origin }) => {
  const person = await newPerson(origin, 'MEMBRE')
  const page = await as(person)
  const email = uniqueAddress('nouvelle')
  await page.goto('/profil')
  const section = page.getByRole('region', { name: 'Adresse e-mail' })
  await section.getByLabel('Nouvelle adresse e-mail').fill(email)
  await section.getByLabel('Mot de passe actuel').fill(chosenPassword)
  await section.getByRole('button', { name: 'Changer d’adresse' }).click()
  await expect(page.locator('.toast-region')).toContainText('D’ici là, rien ne change.')
  await expect(section).toContainText(person.email)
  await page.goto(await mailedLink(origin, email, 'adresse'))
  await page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
  await expect(page.getByRole('region', { name: 'Adresse e-mail' })).toContainText(email)
  const again = await visitor()
  await signIn(again, email, chosenPassword)
  await expect(again).toHaveURL('/espace/psp-paca')
})

test('one chooses what is told on screen and by mail', async ({ as, origin }) => {
  const page = await as(await newPerson(origin, 'MEMBRE'))
  await page.goto('/profil/notifications')
  const box = page.getByRole('checkbox', { name: /guide est partagé avec moi, par courriel/ })
  const before = await box.isChecked()
  await box.setChecked(!before)
  await page.getByRole('radio', { name: /Une fois par jour/ }).check()
  await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
  await expect(page.locator('.toast-region')).toContainText('Vos choix sont enregistrés.')
  await page.reload()
  await expect(box).toBeChecked({ checked: !before })
  await expect(page.getByRole('radio', { name: /Une fois par jour/ })).toBeChecked()
})

test('a disabled account is out at once', async ({ as, visitor, origin, expectComplaint }) => {
  expectComplaint(/status of 401|WebSocket/)
  const person = await newPerson(origin, 'MEMBRE')
  const page = await as(person)
  await page.goto('/espace/psp-paca')
  const director = await as('direction')
  await director.goto(`/espace/psp-paca/personnes?q=${encodeURIComponent(person.name)}`)
  await director.getByRole('link', { name: person.name }).click()
  await director.locator('summary').filter({ hasText: 'Mettre fin à son accès' }).click()
  await director.getByRole('button', { name: 'Désactiver le compte entier' }).click()
  await expect(director.locator('.toast-region')).toContainText(/désactivé/)
  await expect(page).toHaveURL(/\/connexion/)
  const again = await visitor()
  await signIn(again, person.email, chosenPassword)
  await expect(again.getByRole('group', { name: 'À corriger' })).toContainText('incorrect')
})

test('somebody of two pôles goes from one to the other', async ({ as, origin }) => {
  const person = await newPerson(origin, 'MEMBRE')
  const other = await as('lorraine')
  await other.goto('/espace/pole-lorraine/personnes/inviter')
  await other.getByLabel('Adresse e-mail').fill(person.email)
  await other.getByRole('radio', { name: 'Équipe' }).check()
  await other.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await expect(other).toHaveURL(/personnes$/)
  const page = await as(person)
  await page.goto(await mailedLink(origin, person.email, 'invitation'))
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(page).toHaveURL('/espace/pole-lorraine')
  await page.getByText('Changer de pôle').first().click({ force: true })
  await page
    .getByRole('link', { name: /Provence-Alpes-Côte d’Azur/ })
    .first()
    .click()
  await expect(page).toHaveURL('/espace/psp-paca')
  await page.goto('/espace')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes pôles')
})
