import type { Mail } from '~/platform/mail/mail.server'
import { absoluteUrl, paths } from '~/platform/paths'

/** Tells somebody who has an account that they now direct a pôle. */
export function directorMail({ to, poleNom, slug, appUrl }: { to: string; poleNom: string; slug: string; appUrl: string }): Mail {
  const text = [
    'Bonjour,',
    `Vous dirigez maintenant «\u00a0${poleNom}\u00a0» sur Maillage. Ouvrez son espace avec votre compte habituel\u202f:\n${absoluteUrl(appUrl, paths.espace(slug))}`,
    'Si vous n’attendiez rien, répondez à la personne qui exploite Maillage chez vous.',
    'Maillage — le réseau de travail des pôles de l’économie sociale et solidaire',
  ]
  return { to, subject: `Vous dirigez ${poleNom}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '), text: `${text.join('\n\n')}\n` }
}
