import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { startBenchDatabase } from '../bench-database'
import type { Benchmark } from '../benchmark'
import { signIn, startProduct } from '../product-process'

const pages = [
  '/',
  '/poles/psp-paca',
  '/connexion',
  '/espace/psp-paca',
  '/espace/psp-paca/adherents',
  '/espace/psp-paca/adherents/nouvelle',
  '/espace/psp-paca/outils',
  '/espace/psp-paca/guides',
  '/espace/psp-paca/partenariats',
  '/espace/psp-paca/partenariats/conventions/nouvelle',
  '/profil',
]

/** Scripts that a browser loads on a page without the editor, gzipped, in kB: the largest page counts. */
const benchmark: Benchmark = {
  name: 'spine.scripts',
  async run() {
    const database = await startBenchDatabase()
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'maillage-scripts-'))
    const product = await startProduct({ DATABASE_URL: database.url, DATA_DIR: dataDir })
    // why: as root Chromium refuses its own sandbox.
    const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
    const executablePath = process.env.MAILLAGE_BROWSER ?? '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args })
    try {
      const context = await browser.newContext({ baseURL: product.url })
      const [name = '', value = ''] = (await signIn(product.url, 'direction@psp-paca.test')).split('=')
      await context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
      const kilobytes: Record<string, number> = {}
      for (const one of pages) {
        const page = await context.newPage()
        let bytes = 0
        const reading: Promise<void>[] = []
        page.on('response', (response) => {
          if (response.request().resourceType() !== 'script') return
          reading.push(response.body().then((body) => void (bytes += gzipSync(body).length)))
        })
        await page.goto(one, { waitUntil: 'networkidle' })
        await Promise.all(reading)
        kilobytes[one] = bytes / 1_000
        await page.close()
      }
      return [{ name: 'spine.scripts', ratio: Math.max(...Object.values(kilobytes)), limit: 190, unit: 'kB gzipped', details: kilobytes }]
    } finally {
      await browser.close()
      await product.stop()
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
}

export default benchmark
