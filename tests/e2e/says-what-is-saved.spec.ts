import { expect, test, words } from '../setup/e2e-test'
import { expectSaved, openText, saving, startGuide, textOf, write } from '../setup/e2e-guides'

test('« Enregistré à … » is true: the text is there after a reload', async ({ as }) => {
  const page = await as('membre')
  await openText(page, await startGuide(page))
  await write(page, 'Ce qui est dit enregistré l’est.')
  await expect(saving(page)).toHaveText(/^Enregistré à \d{2}:\d{2}$/)
  await page.reload()
  await expect(textOf(page)).toContainText('Ce qui est dit enregistré l’est.')
})

test('without network the page counts what waits, warns before it closes, and saves once the network is back', async ({
  as,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const page = await as('membre')
  const other = await as('direction')
  const guide = await startGuide(page)
  await openText(page, guide)
  await write(page, 'Avec le réseau. ')
  await expectSaved(page)
  await page.context().setOffline(true)
  await write(page, 'Sans le réseau.')
  await expect(saving(page)).toHaveText(words('Hors ligne,'))
  await expect(saving(page)).toHaveText(/Hors ligne, \d+\smodifications? en attente/)
  const warning = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await warning
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  await page.context().setOffline(false)
  await expect(saving(page)).toHaveText(/^Enregistré à \d{2}:\d{2}$/, { timeout: 20_000 })
  await expect(await openText(other, guide)).toContainText('Avec le réseau. Sans le réseau.')
})

test('with everything saved the tab closes without a question', async ({ as }) => {
  const page = await as('membre')
  await openText(page, await startGuide(page))
  await write(page, 'Tout est là.')
  await expectSaved(page)
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.accept()
  })
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  expect(questions).toEqual([])
})

test('where WebSocket is blocked, two people still write together', async ({ as, expectComplaint }) => {
  expectComplaint(/WebSocket/)
  const first = await as('membre')
  const second = await as('direction')
  // A proxy that refuses the upgrade: no socket ever opens.
  let refused = 0
  for (const page of [first, second]) {
    await page.addInitScript(() => {
      class Refused extends EventTarget {
        readyState = 3
        binaryType = 'blob'
        constructor() {
          super()
          queueMicrotask(() => (this as unknown as { onerror?: (event: Event) => void }).onerror?.(new Event('error')))
        }
        send() {}
        close() {}
      }
      Object.assign(window, { WebSocket: Refused })
    })
    page.on('websocket', () => (refused += 1))
  }
  const guide = await startGuide(first)
  await openText(first, guide)
  await openText(second, guide)
  await write(first, 'Par longues requêtes.')
  await expectSaved(first)
  await expect(textOf(second)).toContainText('Par longues requêtes.')
  await write(second, ' Et retour.')
  await expect(textOf(first)).toContainText('Et retour.')
  expect(refused, 'no WebSocket was opened').toBe(0)
})
