import { execFile } from 'node:child_process'
import { cp, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startDatabase } from '#server/database/start-database'
import { newDataDirectory, quietLog as log, run, startElsewhere } from '../setup/data-directory'
import { homeOf } from '../setup/leftover-clusters'

async function postmasterOf(where: string): Promise<number> {
  return Number((await readFile(path.join(where, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

test('after kill -9 of the application the next start takes over from the PostgreSQL left behind (fault 3)', async () => {
  const dataDir = await newDataDirectory()
  const first = await startElsewhere(dataDir)
  await run(first.url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('acquise')`)
  await first.kill('SIGKILL')
  const orphan = await postmasterOf(first.where)
  expect(() => process.kill(orphan, 0)).not.toThrow()

  const second = await startDatabase({ dataDir, log })
  expect(await run(second.url, 'SELECT text FROM note')).toEqual([{ text: 'acquise' }])
  expect(await postmasterOf(second.where)).not.toBe(orphan)
  await second.stop()
})

test('every acknowledged write is there once after kill -9 in the middle of a hundred writes (fault 1)', async () => {
  const dataDir = await newDataDirectory()
  const first = await startElsewhere(dataDir)
  await run(first.url, 'CREATE TABLE note (number int)')
  const acknowledged: number[] = []
  for (let number = 0; number < 100; number += 1) {
    if (number === 60) void first.kill('SIGKILL')
    await run(first.url, `INSERT INTO note VALUES (${number})`).then(
      () => acknowledged.push(number),
      () => undefined,
    )
  }
  const second = await startDatabase({ dataDir, log })
  const rows = await run(second.url, 'SELECT number FROM note ORDER BY number')
  expect(rows.map((row) => row.number)).toEqual(expect.arrayContaining(acknowledged))
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length)
  await second.stop()
})

test('a second process on the same data is refused at once and the first goes on (fault 4)', async () => {
  const dataDir = await newDataDirectory()
  const first = await startDatabase({ dataDir, log })
  const second = await startElsewhere(dataDir)
  expect(second.error).toMatch(/Un autre Maillage utilise déjà les données/)
  expect(await run(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await first.stop()

  const third = await startElsewhere(dataDir)
  expect(third.error).toBeUndefined()
  await third.kill('SIGTERM')
})

test('of two processes started together on a new directory exactly one gets it', async () => {
  const dataDir = await newDataDirectory()
  const both = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)])
  expect(both.filter((one) => one.error === undefined)).toHaveLength(1)
  for (const one of both) if (!one.error) await one.kill('SIGTERM')
})

test('a process number that now belongs to another program does not stop the start', async () => {
  const dataDir = await newDataDirectory()
  const first = await startDatabase({ dataDir, log })
  const pidFile = path.join(first.where, 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8')).split('\n')
  await first.stop()
  await writeFile(pidFile, [String(process.ppid), ...lines.slice(1)].join('\n'))

  const second = await startDatabase({ dataDir, log })
  expect(await run(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
})

test.runIf(process.platform === 'linux')(
  'after a power cut the database opens with every commit it had acknowledged (fault 2)',
  async () => {
    const dataDir = await newDataDirectory()
    const first = await startDatabase({ dataDir, log })
    const home = await homeOf(dataDir)
    await run(first.url, 'CREATE TABLE note (number int)', 'CHECKPOINT').catch(() => undefined)
    for (let number = 0; number < 200; number += 1) await run(first.url, `INSERT INTO note VALUES (${number})`)

    // Every process of the server frozen, the files are what a cut at this instant leaves.
    const processes = await processesIn(path.join(home, 'cluster'))
    for (const pid of processes) process.kill(pid, 'SIGSTOP')
    await promisify(execFile)('cp', ['-a', path.join(home, 'cluster'), path.join(home, 'cut')])
    for (const pid of processes) process.kill(pid, 'SIGCONT')
    await run(first.url, 'DROP TABLE note')
    await first.stop()
    await rm(path.join(home, 'cluster'), { recursive: true })
    await rename(path.join(home, 'cut'), path.join(home, 'cluster'))

    const second = await startDatabase({ dataDir, log })
    expect(await run(second.url, 'SELECT count(*)::int AS notes FROM note')).toEqual([{ notes: 200 }])
    await second.stop()
  },
)

test('a copied data directory never works on the original’s database', async () => {
  const original = await newDataDirectory()
  const first = await startDatabase({ dataDir: original, log })
  await run(first.url, 'CREATE TABLE note (text text)')
  await first.stop()
  const copy = await newDataDirectory()
  await cp(original, copy, { recursive: true })

  if (process.getuid?.() === 0) {
    await expect(startDatabase({ dataDir: copy, log })).rejects.toThrow('est une copie de')
    await rm(path.join(copy, 'emplacement.txt'))
  }
  const second = await startDatabase({ dataDir: copy, log })
  expect(second.where).not.toBe(first.where)
  await run(second.url, 'DROP TABLE IF EXISTS note')
  await second.stop()
  const again = await startDatabase({ dataDir: original, log })
  expect(await run(again.url, 'SELECT text FROM note')).toEqual([])
  await again.stop()
})

async function processesIn(folder: string): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const folders = await Promise.all(numbers.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return numbers.filter((_pid, index) => folders[index] === folder)
}
