import { fictitiousSiret } from '#prisma/seed/factories/siret'
import { inside, roles, type Line } from './line'

const espace = '/espace/psp-paca'
const le = '2026-03-01'
const structureForm = () => ({
  nom: 'Autre nom',
  siret: fictitiousSiret(99_001),
  formeJuridique: 'ASSOCIATION_1901',
  departement: '13',
  commune: 'Marseille',
})
const nobody = '01900000-0000-7000-8000-000000000000'

const everyone = inside(roles(200, 200, 200, 200, 200))
const network = inside(roles(200, 200, 200, 200, 403))
const team = inside(roles(200, 200, 403, 403, 403))
const teamActs = inside(roles('ouvert', 'ouvert', 403, 403, 404))

/** The pôle's house, its people and its members. */
export const espaceLines: readonly Line[] = [
  { file: 'espace.$pole.tsx', url: () => espace, reads: everyone },
  { file: 'espace.$pole._index.tsx', url: () => espace, reads: everyone },
  { file: 'espace.$pole.recherche.tsx', url: () => `${espace}/recherche?q=romarin`, reads: everyone },
  {
    file: 'espace.$pole.vitrine.tsx',
    url: () => `${espace}/vitrine`,
    reads: inside(roles(200, 403, 403, 403, 403)),
    acts: { '': { form: () => ({ accroche: 'Autre', version: '1' }), answers: inside(roles('ouvert', 403, 403, 403, 403)) } },
  },

  {
    file: 'espace.$pole.personnes._index.tsx',
    url: () => `${espace}/personnes`,
    reads: network,
    acts: {
      renvoyer: { form: () => ({ invitation: nobody }), answers: inside(roles('ouvert', 'ouvert', 'ouvert', 404, 404)) },
      retirer: { form: () => ({ invitation: nobody }), answers: inside(roles('ouvert', 'ouvert', 'ouvert', 404, 404)) },
    },
  },
  {
    file: 'espace.$pole.personnes.inviter.tsx',
    url: () => `${espace}/personnes/inviter`,
    reads: inside(roles(200, 200, 200, 403, 403)),
    acts: {
      '': {
        form: (demo) => ({ email: 'collegue@maillage.test', nom: 'Une Collègue', role: 'MEMBRE', structureId: demo.maison }),
        answers: inside(roles('ouvert', 'ouvert', 'ouvert', 403, 403)),
      },
    },
  },
  {
    file: 'espace.$pole.personnes.$personne.tsx',
    url: (demo) => `${espace}/personnes/${demo.collegue}`,
    // Nobody changes their own place here, but anyone may leave.
    reads: inside(roles(200, 200, 200, 404, 404)),
    acts: {
      modifier: {
        form: (demo) => ({ role: 'MEMBRE', structureId: demo.maison, version: '1' }),
        answers: inside(roles('ouvert', 'ouvert', 'ouvert', 403, 404)),
      },
      terminer: { form: () => ({}), answers: inside(roles('ouvert', 'ouvert', 'ouvert', 'ouvert', 404)) },
      desactiver: { form: () => ({}), answers: inside(roles('ouvert', 403, 403, 403, 404)) },
    },
  },
  {
    file: 'espace.$pole.personnes.$personne.tsx',
    url: (demo) => `${espace}/personnes/${demo.permanent}`,
    reads: inside(roles(200, 404, 404, 404, 404)),
    acts: {
      modifier: { form: () => ({ role: 'MEMBRE', version: '1' }), answers: inside(roles('ouvert', 403, 403, 403, 404)) },
      terminer: { form: () => ({}), answers: inside(roles('ouvert', 403, 403, 403, 404)) },
      desactiver: { form: () => ({}), answers: inside(roles('ouvert', 403, 403, 403, 404)) },
    },
  },

  { file: 'espace.$pole.adherents._index.tsx', url: () => `${espace}/adherents`, reads: network },
  { file: 'espace.$pole.adherents.mouvements.tsx', url: () => `${espace}/adherents/mouvements`, reads: network },
  { file: 'espace.$pole.adherents.export[.]csv.ts', url: () => `${espace}/adherents/export.csv`, reads: network },
  { file: 'espace.$pole.adherents.export[.]xlsx.ts', url: () => `${espace}/adherents/export.xlsx`, reads: network },
  {
    file: 'espace.$pole.adherents.nouvelle.tsx',
    url: () => `${espace}/adherents/nouvelle`,
    reads: team,
    acts: {
      '': { form: () => ({ ...structureForm(), entree: 'ADHERENTE', le }), answers: inside(roles('ouvert', 'ouvert', 403, 403, 403)) },
    },
  },
  {
    file: 'espace.$pole.adherents.$structure._index.tsx',
    url: (demo) => `${espace}/adherents/${demo.maison}`,
    reads: inside(roles(200, 200, 200, 200, 404)),
    acts: {
      partir: { form: () => ({ le, motif: 'AUTRE', detail: '' }), answers: teamActs },
      revenir: { form: () => ({ le, detail: '' }), answers: teamActs },
      candidater: { form: () => ({ le, detail: '' }), answers: teamActs },
    },
  },
  {
    file: 'espace.$pole.adherents.$structure._index.tsx',
    url: (demo) => `${espace}/adherents/${demo.candidate}`,
    reads: inside(roles(200, 200, 404, 404, 404)),
    acts: {
      accepter: { form: () => ({ le, detail: '' }), answers: inside(roles('ouvert', 'ouvert', 404, 404, 404)) },
      refuser: { form: () => ({ le, motif: 'AUTRE', detail: '' }), answers: inside(roles('ouvert', 'ouvert', 404, 404, 404)) },
    },
  },
  {
    file: 'espace.$pole.adherents.$structure.modifier.tsx',
    url: (demo) => `${espace}/adherents/${demo.maison}/modifier`,
    reads: inside(roles(200, 200, 200, 403, 404)),
    acts: { '': { form: () => ({ ...structureForm(), version: '1' }), answers: inside(roles('ouvert', 'ouvert', 'ouvert', 403, 404)) } },
  },
  {
    file: 'espace.$pole.adherents.$structure.modifier.tsx',
    url: (demo) => `${espace}/adherents/${demo.structure}/modifier`,
    reads: inside(roles(200, 200, 403, 403, 404)),
    acts: { '': { form: () => ({ ...structureForm(), version: '1' }), answers: teamActs } },
  },
]
