import { db } from '~/platform/db/db.server'

/** The demonstration's accounts and what each one shows (architecture: stable surfaces). */
const accounts = [
  ['direction@psp-paca.test', 'Direction de PSP PACA'],
  ['equipe@psp-paca.test', 'Équipe permanente'],
  ['referent@psp-paca.test', 'Référent d’une structure'],
  ['membre@psp-paca.test', 'Membre d’une structure'],
  ['partenaire@psp-paca.test', 'Partenaire, invité à un guide'],
  ['exploitant@maillage.test', 'Exploitant du site'],
  ['direction@pole-lorraine.test', 'Direction du Pôle Lorraine'],
] as const

const password = 'maillage-demo-2026'

export type DemonstrationAccounts = { password: string; accounts: { email: string; label: string }[] }

/** The accounts to try on the sign-in page; null unless the deployment holds the demonstration. */
export async function demonstrationAccounts(): Promise<DemonstrationAccounts | null> {
  const there = await db().user.findMany({
    where: { demonstration: true, disabledAt: null, email: { in: accounts.map(([email]) => email) } },
    select: { email: true },
  })
  const emails = new Set(there.map((one) => one.email))
  const shown = accounts.flatMap(([email, label]) => (emails.has(email) ? [{ email, label }] : []))
  return shown.length > 0 ? { password, accounts: shown } : null
}
