import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { databaseUrl } from './database-url'
import { newDataDirectory, removeData, startProduct } from './e2e-product'
import { accounts, password, postForm, sessionCookie, type Account } from './e2e-session'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for the running product, by a name. */
    productServer: string
  }
}

/** The built product, running on the demonstration network, with a session of every account. */
export interface RunningProduct {
  url: string
  databaseUrl: string
  /** Cookie header of each demonstration account. */
  cookies: Record<Account, string>
}

interface Started {
  product: RunningProduct
  stop(): Promise<void>
}

/**
 * Starts the built product as a process of its own when a test file first asks for it (`GET /<name>`): files that
 * ask by one name share one process and its database, made on the server of this run. While tests are written,
 * MAILLAGE_TEST_PRODUCT names a product that already runs, and MAILLAGE_TEST_PRODUCT_DATABASE its database.
 */
export default async function answerForProducts(project: TestProject): Promise<() => Promise<void>> {
  const products = new Map<string, Promise<Started>>()
  const door = createServer((req, res) => {
    const name = req.url ?? '/'
    const started = products.get(name) ?? start(project)
    products.set(name, started)
    started.then(
      ({ product }) => res.end(JSON.stringify(product)),
      (error: unknown) => {
        res.statusCode = 500
        res.end(String(error))
      },
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('productServer', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  return async () => {
    door.close()
    for (const started of await Promise.allSettled(products.values())) if (started.status === 'fulfilled') await started.value.stop()
  }
}

async function start(project: TestProject): Promise<Started> {
  const url = process.env.MAILLAGE_TEST_PRODUCT
  const givenDatabase = process.env.MAILLAGE_TEST_PRODUCT_DATABASE
  if (url && givenDatabase) {
    return { product: { url, databaseUrl: givenDatabase, cookies: await signEverybodyIn(url) }, stop: () => Promise.resolve() }
  }
  const { serverUrl, template, run } = project.getProvidedContext().testDatabase
  const name = `maillage_test_${run}_${randomBytes(5).toString('hex')}`
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const dataDir = await newDataDirectory()
  try {
    const database = databaseUrl(serverUrl, name)
    const process = await startProduct(dataDir, { DATABASE_URL: database, LOG_LEVEL: 'error' })
    const stop = async () => {
      process.kill('SIGTERM')
      await process.ended
      await removeData(dataDir)
    }
    return { product: { url: process.url, databaseUrl: database, cookies: await signEverybodyIn(process.url) }, stop }
  } catch (error) {
    await removeData(dataDir)
    throw error
  }
}

async function signEverybodyIn(origin: string): Promise<Record<Account, string>> {
  const cookies: Partial<Record<Account, string>> = {}
  for (const [account, email] of Object.entries(accounts) as [Account, string][]) {
    const { name, value } = sessionCookie(await postForm(`${origin}/connexion`, { email, motDePasse: password }))
    cookies[account] = `${name}=${value}`
  }
  return cookies as Record<Account, string>
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
