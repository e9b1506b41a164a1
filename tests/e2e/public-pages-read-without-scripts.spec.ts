import { expect, test, words } from '../setup/e2e-test'

test.describe('without scripts', () => {
  test('a visitor reads on the home page who Maillage is for, the pôles and the published guides', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const audiences = page.getByRole('region', { name: 'Pour qui' })
    for (const audience of ['Structures adhérentes', 'Équipe du pôle', 'Partenaires']) {
      await expect(audiences.getByRole('heading', { name: audience })).toBeVisible()
    }
    await page
      .getByRole('region', { name: 'Les pôles' })
      .getByRole('link', { name: /Pôle services à la personne/ })
      .click()
    await expect(page).toHaveURL('/poles/psp-paca')
    await page.goto('/')
    await page
      .getByRole('region', { name: 'Guides publiés' })
      .getByRole('link', { name: /Accueillir et garder/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accueillir et garder un nouveau salarié')
  })

  test('the showcase tells the history, the label, seven objectives and three directions', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto('/poles/psp-paca')
    await expect(page.getByRole('heading', { name: 'Une histoire commune' })).toBeVisible()
    await expect(page.getByText('30 mars 2007')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Sept objectifs' }).getByRole('listitem')).toHaveCount(7)
    await expect(page.getByRole('region', { name: 'Trois directions' }).getByRole('listitem')).toHaveCount(3)
    await expect(page.getByRole('region', { name: 'Guides publiés' }).getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Outils en libre accès' }).getByRole('link').first()).toBeVisible()
  })

  test('the growth curve shows 20 in 2006, 155 in 2012 and the objective of 200, and says which years are unknown', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto('/poles/psp-paca')
    const figure = page
      .getByRole('region', { name: 'Croissance du réseau' })
      .getByRole('figure', { name: words('structures adhérentes en 2012') })
    const curve = figure.getByRole('img')
    for (const said of [
      '155 structures adhérentes en 2012, 45 de moins que l’objectif de 2013',
      '2006 : 20 ; 2012 : 155',
      'objectif 2013 : 200',
      'années inconnues : 2007 à 2011 et 2013 à',
    ]) {
      await expect(curve).toHaveAccessibleName(words(said))
    }
    await expect(figure.getByText(words('Document de présentation'))).toBeVisible()

    await figure.getByText('Voir les chiffres').click()
    const rows = figure.getByRole('table').getByRole('row')
    await expect(rows.filter({ hasText: /^2006/ })).toContainText('20')
    await expect(rows.filter({ hasText: /^2012/ })).toContainText('155')
    await expect(rows.filter({ hasText: '2007' })).toContainText('inconnu')
  })

  test('a published guide and the legal pages are read without an account', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto('/poles/psp-paca/guides')
    await page.getByRole('link', { name: /La GPEC pas à pas/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/La GPEC pas à pas/)
    await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible()
    for (const [name, path] of [
      ['Mentions légales', '/mentions-legales'],
      ['Confidentialité', '/confidentialite'],
    ] as const) {
      await page.getByRole('contentinfo').getByRole('link', { name }).click()
      await expect(page).toHaveURL(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    }
  })

  test('a structure asks to join without scripts, and is told what to put right', async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false })
    await page.goto('/poles/psp-paca/adhesion')
    await page.getByLabel('Nom', { exact: true }).fill('Association Candidature Sans Scripts')
    await page.getByLabel('SIRET').fill('000 123 456 78901')
    await page.getByLabel('Forme juridique').selectOption({ index: 1 })
    await page.getByLabel('Département').selectOption({ index: 1 })
    await page.getByLabel('Commune').fill('Digne-les-Bains')
    await page.getByLabel('Personne à joindre').fill('Une personne, présidente')
    await page.getByLabel('Adresse e-mail').fill('candidature@exemple.test')
    await page.getByLabel('Ce que vous attendez du pôle').fill('Partager nos outils.')
    await page.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(page.getByRole('group', { name: 'À corriger' })).toContainText('SIRET')
    await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Association Candidature Sans Scripts')
    await expect(page.getByLabel('Commune')).toHaveValue('Digne-les-Bains')
  })
})

test.describe('on paper', () => {
  for (const path of ['/', '/poles/psp-paca', '/poles/psp-paca/guides/accueillir-un-nouveau-salarie']) {
    test(`${path} prints on A4 without navigation, and nothing is cut`, async ({ visitor }) => {
      const page = await visitor()
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      // A4 less margins of 18 mm, at 96 dots per inch.
      await page.setViewportSize({ width: 658, height: 990 })
      await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden()
      await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow).toBeLessThanOrEqual(1)
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    })
  }
})
