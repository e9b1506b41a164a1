import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'

/** What the terminal says once everything runs: the address, and the demonstration accounts when they exist. */
export async function welcome(running: { url: string; demonstration: boolean }): Promise<string> {
  const environment = env()
  const address = new URL(running.url).port === new URL(environment.appUrl).port ? environment.appUrl : running.url
  const lines = ['', `Maillage est prêt : ${address}`]
  if (running.demonstration) {
    const accounts = await db().user.findMany({
      where: { demonstration: true, email: { endsWith: '.test' }, passwordHash: { not: null } },
      select: { email: true, name: true },
      orderBy: { createdAt: 'asc' },
      take: 20,
    })
    lines.push('', 'Comptes de démonstration (données fictives), mot de passe maillage-demo-2026 :')
    for (const account of accounts) lines.push(`  ${account.email.padEnd(32)} ${account.name}`)
  } else if ((await db().user.count()) === 0) {
    lines.push(`Créez le premier pôle : ${address}/installation`)
  }
  if (!environment.SMTP_URL) lines.push('', `Sans SMTP_URL, l’exploitant lit les messages à ${address}/courriels`)
  return `${lines.join('\n')}\n\n`
}
