import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale, root } from './project.mjs'

// `npm start`: builds when the sources changed, then runs the bundle in this same process.
process.chdir(root)
process.env.NODE_ENV ||= 'production'
await buildWhenStale()
await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
