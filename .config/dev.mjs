import path from 'node:path'
import { createServer } from 'vite'
import { root } from './project.mjs'

// `npm run dev`: one process; Vite in middleware mode, server and app from the same module graph.
process.chdir(root)
process.env.NODE_ENV = 'development'
await import('./prisma-generate.mjs')

const hmr = {}
const vite = await createServer({
  configFile: path.join(root, '.config/vite.config.ts'),
  server: { middlewareMode: true, hmr },
  appType: 'custom',
})
const { parseEnvironment } = await vite.ssrLoadModule('~/platform/env.server.ts')
const { startMaillage } = await vite.ssrLoadModule('#server/start.ts')
const { welcome } = await vite.ssrLoadModule('#server/welcome.ts')

const running = await startMaillage({
  environment: parseEnvironment({ ...process.env, NODE_ENV: 'development' }),
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  assets: async () => vite.middlewares,
})
process.stdout.write(await welcome(running))

const stop = () => {
  void running
    .stop()
    .then(() => vite.close())
    .then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
