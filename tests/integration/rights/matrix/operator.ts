import { operator, type Line } from './line'

const identity = { nom: 'Pôle nouveau', nomCourt: 'Nouveau', territoire: 'Bretagne', departements: '29', registreDepuis: '2026' }

/** The deployment: only its operator knows these pages. */
export const operatorLines: readonly Line[] = [
  { file: '_compte.courriels._index.tsx', url: () => '/courriels', reads: operator(200) },
  { file: '_compte.exploitation._index.tsx', url: () => '/exploitation', reads: operator(200) },
  {
    file: '_compte.exploitation.comptes.tsx',
    url: () => '/exploitation/comptes',
    reads: operator(200),
    acts: {
      desactiver: { form: (demo) => ({ compte: demo.collegue }), answers: operator('ouvert') },
      reactiver: { form: (demo) => ({ compte: demo.collegue }), answers: operator('ouvert') },
    },
  },
  { file: '_compte.exploitation.pages._index.tsx', url: () => '/exploitation/pages', reads: operator(200) },
  {
    file: '_compte.exploitation.pages.$page.tsx',
    url: () => '/exploitation/pages/mentions-legales',
    reads: operator(200),
    acts: { '': { form: () => ({ titre: 'Mentions', contenu: 'Rien.', version: '1' }), answers: operator('ouvert') } },
  },
  {
    file: '_compte.exploitation.poles.$pole.tsx',
    url: () => '/exploitation/poles/psp-paca',
    reads: operator(200),
    acts: {
      identite: { form: () => ({ ...identity, version: '1' }), answers: operator('ouvert') },
      direction: { form: () => ({ directionEmail: 'quelquun@maillage.test' }), answers: operator('ouvert') },
    },
  },
  {
    file: '_compte.exploitation.poles.nouveau.tsx',
    url: () => '/exploitation/poles/nouveau',
    reads: operator(200),
    acts: { '': { form: () => ({ ...identity, slug: 'nouveau', directionEmail: 'quelquun@maillage.test' }), answers: operator('ouvert') } },
  },
]
