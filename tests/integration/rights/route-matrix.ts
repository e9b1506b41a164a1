import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Demonstration } from './demonstration'
import { espaceLines } from './matrix/espace'
import { guideLines } from './matrix/guides'
import type { Line } from './matrix/line'
import { operatorLines } from './matrix/operator'
import { outilLines } from './matrix/outils'
import { partenariatLines } from './matrix/partenariats'
import { accountLines, siteLines } from './matrix/site'

/** Every route of the product, what it shows to whom, and which form it takes from whom. */
export const routeMatrix: readonly Line[] = [
  ...siteLines,
  ...accountLines,
  ...operatorLines,
  ...espaceLines,
  ...guideLines,
  ...outilLines,
  ...partenariatLines,
]

const routesFolder = fileURLToPath(new URL('../../../app/routes', import.meta.url))

/** The route files there are. */
export function routeFiles(): string[] {
  return readdirSync(routesFolder).filter((name) => /\.tsx?$/.test(name))
}

/** Whether a route file answers POST. */
export function hasAction(file: string): boolean {
  return /^export const action\b/m.test(readFileSync(path.join(routesFolder, file), 'utf8'))
}

/** Remix's name of a route, which `?_data=` asks for. */
export function routeId(file: string): string {
  return `routes/${file.replace(/\.tsx?$/, '')}`
}

/** The address of a line: the page, or its own loader or action alone. */
export function address(line: Line, demo: Demonstration, alone: boolean): string {
  const url = new URL(line.url(demo), 'http://maillage.test')
  const query = [
    url.search.slice(1),
    // why: without it, what is sent to a layout's address goes to the layout.
    line.file.includes('_index.') ? 'index' : '',
    alone ? `_data=${encodeURIComponent(routeId(line.file))}` : '',
  ].filter((one) => one !== '')
  return url.pathname + (query.length > 0 ? `?${query.join('&')}` : '')
}
