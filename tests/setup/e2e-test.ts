import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { chosenPassword, type Person } from './e2e-people'
import { openSession, stateFile, type Account } from './e2e-session'

interface Opened {
  /** A page of somebody signed in: a demonstration account, or a person made by `newPerson` (a session of its own). */
  as(person: Account | Person, options?: BrowserContextOptions): Promise<Page>
  /** A page of a visitor. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** Complaints of the browser that this test provokes on purpose. */
  expectComplaint(pattern: RegExp): void
  origin: string
}

/** The tests of the product in a browser: any error in a console, any refusal of the CSP fails the test. */
export const test = base.extend<Opened & { complaints: { heard: string[]; expected: RegExp[] } }>({
  origin: async ({}, use) => {
    const origin = process.env.MAILLAGE_E2E_URL
    if (!origin) throw new Error('the global set-up has not started the product')
    await use(origin)
  },
  baseURL: async ({ origin }, use) => use(origin),
  complaints: async ({}, use) => {
    // A form that is not right answers 422, one that somebody else changed meanwhile 409: the browser says so each time.
    const complaints = { heard: [] as string[], expected: [/status of (422|409)/] }
    await use(complaints)
    expect(
      complaints.heard.filter((one) => !complaints.expected.some((pattern) => pattern.test(one))),
      'what the browser complained about',
    ).toEqual([])
  },
  expectComplaint: async ({ complaints }, use) => use((pattern) => void complaints.expected.push(pattern)),
  visitor: async ({ browser, origin, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use((options) => openPage(browser, { baseURL: origin, ...options }, complaints.heard, opened))
    for (const context of opened) await context.close()
  },
  as: async ({ browser, origin, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person, options) => {
      const storageState = typeof person === 'string' ? stateFile(person) : await openSession(origin, person.email, chosenPassword)
      return openPage(browser, { baseURL: origin, storageState, ...options }, complaints.heard, opened)
    })
    for (const context of opened) await context.close()
  },
})

async function openPage(browser: Browser, options: BrowserContextOptions, heard: string[], opened: BrowserContext[]): Promise<Page> {
  const context = await browser.newContext(options)
  opened.push(context)
  // Browsers report there what they refuse to load, run or apply.
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} (${message.page()?.url() ?? ''})`)
  })
  context.on('weberror', (problem) => heard.push(`${String(problem.error())} (${problem.page()?.url() ?? ''})`))
  return context.newPage()
}

/** A text of the product, whichever kind of space French typography puts between its words. */
export function words(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s'))
}

export { expect }
