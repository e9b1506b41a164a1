import { buildWhenStale } from './project.mjs'

// `npm run build`: the bundle that `npm start` and the browser tests run.
await buildWhenStale()
