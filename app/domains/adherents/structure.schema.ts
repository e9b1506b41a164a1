import * as z from 'zod'
import { formatNumber, parseFrenchDate, parseFrenchNumber } from '~/platform/format'
import { compactIdentifier, siretProblem } from './identifiers'
import { activitesSap } from './reference/activites-sap.server'
import { departements } from './reference/departements.server'
import { formesJuridiques } from './reference/formes-juridiques.server'
import { modes } from './reference/modes'

/** One line or several typed by a person: control characters leave, accents are composed. */
export function typedText(max: number, missing?: string) {
  return z
    .string({ error: missing ?? 'Texte attendu.' })
    .transform((value) =>
      value
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        .normalize('NFC')
        .trim(),
    )
    .refine((value) => missing === undefined || value !== '', missing)
    .refine((value) => value.length <= max, `${formatNumber(max)} caractères au plus.`)
}

/** The same, left empty when nothing was typed. */
export function optionalText(max: number) {
  return typedText(max)
    .optional()
    .transform((value) => value ?? '')
}

function keyOf(keys: readonly string[], missing: string) {
  const known = new Set(keys)
  return z.string({ error: missing }).refine((key) => known.has(key), missing)
}

/** A day typed or picked, as `yyyy-mm-dd`. */
export const dayField = z
  .string({ error: 'Indiquez une date.' })
  .transform((typed) => parseFrenchDate(typed) ?? '')
  .refine((day) => day !== '', 'Cette date n’existe pas : attendu jj/mm/aaaa.')

export const siretField = z.string({ error: 'Indiquez le SIRET, 14 chiffres.' }).transform((typed, context) => {
  const problem = siretProblem(typed)
  if (problem) {
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  }
  return compactIdentifier(typed)
})

export const nomField = typedText(160, 'Indiquez le nom de la structure.')

export const emailField = optionalText(254).refine(
  (value) => value === '' || z.email().safeParse(value).success,
  'Cette adresse e-mail n’est pas complète : attendu nom@domaine.fr.',
)

export const telephoneField = optionalText(30).refine(
  (value) => value === '' || (/^[+\d\s().\u00a0\u202f-]+$/.test(value) && value.replace(/\D/g, '').length >= 6),
  'Ce numéro n’est pas complet : attendu 04 91 00 00 00.',
)

export const departementField = keyOf(
  departements.map((one) => one.code),
  'Choisissez le département.',
)

export const formeJuridiqueField = keyOf(
  formesJuridiques.map((one) => one.key),
  'Choisissez la forme juridique.',
)

/** What is kept of a structure beside its place in the network. */
export const structureFields = {
  nom: nomField,
  siret: siretField,
  formeJuridique: formeJuridiqueField,
  departement: departementField,
  commune: typedText(80, 'Indiquez la commune.'),
  codePostal: optionalText(5).refine((value) => value === '' || /^\d{5}$/.test(value), 'Un code postal compte 5 chiffres.'),
  adresse: optionalText(200),
  telephone: telephoneField,
  email: emailField,
  siteWeb: optionalText(200)
    .transform((value) => (value === '' || /^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`))
    .refine((value) => value === '' || isWebAddress(value), 'Cette adresse n’est pas celle d’un site : attendu https://…'),
  description: optionalText(2000),
  activites: z
    .array(
      keyOf(
        activitesSap.map((one) => one.key),
        'Activité inconnue.',
      ),
    )
    .optional()
    .transform((keys) => [...new Set(keys ?? [])]),
  modes: z
    .array(
      z.enum(
        modes.map((one) => one.key),
        { error: 'Mode inconnu.' },
      ),
    )
    .optional()
    .transform((keys) => [...new Set(keys ?? [])]),
  effectifEtp: z
    .string()
    .optional()
    .transform((typed, context) => {
      if (typed === undefined || typed.trim() === '') return null
      const value = parseFrenchNumber(typed)
      if (value === null || value < 0 || value > 100_000) {
        context.addIssue({ code: 'custom', message: 'Indiquez un nombre d’ETP, par exemple 12,5.' })
        return z.NEVER
      }
      return value
    }),
} as const

/** A structure added by the team: a member from a date, or an application to examine. */
export const createStructureSchema = z.strictObject({
  ...structureFields,
  entree: z.enum(['ADHERENTE', 'CANDIDATE'], { error: 'Dites si elle adhère ou si elle candidate.' }),
  le: dayField,
})

/** `version` is the one the form was opened with. */
export const editStructureSchema = z.strictObject({
  ...structureFields,
  version: z.coerce.number().int(),
})

export type CreateStructure = z.output<typeof createStructureSchema>
export type EditStructure = z.output<typeof editStructureSchema>
export type StructureValues = Omit<EditStructure, 'version'>

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
}
