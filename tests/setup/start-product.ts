import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { removeLeftoverClusters } from './leftover-clusters'
import { newDataDirectory, removeData, resultsFolder, startProduct } from './e2e-product'
import { accounts, openSession, stateFile, type Account } from './e2e-session'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * Starts the built product once for all browser tests, on its embedded database with the demonstration network, and
 * signs every demonstration account in. While tests are written, MAILLAGE_E2E_URL names one that already runs.
 */
export default async function startOnce(): Promise<() => Promise<void>> {
  const given = process.env.MAILLAGE_E2E_URL
  if (given) {
    await signEverybodyIn(given)
    return async () => undefined
  }
  await removeLeftoverClusters(silent)
  const dataDir = await newDataDirectory()
  try {
    const product = await startProduct(dataDir)
    process.env.MAILLAGE_E2E_URL = product.url
    await signEverybodyIn(product.url)
    return async () => {
      product.kill('SIGTERM')
      const status = await product.ended
      await removeData(dataDir)
      if (status !== 0) throw new Error(`the product stopped with status ${status}:\n${product.output().slice(-2000)}`)
    }
  } catch (error) {
    await removeData(dataDir)
    throw error
  }
}

async function signEverybodyIn(origin: string): Promise<void> {
  await rm(path.join(resultsFolder, 'states'), { recursive: true, force: true })
  await mkdir(path.join(resultsFolder, 'states'), { recursive: true })
  for (const [account, email] of Object.entries(accounts) as [Account, string][]) {
    await writeFile(stateFile(account), JSON.stringify(await openSession(origin, email)))
  }
}
