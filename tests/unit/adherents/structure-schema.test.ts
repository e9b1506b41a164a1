import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { candidatureSchema, adhesionMoveSchema } from '~/domains/adherents/adhesion.schema'
import { createStructureSchema } from '~/domains/adherents/structure.schema'

const complete = {
  nom: 'Aide et présence du Var',
  siret: '732 829 320 00074',
  formeJuridique: 'ASSOCIATION_1901',
  departement: '83',
  commune: 'Toulon',
  entree: 'ADHERENTE',
  le: '2026-01-15',
}

function form(values: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) data.append(name, one)
  return data
}

function parse(values: Record<string, string | string[]>) {
  return parseWithZod(form({ ...complete, ...values }), { schema: createStructureSchema })
}

function errorsOf(values: Record<string, string | string[]>): Record<string, string[] | null> {
  return parse(values).reply().error ?? {}
}

test('a form as people fill it in gives clean values', () => {
  const submission = parse({
    le: '15/01/2026',
    siteWeb: 'www.aide-var.test',
    effectifEtp: '1 234,5',
    activites: ['HOUSEKEEPING', 'GARDENING', 'HOUSEKEEPING'],
    modes: 'PRESTATAIRE',
  })
  expect(submission.status).toBe('success')
  expect(submission.status === 'success' && submission.value).toMatchObject({
    siret: '73282932000074',
    le: '2026-01-15',
    siteWeb: 'https://www.aide-var.test',
    effectifEtp: 1234.5,
    activites: ['HOUSEKEEPING', 'GARDENING'],
    modes: ['PRESTATAIRE'],
    telephone: '',
  })
})

test('each wrong field says why in French', () => {
  const errors = errorsOf({
    nom: '   ',
    siret: '73282932000075',
    departement: '20',
    codePostal: '8300',
    email: 'contact@',
    telephone: 'appelez-nous',
    siteWeb: 'javascript:alert(1)',
    effectifEtp: 'une douzaine',
    le: '31/02/2026',
  })
  expect(Object.keys(errors).sort()).toEqual(
    ['codePostal', 'departement', 'effectifEtp', 'email', 'le', 'nom', 'siret', 'siteWeb', 'telephone'].sort(),
  )
  for (const messages of Object.values(errors)) expect(messages?.join()).not.toMatch(/invalid|expected|required/i)
})

test('an empty form says what is missing in French', () => {
  const errors = parseWithZod(new FormData(), { schema: createStructureSchema }).reply().error ?? {}
  expect(Object.keys(errors).sort()).toEqual(['commune', 'departement', 'entree', 'formeJuridique', 'le', 'nom', 'siret'])
  for (const messages of Object.values(errors)) expect(messages?.join()).not.toMatch(/invalid|expected|required/i)
})

test('what the form does not know is refused, never stored', () => {
  expect(parse({ statut: 'ADHERENTE' }).status).toBe('error')
  expect(parse({ poleId: 'x' }).status).toBe('error')
  expect(parse({ activites: ['TELEPORTATION'] }).status).toBe('error')
})

test('what was typed comes back with the refusal', () => {
  expect(parse({ siret: '123' }).reply().initialValue).toMatchObject({ nom: complete.nom, siret: '123' })
})

test('blanks count as nothing typed', () => {
  const submission = parse({ adresse: '   ', email: ' ' })
  expect(submission.status === 'success' && [submission.value.adresse, submission.value.email]).toEqual(['', ''])
})

test('control characters do not reach the database', () => {
  const submission = parse({ nom: 'Aide\u0000 et\u0007 présence', description: 'Ligne 1\nligne 2' })
  expect(submission.status === 'success' && [submission.value.nom, submission.value.description]).toEqual([
    'Aide et présence',
    'Ligne 1\nligne 2',
  ])
})

test('a departure needs a reason of the list', () => {
  const parseMove = (values: Record<string, string>) => parseWithZod(form(values), { schema: adhesionMoveSchema })
  expect(parseMove({ intent: 'partir', le: '2026-01-01' }).reply().error).toHaveProperty('motif')
  expect(parseMove({ intent: 'partir', le: '2026-01-01', motif: 'HORS_CHAMP' }).status).toBe('error')
  expect(parseMove({ intent: 'partir', le: '2026-01-01', motif: 'CESSATION' }).status).toBe('success')
})

test('an application whose hidden field is filled in comes from a robot', () => {
  const { entree: _entree, le: _le, ...identity } = complete
  const application = { ...identity, contact: 'La direction', email: 'contact@aide.test', motivation: 'Mutualiser nos formations.' }
  expect(parseWithZod(form(application), { schema: candidatureSchema }).status).toBe('success')
  expect(parseWithZod(form({ ...application, site: 'https://spam.test' }), { schema: candidatureSchema }).status).toBe('error')
})
