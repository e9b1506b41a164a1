import { describe, expect, test } from 'vitest'
import { canDisable, canName, canSeePeople, grantableFonctions, nameableRoles } from '~/domains/accounts/acces.policy'
import type { PoleActor, Role } from '~/platform/authorization/actor'

const own = 'structure-a'

function actor(role: Role, structureId: string | null = null): PoleActor {
  const acces = { poleId: 'pole', poleSlug: 'pole', poleNom: 'Pôle', role, fonctions: [], structureId, partenaireId: null }
  return {
    kind: 'pole',
    userId: 'moi',
    sessionId: '',
    name: '',
    email: '',
    photoId: null,
    exploitant: false,
    demonstration: false,
    acces: [acces],
    ...acces,
  }
}

describe('who names whom', () => {
  test('direction names anyone, the team names the network, a référent colleagues, others nobody', () => {
    expect(nameableRoles(actor('DIRECTION'))).toEqual(['DIRECTION', 'EQUIPE', 'REFERENT', 'MEMBRE', 'PARTENAIRE'])
    expect(nameableRoles(actor('EQUIPE'))).toEqual(['REFERENT', 'MEMBRE', 'PARTENAIRE'])
    expect(nameableRoles(actor('REFERENT', own))).toEqual(['REFERENT', 'MEMBRE'])
    expect(nameableRoles(actor('REFERENT'))).toEqual([])
    expect(nameableRoles(actor('MEMBRE', own))).toEqual([])
    expect(nameableRoles(actor('PARTENAIRE'))).toEqual([])
  })

  test('a référent names only in their own structure', () => {
    expect(canName(actor('REFERENT', own), { role: 'MEMBRE', structureId: own })).toBe(true)
    expect(canName(actor('REFERENT', own), { role: 'MEMBRE', structureId: 'structure-b' })).toBe(false)
    expect(canName(actor('REFERENT', own), { role: 'MEMBRE', structureId: null })).toBe(false)
  })

  test('dues and board are given by direction only', () => {
    expect(grantableFonctions(actor('DIRECTION'))).toEqual(['RH', 'TRESORERIE', 'BUREAU'])
    expect(grantableFonctions(actor('EQUIPE'))).toEqual(['RH'])
    expect(grantableFonctions(actor('MEMBRE', own))).toEqual([])
  })

  test('a partner does not see the people of the network', () => {
    expect(canSeePeople(actor('PARTENAIRE'))).toBe(false)
    expect(canSeePeople(actor('MEMBRE', own))).toBe(true)
  })
})

describe('who ends an account', () => {
  const person = { userId: 'elle', exploitant: false, poleIds: ['pole'] }

  test('the operator, and direction for people of their pôle alone', () => {
    expect(canDisable(actor('DIRECTION'), person)).toBe(true)
    expect(canDisable({ ...actor('MEMBRE'), exploitant: true }, { ...person, poleIds: ['pole', 'autre'] })).toBe(true)
  })

  test('nobody their own, no team, no operator’s account, no person of another pôle too', () => {
    expect(canDisable(actor('DIRECTION'), { ...person, userId: 'moi' })).toBe(false)
    expect(canDisable(actor('EQUIPE'), person)).toBe(false)
    expect(canDisable(actor('DIRECTION'), { ...person, exploitant: true })).toBe(false)
    expect(canDisable(actor('DIRECTION'), { ...person, poleIds: ['pole', 'autre'] })).toBe(false)
    expect(canDisable(actor('DIRECTION'), { ...person, poleIds: [] })).toBe(false)
  })
})
