import { vitePlugin as remix } from '@remix-run/dev'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from '../remix.config.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Makes the composition root the entry of the server bundle (decision D1): `server/index.ts` imports
 * `virtual:remix/server-build`, so server and app are one module graph and production runs one bundle.
 */
const compositionRoot: Plugin = {
  name: 'maillage:composition-root',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? { build: { rollupOptions: { input: { index: path.join(root, 'server/index.ts') } } } }
      : undefined,
}

export default defineConfig({
  root,
  plugins: [remix(remixOptions), compositionRoot],
  css: { postcss: path.join(root, '.config') },
  resolve: {
    alias: {
      '~': path.join(root, 'app'),
      '#server': path.join(root, 'server'),
      '#prisma': path.join(root, 'prisma'),
    },
    dedupe: ['yjs', 'y-protocols', 'react', 'react-dom', 'prosemirror-model', 'prosemirror-view', 'prosemirror-state'],
  },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  ssr: { noExternal: ['@tabler/icons-react'] },
})
