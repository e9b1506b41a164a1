import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { withSchemaEngine, type Datamodel } from './schema-engine'

const filters = { externalTables: [], externalEnums: [] }

/** The SQL that leads from the tables of the database at `url` to the models in `schemaFolder`; empty when they agree. */
export async function migrationScript(url: string, schemaFolder: string): Promise<string> {
  const datamodel = await readSchema(schemaFolder)
  const files = datamodel.map(([file, content]) => ({ path: file, content }))
  return withSchemaEngine(url, datamodel, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    })
    const script = (stdout ?? '').trim()
    return /^-- This is an empty migration\.?$/.test(script) ? '' : script
  })
}

async function readSchema(folder: string): Promise<Datamodel> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (name): Promise<Datamodel[number]> => [name, await readFile(path.join(folder, name), 'utf8')]))
}
