import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { round, type Benchmark, type Figure } from './benchmark'

// npm run bench -- [name…]   measures everything, or what begins with one of the names (`spine`, `spine.kill`).

const here = path.dirname(fileURLToPath(import.meta.url))
const wanted = process.argv.slice(2)
const figures: Figure[] = []

for (const file of await benchmarkFiles()) {
  const { default: benchmark } = (await import(pathToFileURL(file).href)) as { default: Benchmark }
  if (wanted.length > 0 && !wanted.some((name) => benchmark.name.startsWith(name) || name.startsWith(`${benchmark.name}.`))) continue
  const started = performance.now()
  for (const figure of await benchmark.run()) {
    figures.push(figure)
    process.stdout.write(`${figure.name} ${round(figure.ratio)} ${figure.limit} ${isOver(figure) ? 'over' : 'ok'}\n`)
  }
  process.stderr.write(`# ${benchmark.name}: ${Math.round((performance.now() - started) / 1_000)} s\n`)
}

await writeFile(path.join(here, 'results.json'), `${JSON.stringify(figures, null, 2)}\n`)
process.exit(figures.some(isOver) ? 1 : 0)

function isOver({ ratio, limit }: Figure): boolean {
  return !(ratio <= limit)
}

async function benchmarkFiles(): Promise<string[]> {
  const entries = await readdir(here, { recursive: true })
  return entries
    .filter((entry) => entry.endsWith('.bench.ts') && !entry.startsWith('peers'))
    .sort()
    .map((entry) => path.join(here, entry))
}
