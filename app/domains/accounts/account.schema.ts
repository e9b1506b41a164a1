import * as z from 'zod'
import { Fonction, Role } from '~/platform/db/generated/enums'

export const emailAddress = z
  .string('Indiquez une adresse e-mail.')
  .trim()
  .toLowerCase()
  .max(254, 'Cette adresse est trop longue.')
  .regex(
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/,
    'Cette adresse e-mail n’est pas complète\u202f: il manque peut-être « @ » ou la fin.',
  )

/** Typed to prove who one is: never judged on its form. */
const givenPassword = z.string('Indiquez votre mot de passe.').max(200, 'Ce mot de passe est trop long.')
/** To become the password: its length and strength are judged by `password.rules.ts`, which knows the person. */
export const chosenPassword = z.string('Choisissez un mot de passe.').max(200, 'Choisissez au plus 128 caractères.')

export const personName = z
  .string('Indiquez votre nom.')
  .trim()
  .min(2, 'Indiquez au moins deux lettres.')
  .max(100, 'Au plus 100 caractères.')
  .regex(/^[^\p{Cc}\p{Cf}<>]*$/u, 'Ce nom contient un signe qui n’est pas admis.')

const id = z.uuid('Ce choix n’existe plus.')
const fonctionList = z.array(z.enum(Fonction)).max(10).default([])

export const signInSchema = z.strictObject({
  email: emailAddress,
  motDePasse: givenPassword,
  next: z.string().max(2000).optional(),
})

export const acceptInvitationSchema = z.strictObject({
  nom: personName.optional(),
  motDePasse: chosenPassword.optional(),
})

export const forgottenPasswordSchema = z.strictObject({ email: emailAddress })
export const newPasswordSchema = z.strictObject({ nouveauMotDePasse: chosenPassword })

export const profileSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('profil'), nom: personName }),
  z.strictObject({ intent: z.literal('mot-de-passe'), motDePasseActuel: givenPassword, nouveauMotDePasse: chosenPassword }),
  z.strictObject({ intent: z.literal('adresse'), email: emailAddress, motDePasseActuel: givenPassword }),
  z.strictObject({ intent: z.literal('photo') }),
  z.strictObject({ intent: z.literal('retirer-photo') }),
])

export const sessionsSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('terminer'), session: z.string().regex(/^[0-9a-f]{64}$/), motDePasseActuel: givenPassword }),
  z.strictObject({ intent: z.literal('terminer-les-autres'), motDePasseActuel: givenPassword }),
])

const place = {
  role: z.enum(Role, 'Choisissez un rôle.'),
  fonctions: fonctionList,
  structureId: id.optional(),
  partenaireId: id.optional(),
}

export const invitePersonSchema = z.strictObject({ email: emailAddress, nom: personName.optional(), ...place })

export const invitationsSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('renvoyer'), invitation: id }),
  z.strictObject({ intent: z.literal('retirer'), invitation: id }),
])

export const personSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('modifier'), version: z.coerce.number().int(), ...place }),
  z.strictObject({ intent: z.literal('terminer'), heritier: id.optional() }),
  z.strictObject({ intent: z.literal('desactiver'), heritier: id.optional() }),
])
