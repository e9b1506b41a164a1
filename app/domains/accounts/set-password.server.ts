import type { Transaction } from '~/platform/db/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { hashPassword } from './password-hash.server'
import { isAdministrator, passwordProblem, type PasswordOwner } from './password.rules'

/** What the rules on passwords need to know of a person. */
export async function passwordOwner(tx: Transaction, userId: string): Promise<PasswordOwner> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      exploitant: true,
      demonstration: true,
      acces: { select: { role: true, pole: { select: { slug: true, nom: true, nomCourt: true } } } },
    },
  })
  if (!user) throw new NotFound()
  return {
    administrator: isAdministrator(user),
    words: [user.name, user.email, ...user.acces.flatMap(({ pole }) => [pole.slug, pole.nom, pole.nomCourt])],
  }
}

/** The hash of a new password that passes the rules. @throws Invalid on `field` */
export async function hashChosenPassword(password: string, owner: PasswordOwner, field: string): Promise<string> {
  const problem = passwordProblem(password, owner)
  if (problem) throw new Invalid('Ce mot de passe ne convient pas.', { [field]: [problem] })
  return hashPassword(password)
}
