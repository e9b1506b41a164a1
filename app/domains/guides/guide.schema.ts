import * as z from 'zod'
import { GuideOuverture, GuideRole, GuideStatut } from '~/platform/db/generated/enums'
import { modeleKeys } from './guide-templates'

const titre = z
  .string({ error: 'Donnez un titre.' })
  .trim()
  .min(3, 'Donnez un titre d’au moins 3 caractères.')
  .max(160, 'Un titre tient en 160 caractères.')
const resume = z.string().trim().max(600, 'Un résumé tient en 600 caractères.').default('')
const version = z.coerce.number().int().positive()
const id = z.uuid('Cet élément n’existe pas.')
const ouverture = z.enum(GuideOuverture, { error: 'Choisissez qui peut ouvrir ce guide.' })
const role = z.enum(GuideRole, { error: 'Choisissez un rôle.' })

/** A new guide, from a blank page or a template. */
export const createGuideSchema = z.strictObject({
  titre,
  resume,
  ouverture,
  modele: z.enum(modeleKeys, { error: 'Choisissez un point de départ.' }),
})
export type CreateGuide = z.output<typeof createGuideSchema>

/** Title, summary and opening of a guide; `version` is that of the guide as the person saw it. */
export const editGuideSchema = z.strictObject({ intent: z.literal('modifier'), titre, resume, ouverture, version })
export type EditGuide = z.output<typeof editGuideSchema>

const moveGuide = z.strictObject({ intent: z.literal('statut'), statut: z.enum(GuideStatut), version })

const chapitreTitre = z
  .string({ error: 'Donnez un titre au chapitre.' })
  .trim()
  .min(1, 'Donnez un titre au chapitre.')
  .max(160, 'Un titre tient en 160 caractères.')

const addChapitre = z.strictObject({ intent: z.literal('ajouter-chapitre'), titre: chapitreTitre })
const renameChapitre = z.strictObject({ intent: z.literal('renommer-chapitre'), chapitreId: id, titre: chapitreTitre, version })
const moveChapitre = z.strictObject({
  intent: z.literal('deplacer-chapitre'),
  chapitreId: id,
  direction: z.enum(['haut', 'bas']),
  version,
})
const deleteChapitre = z.strictObject({ intent: z.literal('supprimer-chapitre'), chapitreId: id, version })
const restoreChapitre = z.strictObject({ intent: z.literal('restaurer-chapitre'), chapitreId: id })

/** Everything the editor's outline and the guide's page post about chapters. */
export const chapitreSchemas = [addChapitre, renameChapitre, moveChapitre, deleteChapitre, restoreChapitre] as const
export const chapitreSchema = z.discriminatedUnion('intent', [...chapitreSchemas])
export type ChapitreChange = z.output<typeof chapitreSchema>

/** Everything the guide's page posts. */
export const guideSchema = z.discriminatedUnion('intent', [moveGuide, ...chapitreSchemas])

/** Everything the page of people posts. */
export const guidePeopleSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('inviter'),
    email: z.email({ error: 'Donnez une adresse e-mail complète, comme nom@exemple.fr.' }).trim().toLowerCase().max(254),
    name: z.string().trim().max(120, 'Un nom tient en 120 caractères.').default(''),
    role,
  }),
  z.strictObject({ intent: z.literal('changer-role'), userId: id, role }),
  z.strictObject({ intent: z.literal('retirer'), userId: id }),
])
export type GuidePeopleChange = z.output<typeof guidePeopleSchema>

/** The publication of an edition; `version` is that of the guide as the person saw it. */
export const publishGuideSchema = z.strictObject({
  intent: z.literal('publier'),
  notes: z.string().trim().max(2000, 'Les notes tiennent en 2 000 caractères.').default(''),
  version,
})
export type PublishGuide = z.output<typeof publishGuideSchema>

/** Everything the page of publication posts. */
export const publicationSchema = z.discriminatedUnion('intent', [publishGuideSchema, moveGuide])
