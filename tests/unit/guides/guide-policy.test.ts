import { expect, test } from 'vitest'
import { allowedMoves, canPublishGuide, guideMoves } from '~/domains/guides/guide.lifecycle'
import { canCreateGuide, canManageGuide, guideAccess, type GuideRights } from '~/domains/guides/guide.policy'
import type { PoleActor, Role } from '~/platform/authorization/actor'
import type { GuideOuverture, GuideRole, GuideStatut } from '~/platform/db/generated/enums'

function actor(role: Role, overrides: Partial<PoleActor> = {}): PoleActor {
  return {
    kind: 'pole',
    userId: 'ada',
    sessionId: 's',
    name: 'Ada',
    email: 'ada@exemple.test',
    photoId: null,
    exploitant: false,
    demonstration: false,
    acces: [],
    poleId: 'pole',
    poleSlug: 'pole',
    poleNom: 'Pôle',
    role,
    fonctions: [],
    structureId: null,
    partenaireId: null,
    ...overrides,
  }
}

function guide(ouverture: GuideOuverture, role: GuideRole | null, statut: GuideStatut = 'BROUILLON'): GuideRights {
  return { poleId: 'pole', ouverture, statut, participations: role ? [{ userId: 'ada', role }] : [] }
}

const roleMatrix: [GuideRole | null, 'write' | 'read' | null][] = [
  ['PROPRIETAIRE', 'write'],
  ['REDACTEUR', 'write'],
  ['RELECTEUR', 'read'],
  ['LECTEUR', 'read'],
  [null, null],
]

test.each(roleMatrix)('a partner with the role %s in a guide has the access %s, whatever its opening', (role, access) => {
  for (const ouverture of ['SUR_INVITATION', 'LECTURE', 'ECRITURE'] as const) {
    expect(guideAccess(actor('PARTENAIRE'), guide(ouverture, role))).toBe(access)
  }
})

test.each(['MEMBRE', 'REFERENT'] as const)('a %s without a role gets what the opening gives, and nothing by invitation only', (role) => {
  expect(guideAccess(actor(role), guide('SUR_INVITATION', null))).toBeNull()
  expect(guideAccess(actor(role), guide('LECTURE', null))).toBe('read')
  expect(guideAccess(actor(role), guide('ECRITURE', null))).toBe('write')
})

test('a role by name never takes away what the opening gives', () => {
  expect(guideAccess(actor('MEMBRE'), guide('ECRITURE', 'LECTEUR'))).toBe('write')
  expect(guideAccess(actor('MEMBRE'), guide('LECTURE', 'REDACTEUR'))).toBe('write')
})

test.each(['DIRECTION', 'EQUIPE'] as const)('%s writes in and manages every guide of the pôle, and none of another', (role) => {
  expect(guideAccess(actor(role), guide('SUR_INVITATION', null))).toBe('write')
  expect(canManageGuide(actor(role), guide('SUR_INVITATION', null))).toBe(true)
  const elsewhere = { ...guide('ECRITURE', 'PROPRIETAIRE'), poleId: 'autre' }
  expect(guideAccess(actor(role), elsewhere)).toBeNull()
  expect(canManageGuide(actor(role), elsewhere)).toBe(false)
})

test('an archived guide is only read, by its owner and the team too', () => {
  expect(guideAccess(actor('MEMBRE'), guide('ECRITURE', 'PROPRIETAIRE', 'ARCHIVE'))).toBe('read')
  expect(guideAccess(actor('DIRECTION'), guide('LECTURE', null, 'ARCHIVE'))).toBe('read')
})

test('partners start no guide', () => {
  expect(canCreateGuide(actor('PARTENAIRE'))).toBe(false)
  expect(canCreateGuide(actor('MEMBRE'))).toBe(true)
})

test('only owners and the team manage a guide', () => {
  for (const role of ['REDACTEUR', 'RELECTEUR', 'LECTEUR', null] as const) {
    expect(canManageGuide(actor('MEMBRE'), guide('ECRITURE', role))).toBe(false)
  }
  expect(canManageGuide(actor('PARTENAIRE'), guide('LECTURE', 'PROPRIETAIRE'))).toBe(true)
})

test('only the team validates, and a guide is published once validated', () => {
  const owner = actor('MEMBRE')
  const to = (who: PoleActor, statut: GuideStatut) => allowedMoves(who, guide('LECTURE', 'PROPRIETAIRE', statut)).map((move) => move.to)
  expect(to(owner, 'BROUILLON')).toEqual(['RELECTURE', 'ARCHIVE'])
  expect(to(owner, 'RELECTURE')).not.toContain('VALIDE')
  expect(to(actor('EQUIPE'), 'RELECTURE')).toContain('VALIDE')
  for (const statut of ['BROUILLON', 'RELECTURE', 'ARCHIVE'] as const) {
    expect(canPublishGuide(actor('DIRECTION'), guide('LECTURE', 'PROPRIETAIRE', statut))).toBe(false)
  }
  expect(canPublishGuide(owner, guide('LECTURE', 'PROPRIETAIRE', 'VALIDE'))).toBe(true)
  expect(canPublishGuide(actor('MEMBRE'), guide('ECRITURE', 'REDACTEUR', 'VALIDE'))).toBe(false)
})

test('no plain move publishes', () => {
  expect(guideMoves.map((move) => move.to)).not.toContain('PUBLIE')
})
