import * as z from 'zod'

const compte = z.uuid('Ce compte n’existe plus.')

export const operatorAccountSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('desactiver'), compte }),
  z.strictObject({ intent: z.literal('reactiver'), compte }),
])
