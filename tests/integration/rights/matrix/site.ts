import { fictitiousSiret } from '#prisma/seed/factories/siret'
import { all, signedIn, type Line } from './line'

const password = 'une-longue-phrase-2026'

/** What everybody reads, and the doors to an account. */
export const siteLines: readonly Line[] = [
  { file: '_site.tsx', url: () => '/', reads: all(200) },
  { file: '_site._index.tsx', url: () => '/', reads: all(200) },
  { file: '_site.accessibilite.tsx', url: () => '/accessibilite', reads: all(200) },
  { file: '_site.confidentialite.tsx', url: () => '/confidentialite', reads: all(200) },
  { file: '_site.mentions-legales.tsx', url: () => '/mentions-legales', reads: all(200) },
  { file: '_site.aide._index.tsx', url: () => '/aide', reads: all(200) },
  { file: '_site.aide.$page.tsx', url: () => '/aide/guides', reads: all(200) },
  { file: '_site.poles.$pole._index.tsx', url: () => '/poles/psp-paca', reads: all(200) },
  { file: '_site.poles.$pole._index.tsx', url: () => '/poles/nulle-part', reads: all(404) },
  {
    file: '_site.poles.$pole.adhesion.tsx',
    url: () => '/poles/psp-paca/adhesion',
    reads: all(200),
    acts: {
      '': {
        form: () => ({
          nom: 'Services du Val',
          siret: fictitiousSiret(99_001),
          formeJuridique: 'ASSOCIATION_1901',
          departement: '13',
          commune: 'Marseille',
          contact: 'Lise Val',
          email: 'lise@val.test',
          telephone: '',
          motivation: 'Rejoindre le réseau.',
        }),
        answers: all('ouvert'),
      },
    },
  },
  { file: '_site.poles.$pole.guides._index.tsx', url: () => '/poles/psp-paca/guides', reads: all(200) },
  { file: '_site.poles.$pole.guides.$guide.tsx', url: (demo) => `/poles/psp-paca/guides/${demo.guidePublic}`, reads: all(200) },
  { file: '_site.poles.$pole.guides.$guide.tsx', url: () => '/poles/psp-paca/guides/fiche-action-initiatives-ess', reads: all(404) },
  { file: '_site.poles.$pole.outils.$outil.tsx', url: (demo) => `/poles/psp-paca/outils/${demo.outilPublic}`, reads: all(200) },
  { file: '_site.poles.$pole.outils.$outil.tsx', url: (demo) => `/poles/psp-paca/outils/${demo.outilInterne}`, reads: all(404) },
  { file: '_site.poles.$pole.outils.$outil.tsx', url: (demo) => `/poles/pole-lorraine/outils/${demo.outilPublic}`, reads: all(404) },
  { file: 'fichiers.$fichier.ts', url: (demo) => `/fichiers/${demo.fichierPublic}`, reads: all(200) },
  {
    file: 'fichiers.$fichier.ts',
    url: (demo) => `/fichiers/${demo.fichierInterne}`,
    reads: { ...all<200 | 404>(200), visiteur: 404, partenaire: 404, lorraine: 404, exploitant: 404 },
  },
  {
    file: 'connexion.tsx',
    url: () => '/connexion',
    reads: { ...all<200 | 'ailleurs'>('ailleurs'), visiteur: 200 },
    acts: { '': { form: () => ({ email: 'personne@maillage.test', motDePasse: password }), answers: all('ouvert') } },
  },
  // Its action is tried by `live-rights.test.ts`: it takes any form and ends the session.
  { file: 'deconnexion.tsx', url: () => '/deconnexion', reads: all('ailleurs') },
  {
    file: 'installation.tsx',
    url: () => '/installation',
    reads: all(404),
    acts: { '': { form: () => ({ votreNom: 'Un Autre' }), answers: all(404) } },
  },
  {
    file: 'invitation.$jeton.tsx',
    url: () => '/invitation/inconnu',
    reads: all(200),
    acts: { '': { form: () => ({ nom: 'Un Autre', motDePasse: password }), answers: all(404) } },
  },
  {
    file: 'mot-de-passe-oublie.tsx',
    url: () => '/mot-de-passe-oublie',
    reads: all(200),
    acts: { '': { form: () => ({ email: 'personne@maillage.test' }), answers: all('ouvert') } },
  },
  {
    file: 'reinitialisation.$jeton.tsx',
    url: () => '/reinitialisation/inconnu',
    reads: all(200),
    acts: { '': { form: () => ({ nouveauMotDePasse: password }), answers: all(404) } },
  },
  { file: 'adresse.$jeton.tsx', url: () => '/adresse/inconnu', reads: all(200), acts: { '': { form: () => ({}), answers: all(404) } } },
]

/** What belongs to a person rather than to a pôle: only their own. */
export const accountLines: readonly Line[] = [
  { file: '_compte.tsx', url: () => '/profil', reads: signedIn(200) },
  { file: '_compte.espace._index.tsx', url: () => '/espace', reads: signedIn('ailleurs') },
  {
    file: '_compte.notifications.tsx',
    url: () => '/notifications',
    reads: signedIn(200),
    acts: {
      lire: { form: () => ({ id: '01900000-0000-7000-8000-000000000000' }), answers: signedIn('ouvert') },
      'tout-lire': { form: () => ({}), answers: signedIn('ouvert') },
    },
  },
  {
    file: '_compte.profil._index.tsx',
    url: () => '/profil',
    reads: signedIn(200),
    acts: {
      profil: { form: () => ({ nom: 'Nouveau Nom' }), answers: signedIn('ouvert'), multipart: true },
      photo: { form: () => ({}), answers: signedIn('ouvert'), multipart: true },
      'retirer-photo': { form: () => ({}), answers: signedIn('ouvert'), multipart: true },
      'mot-de-passe': {
        form: () => ({ motDePasseActuel: 'x', nouveauMotDePasse: password }),
        answers: signedIn('ouvert'),
        multipart: true,
      },
      adresse: { form: () => ({ motDePasseActuel: 'x', email: 'autre@maillage.test' }), answers: signedIn('ouvert'), multipart: true },
    },
  },
  {
    file: '_compte.profil.notifications.tsx',
    url: () => '/profil/notifications',
    reads: signedIn(200),
    acts: { '': { form: () => ({ frequence: 'JAMAIS' }), answers: signedIn('ouvert') } },
  },
  {
    file: '_compte.profil.sessions.tsx',
    url: () => '/profil/sessions',
    reads: signedIn(200),
    acts: {
      terminer: { form: () => ({ session: '0'.repeat(64), motDePasseActuel: 'x' }), answers: signedIn('ouvert') },
      'terminer-les-autres': { form: () => ({ motDePasseActuel: 'x' }), answers: signedIn('ouvert') },
    },
  },
]
