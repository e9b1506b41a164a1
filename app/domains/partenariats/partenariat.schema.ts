import * as z from 'zod'
import { parseFrenchDate, parseMoney } from '~/platform/format'

const version = z.coerce.number().int().min(1)

const text = (max: number, label: string) =>
  z
    .string({ error: `${label} est attendu.` })
    .trim()
    .min(1, `${label} est attendu.`)
    .max(max, `${max} caractères au plus.`)

const optionalText = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).default('')

const kind = z.enum(
  [
    'ETAT',
    'REGION',
    'DEPARTEMENT',
    'EPCI',
    'OPCO',
    'FEDERATION',
    'SYNDICAT',
    'USAGERS',
    'RECHERCHE',
    'FORMATION',
    'FINANCEUR_PRIVE',
    'RESEAU_ESS',
  ],
  { error: 'Choisissez la nature du partenaire.' },
)

const siteWeb = z
  .string()
  .trim()
  .max(300, '300 caractères au plus.')
  .regex(/^https?:\/\/[^\s]+$/i, 'Une adresse qui commence par https:// est attendue.')
  .or(z.literal(''))
  .default('')

const partenaireFields = {
  nom: text(200, 'Le nom'),
  sigle: optionalText(30),
  kind,
  territoire: optionalText(120),
  siteWeb,
  description: optionalText(4_000),
}

export const createPartenaireSchema = z.strictObject(partenaireFields)
export const editPartenaireSchema = z.strictObject({ ...partenaireFields, version })

/** An ISO day from a date field or `jj/mm/aaaa`. */
const day = (label: string) =>
  z.string({ error: `${label} est attendue.` }).transform((value, context) => {
    const iso = parseFrenchDate(value)
    if (iso) return iso
    context.addIssue({ code: 'custom', message: `${label} n’est pas une date (jj/mm/aaaa).` })
    return z.NEVER
  })

const maxCentimes = 100_000_000_000

/** An amount in euros, as typed, into whole cents; empty is zero. */
const montant = z
  .string()
  .default('')
  .transform((value, context) => {
    const centimes = value.trim() === '' ? 0 : parseMoney(value)
    if (centimes === null || centimes < 0 || centimes > maxCentimes) {
      context.addIssue({ code: 'custom', message: 'Un montant en euros, par exemple 12 500,00, est attendu.' })
      return z.NEVER
    }
    return centimes
  })

const conventionFields = {
  objet: text(200, 'L’objet'),
  description: optionalText(8_000),
  debut: day('La date de début'),
  fin: day('La date de fin'),
  taciteReconduction: z
    .literal('oui')
    .optional()
    .transform((value) => value === 'oui'),
  preavisJours: z.coerce
    .number({ error: 'Un nombre de jours est attendu.' })
    .int()
    .min(0, '0 jour au moins.')
    .max(730, '730 jours au plus.')
    .default(90),
  montantPublic: montant,
  montantPrive: montant,
  signataires: z.array(z.string().max(64)).max(40).default([]),
  financeurs: z.array(z.string().max(64)).max(40).default([]),
}

const ordered = (value: { debut: string; fin: string }) => value.fin >= value.debut
const orderError = { path: ['fin'], error: 'La fin vient après le début.' }

export const createConventionSchema = z.strictObject(conventionFields).refine(ordered, orderError)
export const editConventionSchema = z.strictObject({ ...conventionFields, version }).refine(ordered, orderError)

/** Buttons of a convention's page. */
export const moveConventionSchema = z.strictObject({
  intent: z.literal('statut'),
  statut: z.enum(['PREPAREE', 'EN_SIGNATURE', 'SIGNEE', 'RENOUVELEE', 'TERMINEE']),
  version,
  /** New last day, for a renewal. */
  fin: z.string().optional(),
})

export type CreatePartenaire = z.output<typeof createPartenaireSchema>
export type EditPartenaire = z.output<typeof editPartenaireSchema>
export type CreateConvention = z.output<typeof createConventionSchema>
export type EditConvention = z.output<typeof editConventionSchema>
export type MoveConvention = z.output<typeof moveConventionSchema>
