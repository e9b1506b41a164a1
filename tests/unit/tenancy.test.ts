import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../prisma/schema', import.meta.url))

/** Tables that belong to no pôle, with the reason; every other row says whose it is. */
const ofNoPole: Record<string, string> = {
  Pole: 'is the pôle itself',
  User: 'a person may belong to several pôles; what they may do in each is an Acces',
  Session: 'belongs to a person, on whatever pôle they look at',
  Jeton: 'a mailed secret of a person: password, address',
  NotificationPreference: 'what a person wants to be told, for all their pôles',
  RateLimiterFlexible: 'counts attempts by account and address, before anybody is known',
  Courriel: 'the outbox of the deployment; only its operator reads it',
  PageSite: 'pages of the site, written by its operator',
  Reglage: 'settings of the deployment',
  DocumentUpdate: 'named after the object that holds the text (`chapitre:<id>`), whose policy opens it',
  DocumentSnapshot: 'named after the object that holds the text (`chapitre:<id>`), whose policy opens it',
}

/** Tables whose rows may also be of no pôle. */
const sometimes: Record<string, string> = {
  Notification: 'may be about the account itself',
  JournalEntry: 'lines on accounts and on the deployment are for its operator',
  Fichier: 'photos belong to a person',
}

interface Model {
  name: string
  poleId: 'always' | 'sometimes' | 'never'
  related: boolean
}

function models(): Model[] {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
  return [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => {
    const type = /^\s+poleId\s+String(\??)/m.exec(body)
    return {
      name,
      poleId: type === null ? 'never' : type[1] === '?' ? 'sometimes' : 'always',
      related: /^\s+pole\s+Pole\??\s+@relation\(fields: \[poleId\]/m.test(body),
    }
  })
}

describe('whose a row is', () => {
  it('says its pôle on every row of every table, but where a reason is written down', () => {
    expect(models().length).toBeGreaterThan(25)
    const silent = models().filter((one) => one.poleId !== 'always' && !(one.name in ofNoPole) && !(one.name in sometimes))
    expect(silent.map((one) => one.name)).toEqual([])
  })

  it('keeps no reason for a table that is gone or that says its pôle', () => {
    const byName = new Map(models().map((one) => [one.name, one.poleId]))
    expect(Object.keys(ofNoPole).filter((name) => byName.get(name) !== 'never')).toEqual([])
    expect(Object.keys(sometimes).filter((name) => byName.get(name) !== 'sometimes')).toEqual([])
  })

  it('lets the database know that the pôle of a row exists', () => {
    expect(
      models()
        .filter((one) => one.poleId !== 'never' && !one.related)
        .map((one) => one.name),
    ).toEqual([])
  })
})
