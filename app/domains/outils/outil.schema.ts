import * as z from 'zod'
import { OutilKind } from '~/platform/db/generated/enums'
import { licences, publicLabels, themeLabels, type Licence, type Public, type Theme } from './outil.wording'

const keys = <Key extends string>(labels: Record<Key, unknown>) => Object.keys(labels) as [Key, ...Key[]]

const titre = z
  .string({ error: 'Donnez un titre.' })
  .trim()
  .min(3, 'Donnez un titre d’au moins 3 caractères.')
  .max(160, 'Un titre tient en 160 caractères.')

const resume = z
  .string({ error: 'Dites en une phrase à quoi sert cet outil.' })
  .trim()
  .min(10, 'Dites en une phrase à quoi sert cet outil.')
  .max(2000, 'Un résumé tient en 2 000 caractères.')

const notes = z.string().trim().max(1000, 'Les notes tiennent en 1 000 caractères.').default('')

const lien = z
  .string()
  .trim()
  .max(2000, 'Cette adresse est trop longue.')
  .refine(isSafeLink, 'Donnez une adresse complète qui commence par https://.')
  .optional()

/** https only, with a host and without a password in it. */
function isSafeLink(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && url.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === ''
}

const presentation = {
  titre,
  resume,
  kind: z.enum(OutilKind, { error: 'Choisissez une nature.' }),
  themes: z
    .array(z.enum(keys<Theme>(themeLabels)))
    .min(1, 'Choisissez au moins un thème.')
    .max(9),
  publics: z
    .array(z.enum(keys<Public>(publicLabels)))
    .min(1, 'Dites à qui s’adresse cet outil.')
    .max(5),
  licence: z.enum(keys<Licence>(licences), { error: 'Choisissez une licence.' }),
  public: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
}

/** A new tool; its file travels beside the words. */
export const shareOutilSchema = z.strictObject({ ...presentation, notes, lien })
export type ShareOutil = z.output<typeof shareOutilSchema>

/** The presentation of a tool; `version` is the one the form was opened with. */
export const editOutilSchema = z.strictObject({ ...presentation, version: z.coerce.number().int().positive() })
export type EditOutil = z.output<typeof editOutilSchema>

/** A further state of a tool; its file travels beside the words. */
export const publishVersionSchema = z.strictObject({
  notes: notes.pipe(z.string().min(3, 'Dites en quelques mots ce qui change.')),
  lien,
})
export type PublishVersion = z.output<typeof publishVersionSchema>

/** What the page of a tool posts. */
export const outilActionSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('adopter') }),
  z.strictObject({ intent: z.literal('ne-plus-utiliser') }),
  z.strictObject({ intent: z.literal('archiver') }),
  z.strictObject({ intent: z.literal('restaurer') }),
])
export type OutilAction = z.output<typeof outilActionSchema>
