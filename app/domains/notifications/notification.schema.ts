import * as z from 'zod'

/** Forms of the notifications page. */
export const notificationFormSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('lire'), id: z.string().max(64) }),
  z.strictObject({ intent: z.literal('tout-lire') }),
])

/** Switches of the preferences page: the kinds that are ticked. */
export const notificationPreferencesSchema = z.strictObject({
  frequence: z.enum(['IMMEDIAT', 'QUOTIDIEN', 'JAMAIS'], { error: 'Choisissez un rythme.' }),
  ecran: z.array(z.string().max(60)).max(50).default([]),
  mail: z.array(z.string().max(60)).max(50).default([]),
})

export type NotificationPreferences = z.infer<typeof notificationPreferencesSchema>
