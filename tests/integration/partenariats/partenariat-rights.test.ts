import { beforeAll, describe, expect, it } from 'vitest'
import { createActor } from '#prisma/seed/factories/actor'
import { createConvention } from '#prisma/seed/factories/convention'
import { createPartenaire } from '#prisma/seed/factories/partenaire'
import { createPole } from '#prisma/seed/factories/pole'
import { searchPartenaires } from '~/domains/partenariats/partenaire-search.server'
import { canReadConvention, canReadPartenaire, visibleConventions, visiblePartenaires } from '~/domains/partenariats/partenariat.policy'
import { listPartenariats, readConvention, readPartenaire } from '~/domains/partenariats/partenariat.queries.server'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import type { Convention, Partenaire } from '~/platform/db/generated/client'
import { NotFound } from '~/platform/errors'
import { useTestDatabase } from '../../setup/test-database'

useTestDatabase()

const actors: PoleActor[] = []
let own: Partenaire, other: Partenaire, shared: Convention, foreign: Convention
let partenaire: PoleActor

beforeAll(async () => {
  const pole = await createPole(db())
  own = await createPartenaire(db(), { poleId: pole.id, nom: 'Direction régionale de l’économie, de l’emploi', sigle: 'DREETS' })
  const ally = await createPartenaire(db(), { poleId: pole.id })
  other = await createPartenaire(db(), { poleId: pole.id, nom: 'Laboratoire étranger au dossier' })
  shared = await createConvention(db(), { poleId: pole.id, parties: [{ partenaireId: own.id }, { partenaireId: ally.id }] })
  foreign = await createConvention(db(), { poleId: pole.id, parties: [{ partenaireId: other.id }] })
  partenaire = await createActor(db(), { pole, role: 'PARTENAIRE', partenaire: own })
  actors.push(
    partenaire,
    await createActor(db(), { role: 'DIRECTION' }),
    await createActor(db(), { pole, role: 'PARTENAIRE', partenaire: null }),
  )
  for (const role of ['DIRECTION', 'EQUIPE', 'REFERENT', 'MEMBRE'] as const) actors.push(await createActor(db(), { pole, role }))
})

describe('who reads partners and conventions', () => {
  it('the predicate and the query agree on every row, for every role', async () => {
    const conventions = await db().convention.findMany({ include: { parties: true } })
    const partenaires = await db().partenaire.findMany({
      include: { parties: { include: { convention: { include: { parties: true } } } } },
    })
    for (const actor of actors) {
      const seen = new Set((await db().convention.findMany({ where: visibleConventions(actor) })).map((one) => one.id))
      for (const one of conventions) expect(seen.has(one.id), `${actor.role} ${one.objet}`).toBe(canReadConvention(actor, one))
      const known = new Set((await db().partenaire.findMany({ where: visiblePartenaires(actor) })).map((one) => one.id))
      for (const one of partenaires) expect(known.has(one.id), `${actor.role} ${one.nom}`).toBe(canReadPartenaire(actor, one))
    }
  })

  it('a partner reads the conventions of its organisation and nothing of the others', async () => {
    await expect(readConvention(partenaire, shared.id)).resolves.toMatchObject({ id: shared.id })
    await expect(readConvention(partenaire, foreign.id)).rejects.toBeInstanceOf(NotFound)
    await expect(readPartenaire(partenaire, other.id)).rejects.toBeInstanceOf(NotFound)
    const list = await listPartenariats(partenaire, { q: '', kind: null })
    expect(list.conventions.map((one) => one.id)).toEqual([shared.id])
    expect(list.partenaires.map((one) => one.id)).not.toContain(other.id)
  })

  it('search finds by initials, without accents and with a typing mistake, and only what one may see', async () => {
    const direction = actors.find((one) => one.role === 'MEMBRE')
    if (!direction) throw new Error('no member')
    expect((await searchPartenaires(direction, 'dreets', 5)).map((one) => one.id)).toContain(own.id)
    expect((await searchPartenaires(direction, 'labratoire etranger', 5)).map((one) => one.id)).toContain(other.id)
    expect(await searchPartenaires(partenaire, 'laboratoire', 5)).toEqual([])
  })
})
