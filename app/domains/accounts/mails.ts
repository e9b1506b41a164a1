import { formatDateTime } from '~/platform/format'
import type { Mail } from '~/platform/mail/mail.server'

/** Everything the accounts write to people, in plain French text. Links change something only after a button. */

function letter(to: string, subject: string, paragraphs: readonly string[]): Mail {
  return {
    to,
    subject,
    text: ['Bonjour,', ...paragraphs, 'Maillage — le réseau de travail des pôles de l’économie sociale et solidaire'].join('\n\n') + '\n',
  }
}

/** Offers a place in a pôle, or in one guide of it. */
export function invitationMail(input: {
  to: string
  inviterName: string
  poleNom: string
  roleLabel: string
  guideTitre: string | null
  link: string
  expiresAt: Date
}): Mail {
  const { to, inviterName, poleNom, roleLabel, guideTitre, link, expiresAt } = input
  const offer = guideTitre
    ? `${inviterName} vous invite à participer au guide «\u00a0${guideTitre}\u00a0» (${poleNom}).`
    : `${inviterName} vous invite à rejoindre ${poleNom}, comme «\u00a0${roleLabel}\u00a0».`
  return letter(to, oneLine(guideTitre ? `Invitation au guide « ${guideTitre} »` : `Invitation à rejoindre ${poleNom}`), [
    offer,
    `Pour répondre, ouvrez cette page\u202f:\n${link}`,
    `Le lien sert une seule fois, jusqu’au ${formatDateTime(expiresAt)}. Si vous n’attendiez rien, ne faites rien\u202f: aucun compte n’est créé.`,
  ])
}

/** The link that lets a person choose a new password. */
export function resetMail(input: { to: string; link: string; expiresAt: Date }): Mail {
  return letter(input.to, 'Choisir un nouveau mot de passe', [
    `Vous avez demandé à choisir un nouveau mot de passe. Ouvrez cette page\u202f:\n${input.link}`,
    `Le lien sert une seule fois, jusqu’au ${formatDateTime(input.expiresAt)}.`,
    'Si vous n’avez rien demandé, ne faites rien\u202f: votre mot de passe ne change pas.',
  ])
}

/** Tells that the password changed. */
export function passwordChangedMail(to: string, at: Date): Mail {
  return letter(to, 'Votre mot de passe a changé', [
    `Le mot de passe de votre compte a été changé le ${formatDateTime(at)}. Vos autres sessions ont été fermées.`,
    'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe avec «\u00a0Mot de passe oublié\u00a0» et prévenez votre pôle.',
  ])
}

/** The link that confirms a new address, sent to it. */
export function confirmAddressMail(input: { to: string; link: string; expiresAt: Date }): Mail {
  return letter(input.to, 'Confirmer votre nouvelle adresse', [
    `Pour utiliser cette adresse avec votre compte, ouvrez cette page et confirmez\u202f:\n${input.link}`,
    `Le lien sert une seule fois, jusqu’au ${formatDateTime(input.expiresAt)}. Sans confirmation, rien ne change.`,
  ])
}

/** Tells the present address that another one was asked for. */
export function addressAskedMail(to: string, newAddress: string): Mail {
  return letter(to, 'Une nouvelle adresse a été demandée pour votre compte', [
    `Quelqu’un, sans doute vous, veut remplacer l’adresse de votre compte par ${newAddress}. Rien ne change avant la confirmation depuis cette nouvelle adresse.`,
    'Si ce n’est pas vous, changez votre mot de passe.',
  ])
}

/** Tells the former address that it is no longer the one. */
export function addressChangedMail(to: string, newAddress: string): Mail {
  return letter(to, 'L’adresse de votre compte a changé', [
    `Votre compte s’ouvre maintenant avec ${newAddress}. Cette adresse-ci ne sert plus.`,
    'Si ce n’est pas vous, prévenez votre pôle sans attendre.',
  ])
}

/** Tells a person that their account is closed. */
export function disabledMail(to: string): Mail {
  return letter(to, 'Votre compte est désactivé', [
    'Votre compte a été désactivé. Ce que vous aviez partagé reste à disposition du réseau, confié à une autre personne.',
    'Pour toute question, écrivez à votre pôle.',
  ])
}

/** A subject never holds a line break, whatever a title holds. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
