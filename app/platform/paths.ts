/**
 * Every address of the product is a function of this file: a URL is written once.
 * Optional search parameters are given as an object; empty ones are left out.
 */

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

function withQuery(path: string, query?: Query): string {
  if (!query) return path
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '' || value === false) continue
    if (Array.isArray(value)) for (const item of value) search.append(key, String(item))
    else search.set(key, value === true ? 'oui' : String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const seg = encodeURIComponent
const espace = (pole: string) => `/espace/${seg(pole)}`

export const paths = {
  // public site
  accueil: () => '/',
  pole: (pole: string) => `/poles/${seg(pole)}`,
  /** The public application form of a pôle. */
  candidature: (pole: string) => `/poles/${seg(pole)}/adhesion`,
  guidesPublics: (pole: string) => `/poles/${seg(pole)}/guides`,
  /** The published guide; `edition` asks for an earlier one by its number. */
  guidePublic: (pole: string, guide: string, query?: { edition?: number }) => withQuery(`/poles/${seg(pole)}/guides/${seg(guide)}`, query),
  outilPublic: (pole: string, outil: string) => `/poles/${seg(pole)}/outils/${seg(outil)}`,
  aide: (page?: string) => (page ? `/aide/${seg(page)}` : '/aide'),
  mentionsLegales: () => '/mentions-legales',
  confidentialite: () => '/confidentialite',
  accessibilite: () => '/accessibilite',

  // accounts
  connexion: (next?: string) => withQuery('/connexion', { next }),
  deconnexion: () => '/deconnexion',
  invitation: (jeton: string) => `/invitation/${seg(jeton)}`,
  motDePasseOublie: () => '/mot-de-passe-oublie',
  reinitialisation: (jeton: string) => `/reinitialisation/${seg(jeton)}`,
  changementAdresse: (jeton: string) => `/adresse/${seg(jeton)}`,
  profil: () => '/profil',
  sessions: () => '/profil/sessions',
  preferencesNotifications: () => '/profil/notifications',
  notifications: () => '/notifications',
  installation: () => '/installation',

  // operator
  exploitation: () => '/exploitation',
  exploitationPole: (pole: string) => `/exploitation/poles/${seg(pole)}`,
  nouveauPole: () => '/exploitation/poles/nouveau',
  exploitationPages: () => '/exploitation/pages',
  exploitationPage: (page: string) => `/exploitation/pages/${seg(page)}`,
  comptes: (query?: Query) => withQuery('/exploitation/comptes', query),
  courriels: (query?: Query) => withQuery('/courriels', query),
  courriel: (id: string) => `/courriels/${seg(id)}`,

  // members: dashboard, people, search
  espace,
  /** The pôles one belongs to; straight to the only one. */
  mesPoles: () => '/espace',
  recherche: (pole: string, query?: Query) => withQuery(`${espace(pole)}/recherche`, query),
  personnes: (pole: string, query?: Query) => withQuery(`${espace(pole)}/personnes`, query),
  nouvelleInvitation: (pole: string) => `${espace(pole)}/personnes/inviter`,
  personne: (pole: string, id: string) => `${espace(pole)}/personnes/${seg(id)}`,

  /** Where direction writes what the public page of its pôle says. */
  vitrine: (pole: string) => `${espace(pole)}/vitrine`,

  // adhérents
  adherents: (pole: string, query?: Query) => withQuery(`${espace(pole)}/adherents`, query),
  nouvelleStructure: (pole: string) => `${espace(pole)}/adherents/nouvelle`,
  structure: (pole: string, id: string) => `${espace(pole)}/adherents/${seg(id)}`,
  structureModification: (pole: string, id: string) => `${espace(pole)}/adherents/${seg(id)}/modifier`,
  adherentsExport: (pole: string, format: 'csv' | 'xlsx', query?: Query) => withQuery(`${espace(pole)}/adherents/export.${format}`, query),
  /** The ledger: growth, entries, exits. */
  mouvements: (pole: string, query?: Query) => withQuery(`${espace(pole)}/adherents/mouvements`, query),

  // outils
  outils: (pole: string, query?: Query) => withQuery(`${espace(pole)}/outils`, query),
  nouvelOutil: (pole: string) => `${espace(pole)}/outils/nouveau`,
  outil: (pole: string, id: string) => `${espace(pole)}/outils/${seg(id)}`,
  outilModification: (pole: string, id: string) => `${espace(pole)}/outils/${seg(id)}/modifier`,
  outilNouvelleVersion: (pole: string, id: string) => `${espace(pole)}/outils/${seg(id)}/version`,

  // guides
  guides: (pole: string, query?: Query) => withQuery(`${espace(pole)}/guides`, query),
  nouveauGuide: (pole: string) => `${espace(pole)}/guides/nouveau`,
  guide: (pole: string, id: string) => `${espace(pole)}/guides/${seg(id)}`,
  /** The editor of a guide; with a chapter, opened on that chapter. */
  guideEdition: (pole: string, id: string, chapitre?: string) => withQuery(`${espace(pole)}/guides/${seg(id)}/edition`, { chapitre }),
  guideModification: (pole: string, id: string) => `${espace(pole)}/guides/${seg(id)}/modifier`,
  guidePartage: (pole: string, id: string) => `${espace(pole)}/guides/${seg(id)}/partage`,
  guidePublication: (pole: string, id: string) => `${espace(pole)}/guides/${seg(id)}/publier`,
  guideImages: (pole: string, id: string) => `${espace(pole)}/guides/${seg(id)}/images`,

  // partenariats
  partenariats: (pole: string, query?: Query) => withQuery(`${espace(pole)}/partenariats`, query),
  nouveauPartenaire: (pole: string) => `${espace(pole)}/partenariats/partenaires/nouveau`,
  partenaire: (pole: string, id: string) => `${espace(pole)}/partenariats/partenaires/${seg(id)}`,
  partenaireModification: (pole: string, id: string) => `${espace(pole)}/partenariats/partenaires/${seg(id)}/modification`,
  nouvelleConvention: (pole: string) => `${espace(pole)}/partenariats/conventions/nouvelle`,
  convention: (pole: string, id: string) => `${espace(pole)}/partenariats/conventions/${seg(id)}`,
  conventionModification: (pole: string, id: string) => `${espace(pole)}/partenariats/conventions/${seg(id)}/modification`,

  // files and machinery
  fichier: (id: string) => `/fichiers/${seg(id)}`,
  healthz: () => '/healthz',
  readyz: () => '/readyz',
} as const

/** Adds the origin of the deployment to one of the paths, for e-mails and feeds. */
export function absoluteUrl(appUrl: string, path: string): string {
  return new URL(path, appUrl).toString()
}
