import * as z from 'zod'

/** The pages every site must have. */
export const pageSlugs = ['mentions-legales', 'confidentialite', 'accessibilite'] as const
export type PageSlug = (typeof pageSlugs)[number]

export const editPageSchema = z.strictObject({
  titre: z.string({ error: 'Un titre est attendu.' }).trim().min(2, 'Un titre est attendu.').max(120, '120 caractères au plus.'),
  contenu: z.string({ error: 'Un texte est attendu.' }).trim().min(1, 'Un texte est attendu.').max(40_000, '40 000 caractères au plus.'),
  version: z.coerce.number().int().min(1),
})

export type EditPage = z.output<typeof editPageSchema>
