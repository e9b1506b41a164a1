import { findBrowser } from './browser.mjs'
import { buildWhenStale, runBin } from './project.mjs'

// `npm test`: everything, browser included. `npm test -- unit integration` runs only those.
const asked = process.argv.slice(2).filter((one) => !one.startsWith('-'))
const vitestProjects = ['unit', 'integration', 'realtime'].filter((one) => asked.length === 0 || asked.includes(one))

await import('./prisma-generate.mjs')
if (vitestProjects.length > 0) {
  runBin('vitest', 'vitest', ['run', '--config', '.config/vitest.config.ts', ...vitestProjects.flatMap((one) => ['--project', one])])
}
if (asked.length === 0 || asked.includes('e2e')) {
  const browser = findBrowser()
  await buildWhenStale()
  runBin('@playwright/test', 'playwright', ['test', '--config', '.config/playwright.config.ts'], { MAILLAGE_BROWSER: browser })
}
