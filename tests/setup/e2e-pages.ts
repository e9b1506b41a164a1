import type { Page } from '@playwright/test'
import type { Account } from './e2e-session'

/** One page of the product as somebody sees it; `follow` names the link of `path` that leads to it, `then` what its address adds. */
export interface SeenPage {
  who: Account | 'visitor'
  path: string
  follow?: RegExp
  then?: string
}

const pole = '/espace/psp-paca'

/** Every page of the product, each with the person who sees the most on it, and those that other roles see otherwise. */
export const everyPage: readonly SeenPage[] = [
  { who: 'visitor', path: '/' },
  { who: 'visitor', path: '/poles/psp-paca' },
  { who: 'visitor', path: '/poles/psp-paca/adhesion' },
  { who: 'visitor', path: '/poles/psp-paca/guides' },
  { who: 'visitor', path: '/poles/psp-paca/guides/accueillir-un-nouveau-salarie' },
  { who: 'visitor', path: '/poles/pole-lorraine' },
  { who: 'visitor', path: '/poles/psp-paca', follow: /Autodiagnostic GPEC/ },
  { who: 'visitor', path: '/mentions-legales' },
  { who: 'visitor', path: '/confidentialite' },
  { who: 'visitor', path: '/accessibilite' },
  { who: 'visitor', path: '/aide' },
  { who: 'visitor', path: '/aide/premiers-pas' },
  { who: 'visitor', path: '/aide/adherents' },
  { who: 'visitor', path: '/aide/ecrire-a-plusieurs' },
  { who: 'visitor', path: '/connexion' },
  { who: 'visitor', path: '/mot-de-passe-oublie' },
  { who: 'visitor', path: '/invitation/qui-ne-sert-plus' },
  { who: 'visitor', path: '/reinitialisation/qui-ne-sert-plus' },
  { who: 'visitor', path: '/adresse/qui-ne-sert-plus' },
  { who: 'direction', path: pole },
  { who: 'direction', path: `${pole}/adherents` },
  { who: 'direction', path: `${pole}/adherents?statut=CANDIDATE`, follow: /Régie de quartier Fontaine/ },
  { who: 'direction', path: `${pole}/adherents?statut=CANDIDATE`, follow: /Régie de quartier Fontaine/, then: '/modifier' },
  { who: 'direction', path: `${pole}/adherents?q=romarin+presence`, follow: /Romarin Présence/ },
  { who: 'direction', path: `${pole}/adherents/nouvelle` },
  { who: 'direction', path: `${pole}/adherents/mouvements` },
  { who: 'direction', path: `${pole}/outils` },
  { who: 'direction', path: `${pole}/outils/nouveau` },
  { who: 'direction', path: `${pole}/outils`, follow: /Grille de compétences/ },
  { who: 'direction', path: `${pole}/outils`, follow: /Grille de compétences/, then: '/modifier' },
  { who: 'direction', path: `${pole}/outils`, follow: /Grille de compétences/, then: '/version' },
  { who: 'direction', path: `${pole}/guides` },
  { who: 'direction', path: `${pole}/guides/nouveau` },
  { who: 'direction', path: `${pole}/guides`, follow: /Accueillir et garder/ },
  { who: 'direction', path: `${pole}/guides`, follow: /Accueillir et garder/, then: '/edition' },
  { who: 'direction', path: `${pole}/guides`, follow: /Accueillir et garder/, then: '/modifier' },
  { who: 'direction', path: `${pole}/guides`, follow: /Accueillir et garder/, then: '/partage' },
  { who: 'direction', path: `${pole}/guides`, follow: /Accueillir et garder/, then: '/publier' },
  { who: 'direction', path: `${pole}/partenariats` },
  { who: 'direction', path: `${pole}/partenariats/partenaires/nouveau` },
  { who: 'direction', path: `${pole}/partenariats/conventions/nouvelle` },
  { who: 'direction', path: `${pole}/partenariats`, follow: /Action collective GPEC/ },
  { who: 'direction', path: `${pole}/partenariats`, follow: /Action collective GPEC/, then: '/modification' },
  { who: 'direction', path: `${pole}/partenariats`, follow: /^Agence régionale de santé/ },
  { who: 'direction', path: `${pole}/partenariats`, follow: /^Agence régionale de santé/, then: '/modification' },
  { who: 'direction', path: `${pole}/personnes` },
  { who: 'direction', path: `${pole}/personnes/inviter` },
  { who: 'direction', path: `${pole}/personnes`, follow: /Malik Tramontane/ },
  { who: 'direction', path: `${pole}/recherche?q=gpec` },
  { who: 'direction', path: `${pole}/vitrine` },
  { who: 'membre', path: pole },
  { who: 'membre', path: `${pole}/outils/nouveau` },
  { who: 'membre', path: `${pole}/personnes` },
  { who: 'partenaire', path: pole },
  { who: 'partenaire', path: `${pole}/guides` },
  { who: 'partenaire', path: `${pole}/partenariats` },
  { who: 'referent', path: pole },
  { who: 'referent', path: '/profil' },
  { who: 'referent', path: '/profil/sessions' },
  { who: 'referent', path: '/profil/notifications' },
  { who: 'referent', path: '/notifications' },
  { who: 'exploitant', path: '/exploitation' },
  { who: 'exploitant', path: '/exploitation/poles/nouveau' },
  { who: 'exploitant', path: '/exploitation/poles/psp-paca' },
  { who: 'exploitant', path: '/exploitation/comptes' },
  { who: 'exploitant', path: '/exploitation/pages' },
  { who: 'exploitant', path: '/exploitation/pages/mentions-legales' },
  { who: 'exploitant', path: '/courriels' },
]

/** Goes to a page of the list. */
export async function open(page: Page, { path, follow, then }: SeenPage): Promise<void> {
  await page.goto(path)
  if (!follow) return
  const before = page.url()
  await page.getByRole('main').getByRole('link', { name: follow }).first().click()
  await page.waitForURL((url) => url.href !== before)
  if (then) await page.goto(new URL(page.url()).pathname + then)
}

/** Says which page it is, for a title of a test. */
export function nameOf({ who, path, follow, then = '' }: SeenPage): string {
  return `${path}${follow ? ` → ${follow.source}${then}` : ''} as ${who}`
}
