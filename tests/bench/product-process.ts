import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** The built product in a process of its own, as `npm start` runs it. */
export interface ProductProcess {
  url: string
  /** Seconds from the start of the process to the first `/readyz` that says yes. */
  readyAfterSeconds: number
  stop(): Promise<void>
}

/** Starts the product on a free loopback port; `env` says which data. Build it first (`npm run build`). */
export async function startProduct(env: Record<string, string>): Promise<ProductProcess> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const startedAt = performance.now()
  const child = spawn(process.execPath, [path.join(root, '.config/start.mjs')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env, PORT: String(port), APP_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await ready(url, child)
  return {
    url,
    readyAfterSeconds: (performance.now() - startedAt) / 1_000,
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 120_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await delay(20)
  }
  throw new Error('the product did not become ready')
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Signs in and returns the Cookie header of the session. */
export async function signIn(url: string, email: string, password = 'maillage-demo-2026'): Promise<string> {
  const answer = await fetch(`${url}/connexion`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, motDePasse: password }),
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-session='))
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
