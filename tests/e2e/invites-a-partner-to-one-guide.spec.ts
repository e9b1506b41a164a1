import { expect, test, words } from '../setup/e2e-test'
import { expectSaved, inviteTo, openText, startGuide, textOf, write } from '../setup/e2e-guides'
import { chosenPassword, mailedLink } from '../setup/e2e-people'
import { unique, uniqueAddress } from '../setup/e2e-unique'

test('a partner without an account is invited by e-mail to one guide, signs up and writes in it, and sees nothing else', async ({
  as,
  visitor,
  origin,
  expectComplaint,
}) => {
  expectComplaint(/status of 40[34]/)
  const author = await as('membre')
  const guide = await startGuide(author)
  const other = await startGuide(author)
  await openText(author, guide)
  const email = uniqueAddress('partenaire')
  const name = unique('Partenaire')
  await inviteTo(author, guide, email, 'Rédacteur', name)
  await expect(author.getByText(email).last()).toBeVisible()

  const guest = await visitor()
  await guest.goto(await mailedLink(origin, email, 'invitation'))
  await expect(guest.getByRole('main')).toContainText(guide.titre)
  await guest.getByLabel('Votre nom').fill(name)
  await guest.getByLabel('Mot de passe', { exact: true }).fill(chosenPassword)
  await guest.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(guest).not.toHaveURL(/invitation/)

  await openText(guest, guide)
  await write(guest, 'Le mot du partenaire.')
  await expectSaved(guest)
  await openText(author, guide)
  await expect(textOf(author)).toContainText('Le mot du partenaire.')
  await expect(author.getByRole('list', { name: 'Personnes présentes' })).toContainText(name)

  expect((await guest.goto(other.url))?.status()).toBe(404)
  expect([403, 404]).toContain((await guest.goto('/espace/psp-paca/adherents'))?.status())
  await guest.goto('/espace/psp-paca/guides')
  await expect(guest.getByRole('link', { name: guide.titre })).toBeVisible()
  await expect(guest.getByRole('main').getByRole('article')).toHaveCount(1)
})

test('an invitation serves once', async ({ as, visitor, origin, expectComplaint }) => {
  expectComplaint(/status of 4(04|10)/)
  const author = await as('membre')
  const guide = await startGuide(author)
  await openText(author, guide)
  const email = uniqueAddress('lecteur')
  await inviteTo(author, guide, email, 'Relecteur', unique('Relectrice'))
  const link = await mailedLink(origin, email, 'invitation')
  const guest = await visitor()
  await guest.goto(link)
  await guest.getByLabel('Mot de passe', { exact: true }).fill(chosenPassword)
  await guest.getByRole('button', { name: 'Accepter l’invitation' }).click()
  await expect(guest).not.toHaveURL(/invitation/)
  const later = await visitor()
  await later.goto(link)
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(words('Cette invitation ne sert plus'))
})
