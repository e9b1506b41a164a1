import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runBin } from './project.mjs'

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function find() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return system.find((one) => existsSync(one))
}

/** The Chromium for the browser tests: Playwright's own, else the system's, else installed here. */
export function findBrowser() {
  const present = find()
  if (present) return present
  process.stdout.write('Aucun Chromium sur cette machine : installation…\n')
  try {
    runBin('@playwright/test', 'playwright', ['install', 'chromium'])
  } catch {
    // why: where Playwright's own build cannot be downloaded, Debian's package does.
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
      spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
    }
  }
  const installed = find()
  if (!installed) throw new Error('Les essais dans un navigateur demandent Chromium : installez-le, puis recommencez.')
  return installed
}
