import { setTimeout as pause } from 'node:timers/promises'
import { startBenchDatabase } from '../bench-database'
import { BenchProcess } from '../bench-process'
import type { Benchmark, Figure } from '../benchmark'
import { compareWords, Load } from './load'
import { storedTexts } from './stored-text'

const KILLS = 20
const LOAD_BEFORE_KILL_MS = 1_500

/**
 * `kill -9` of the server in the middle of the co-editing load, twenty times. After each kill the database alone,
 * before any client comes back, must have every edit that was acknowledged, once.
 */
const benchmark: Benchmark = {
  name: 'spine.kill',
  async run(): Promise<Figure[]> {
    const database = await startBenchDatabase()
    const load = new Load('kill')
    let server = new BenchProcess(new URL('./hub-server.ts', import.meta.url), { databaseUrl: database.url, port: 0 })
    let lost = 0
    let doubled = 0
    let acknowledged = 0
    try {
      const port = await server.ask<number>('port')
      await load.open('hub', port)
      await load.all('write')
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(LOAD_BEFORE_KILL_MS * (0.75 + Math.random() / 2))
        await server.kill()
        const { rooms } = await load.report()
        const stored = await storedTexts(database.url, load.rooms)
        acknowledged = 0
        for (const [room, words] of Object.entries(rooms)) {
          acknowledged += words.acknowledged.length
          const found = compareWords(stored.get(room) ?? '', words.acknowledged)
          lost += found.lost
          doubled += found.doubled
        }
        server = new BenchProcess(new URL('./hub-server.ts', import.meta.url), { databaseUrl: database.url, port })
        await server.ask('port')
      }
      await pause(LOAD_BEFORE_KILL_MS)
      await load.all('stop')
      await load.all('settle')
      const { rooms } = await load.converged()
      const stored = await storedTexts(database.url, load.rooms)
      let diverged = 0
      for (const [room, { written, texts }] of Object.entries(rooms)) {
        const found = compareWords(stored.get(room) ?? '', written)
        lost += found.lost
        doubled += found.doubled
        if (new Set([...texts, stored.get(room)]).size > 1) diverged++
      }
      const details = {
        kills: KILLS,
        acknowledgedBeforeLastKill: acknowledged,
        written: Object.values(rooms).reduce((total, { written }) => total + written.length, 0),
      }
      return [
        { name: 'spine.kill-edits-lost', ratio: lost, limit: 0, unit: 'edits', details },
        { name: 'spine.kill-edits-doubled', ratio: doubled, limit: 0, unit: 'edits', details },
        { name: 'spine.kill-rooms-diverged', ratio: diverged, limit: 0, unit: 'rooms', details },
      ]
    } finally {
      await load.end()
      await server.kill()
      await database.stop()
    }
  },
}

export default benchmark
