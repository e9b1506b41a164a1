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
    isSsrBuild ? { build: { rollupOptions: { input: { index: path.join(root, 'server/index.ts') } } } } : undefined,
}

/**
 * Reads each icon from its own file: the package's index pulls in six thousand modules (15 s of build for
 * two dozen icons).
 */
const oneFilePerIcon: Plugin = {
  name: 'maillage:one-file-per-icon',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes("'@tabler/icons-react'")) return undefined
    return code.replace(/import \{([^}]+)\} from '@tabler\/icons-react'/g, (whole: string, list: string) => {
      const names = list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
      if (names.some((name) => !/^Icon\w+$/.test(name))) return whole
      return names.map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs'`).join(';')
    })
  },
}

export default defineConfig({
  root,
  plugins: [oneFilePerIcon, remix(remixOptions), compositionRoot],
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
  // why: a native module, imported by server files only; scanning it for the browser fails.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: { watch: { ignored: ['**/tests/**', '**/data/**', '**/build/**'] } },
  ssr: { noExternal: ['@tabler/icons-react'] },
})
