import * as z from 'zod'
import { chosenPassword, emailAddress, personName } from '~/domains/accounts/account.schema'
import { parseFrenchDate, parseFrenchNumber } from '~/platform/format'

const version = z.coerce.number().int().min(1)

const text = (max: number, expected: string) => z.string({ error: expected }).trim().min(2, expected).max(max, `${max} caractères au plus.`)

const optionalText = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).default('')

const year = (expected: string) => z.coerce.number({ error: expected }).int(expected).min(1900, expected).max(2100, expected)

/** Codes of départements as people write them (« 4, 13, 2a »), into ("04", "13", "2A"); that they exist is checked by the command. */
const departements = z
  .string({ error: 'Indiquez au moins un département.' })
  .max(600, 'Cette liste est trop longue.')
  .transform((value) => [
    ...new Set(
      value
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== '')
        .map((code) => (/^\d$/.test(code) ? `0${code}` : code)),
    ),
  ])
  .refine((codes) => codes.length > 0, 'Indiquez au moins un département.')

const identity = {
  nom: text(120, 'Indiquez le nom du pôle.'),
  nomCourt: text(30, 'Indiquez un nom court, celui que l’on dit tous les jours.'),
  territoire: text(120, 'Indiquez le territoire du pôle.'),
  departements,
  registreDepuis: year('Une année est attendue, par exemple 2026.'),
}

const slug = z
  .string({ error: 'Choisissez l’adresse du pôle.' })
  .trim()
  .toLowerCase()
  .min(2, 'Au moins deux signes.')
  .max(60, '60 signes au plus.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lettres sans accent, chiffres et traits d’union, par exemple « pole-bretagne ».')

export const createPoleSchema = z.strictObject({ ...identity, slug, directionEmail: emailAddress, directionNom: personName.optional() })

/** Forms of the operator's page of a pôle. */
export const operatePoleSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('identite'), ...identity, version }),
  z.strictObject({ intent: z.literal('direction'), directionEmail: emailAddress, directionNom: personName.optional() }),
])

/** One sentence per line; empty lines are left out. */
const lines = (max: number) =>
  z
    .string()
    .max(8_000, 'Ce texte est trop long.')
    .default('')
    .transform((value) =>
      value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((list) => list.length <= max, `${max} lignes au plus.`)
    .refine((list) => list.every((line) => line.length <= 300), '300 caractères au plus par ligne.')

const wholeNumber = (expected: string, max: number) =>
  z
    .string()
    .optional()
    .transform((value, context) => {
      if (value === undefined || value.trim() === '') return null
      const number = parseFrenchNumber(value)
      if (number !== null && Number.isInteger(number) && number >= 1 && number <= max) return number
      context.addIssue({ code: 'custom', message: expected })
      return z.NEVER
    })

const day = z
  .string()
  .optional()
  .transform((value, context) => {
    if (value === undefined || value.trim() === '') return null
    const iso = parseFrenchDate(value)
    if (iso) return iso
    context.addIssue({ code: 'custom', message: 'Une date est attendue (jj/mm/aaaa).' })
    return z.NEVER
  })

export const vitrineSchema = z
  .strictObject({
    accroche: optionalText(300),
    histoire: optionalText(12_000),
    label: optionalText(200),
    labelDate: day,
    ambition: optionalText(2_000),
    objectifs: lines(15),
    directions: lines(8),
    objectifAdherents: wholeNumber('Un nombre entier est attendu.', 100_000),
    objectifAnnee: wholeNumber('Une année est attendue, par exemple 2027.', 2_100),
    objectifSource: optionalText(300),
    version,
  })
  // why: a figure without its year or its source is not shown as fact anywhere in Maillage.
  .superRefine((value, context) => {
    if (value.objectifAdherents === null) return
    if (value.objectifAnnee === null)
      context.addIssue({ code: 'custom', path: ['objectifAnnee'], message: 'Pour quelle année est-ce l’objectif\u202f?' })
    if (value.objectifSource === '') {
      context.addIssue({
        code: 'custom',
        path: ['objectifSource'],
        message: 'D’où vient cet objectif\u202f? Un compte rendu, une convention…',
      })
    }
  })

export const installationSchema = z
  .strictObject({
    votreNom: personName,
    email: emailAddress,
    motDePasse: chosenPassword,
    ...identity,
    slug,
    direction: z.enum(['MOI', 'INVITEE'], 'Dites qui dirige le pôle.'),
    directionEmail: emailAddress.optional(),
    directionNom: personName.optional(),
  })
  .superRefine((value, context) => {
    if (value.direction === 'INVITEE' && value.directionEmail === undefined) {
      context.addIssue({ code: 'custom', path: ['directionEmail'], message: 'Indiquez l’adresse de la personne qui dirige le pôle.' })
    }
  })

export type PoleIdentity = Pick<CreatePole, keyof typeof identity>
export type CreatePole = z.output<typeof createPoleSchema>
export type EditIdentity = Omit<Extract<z.output<typeof operatePoleSchema>, { intent: 'identite' }>, 'intent'>
export type EditVitrine = z.output<typeof vitrineSchema>
export type Installation = z.output<typeof installationSchema>
