import * as z from 'zod'
import { motifsDepart, motifsRefus, type MotifDepart, type MotifRefus } from './reference/motifs'
import {
  dayField,
  departementField,
  emailField,
  formeJuridiqueField,
  nomField,
  optionalText,
  siretField,
  structureFields,
  telephoneField,
  typedText,
} from './structure.schema'

const detail = optionalText(1000)

/** The moves of a membership posted from the structure's page. */
export const adhesionMoveSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('accepter'), le: dayField, detail }),
  z.strictObject({
    intent: z.literal('refuser'),
    le: dayField,
    motif: z.enum(Object.keys(motifsRefus) as MotifRefus[], { error: 'Choisissez le motif du refus.' }),
    detail,
  }),
  z.strictObject({
    intent: z.literal('partir'),
    le: dayField,
    motif: z.enum(Object.keys(motifsDepart) as MotifDepart[], { error: 'Choisissez le motif du départ.' }),
    detail,
  }),
  z.strictObject({ intent: z.literal('revenir'), le: dayField, detail }),
  z.strictObject({ intent: z.literal('candidater'), le: dayField, detail }),
])

export type AdhesionMoveInput = z.output<typeof adhesionMoveSchema>

/** An application from the public page: who, how to reach them, why. */
export const candidatureSchema = z.strictObject({
  nom: nomField,
  siret: siretField,
  formeJuridique: formeJuridiqueField,
  departement: departementField,
  commune: structureFields.commune,
  contact: typedText(120, 'Indiquez qui nous pouvons joindre.'),
  email: emailField.refine((value) => value !== '', 'Indiquez une adresse e-mail pour recevoir la réponse.'),
  telephone: telephoneField,
  motivation: typedText(2000, 'Dites en quelques mots ce que vous attendez du pôle.'),
  /** A field people do not see: only robots fill it in. */
  site: z.string().max(0, 'Laissez ce champ vide.').optional(),
})

export type Candidature = z.output<typeof candidatureSchema>
