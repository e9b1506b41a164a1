import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from '#server/database/project-root'

/** Where a file of `prisma/seed/data` is. */
export function seedFile(...name: string[]): string {
  return path.join(projectRoot(), 'prisma', 'seed', 'data', ...name)
}

/** The rows of `prisma/seed/data/<name>.csv`, as texts under the names of its columns. */
export async function referenceTable<Column extends string>(name: string): Promise<Record<Column, string>[]> {
  const text = await readFile(seedFile(`${name}.csv`), 'utf8')
  return parse(text, { columns: true, bom: true, skip_empty_lines: true })
}
