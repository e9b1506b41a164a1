import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startBenchDatabase, type BenchDatabase } from '../bench-database'
import { BenchProcess } from '../bench-process'
import { median, quantile, round, type Benchmark, type Figure } from '../benchmark'
import type { EditorsJob } from './editors'
import { compareWords, Load } from './load'
import { storedTexts } from './stored-text'

const REPEATS = 3
const WARM_UP_MS = 4_000
const MEASURED_MS = 15_000

interface Round {
  p50: number
  p95: number
  acknowledgedP95: number
  /** Server CPU per edit delivered to one editor, in microseconds. */
  cpu: number
  rss: number
  delivered: number
  lost: number
  diverged: number
}

/**
 * 10 rooms × 10 people × 2 edits per second: our hub, which stores before it acknowledges, against a bare
 * Socket.IO relay that stores nothing; interleaved, medians of the repeats.
 */
const benchmark: Benchmark = {
  name: 'spine.co-editing',
  async run(): Promise<Figure[]> {
    const database = await startBenchDatabase()
    try {
      const relay: Round[] = []
      const hub: Round[] = []
      const commits: number[] = []
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        relay.push(await oneRound('relay', repeat, database))
        commits.push(...(await bareCommits(database.url)))
        hub.push(await oneRound('hub', repeat, database))
      }
      const ratio = (key: 'p50' | 'p95' | 'cpu') => median(hub.map((one, index) => one[key] / (relay[index]?.[key] ?? Number.NaN)))
      const commit = quantile(commits, 0.5)
      const acknowledged = median(hub.map((one) => one.acknowledgedP95))
      const details = { relay: relay.map(rounded), hub: hub.map(rounded) }
      return [
        { name: 'spine.propagation-p50', ratio: ratio('p50'), limit: 1.1, unit: '× bare Socket.IO relay', details },
        { name: 'spine.propagation-p95', ratio: ratio('p95'), limit: 1.25, unit: '× bare Socket.IO relay', details: {} },
        {
          name: 'spine.acknowledgement-p95',
          ratio: acknowledged / commit,
          limit: 25,
          unit: '× median bare one-row commit',
          details: { acknowledgedMs: round(acknowledged), commitP50Ms: round(commit), commitP95Ms: round(quantile(commits, 0.95)) },
        },
        { name: 'spine.edits-lost', ratio: sum(hub, 'lost'), limit: 0, unit: 'edits', details: {} },
        { name: 'spine.rooms-diverged', ratio: sum(hub, 'diverged'), limit: 0, unit: 'rooms', details: {} },
      ]
    } finally {
      await database.stop()
    }
  },
}

export default benchmark

async function oneRound(mode: EditorsJob['mode'], repeat: number, database: BenchDatabase): Promise<Round> {
  const file = mode === 'hub' ? './hub-server.ts' : './relay-server.ts'
  const server = new BenchProcess(new URL(file, import.meta.url), { databaseUrl: database.url, port: 0 })
  const load = new Load(`${mode}-${repeat}`)
  try {
    await load.open(mode, await server.ask<number>('port'))
    await load.all('write')
    await pause(WARM_UP_MS)
    const before = await server.ask<NodeJS.CpuUsage>('cpu')
    await load.all('measure')
    await pause(MEASURED_MS)
    const after = await server.ask<NodeJS.CpuUsage>('cpu')
    const measured = await load.report()
    const rss = await server.ask<number>('rss')
    await load.all('stop')
    await load.all('settle')
    const { rooms } = await load.converged()
    const stored = mode === 'hub' ? await storedTexts(database.url, load.rooms) : null
    const kept = Object.entries(rooms).map(([room, { written, texts }]) => compareWords(stored?.get(room) ?? texts[0] ?? '', written))
    return {
      p50: quantile(measured.propagation, 0.5),
      p95: quantile(measured.propagation, 0.95),
      acknowledgedP95: quantile(measured.acknowledged, 0.95),
      cpu: (after.user + after.system - before.user - before.system) / measured.propagation.length,
      rss: rss / 1e6,
      delivered: measured.propagation.length,
      lost: kept.reduce((total, { lost, doubled }) => total + lost + doubled, 0),
      diverged: Object.values(rooms).filter(({ texts }) => new Set(texts).size > 1).length,
    }
  } finally {
    await load.end()
    await server.kill()
  }
}

/** Milliseconds of one-row commits, one after the other on one connection. */
async function bareCommits(url: string): Promise<number[]> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS "CommitNu" (id bigserial PRIMARY KEY, bytes bytea)')
  const times: number[] = []
  for (let index = 0; index < 500; index++) {
    const started = performance.now()
    await client.query({ name: 'commit', text: 'INSERT INTO "CommitNu" (bytes) VALUES ($1)', values: [Buffer.alloc(45, index)] })
    times.push(performance.now() - started)
  }
  await client.end()
  return times.slice(50)
}

function sum(rounds: readonly Round[], key: 'lost' | 'diverged'): number {
  return rounds.reduce((total, one) => total + one[key], 0)
}

function rounded(one: Round): Record<string, number> {
  return Object.fromEntries(Object.entries(one).map(([key, value]: [string, number]) => [key, round(value)]))
}
