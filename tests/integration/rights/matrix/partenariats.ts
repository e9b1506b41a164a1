import type { Demonstration } from '../demonstration'
import { inside, roles, type Acting, type For, type Line } from './line'

const partenariats = '/espace/psp-paca/partenariats'

const partenaireForm = { nom: 'Autre organisme', sigle: '', kind: 'ETAT', territoire: '', siteWeb: '', description: '' }
const conventionForm = {
  objet: 'Autre objet',
  description: '',
  debut: '2026-01-01',
  fin: '2026-12-31',
  preavisJours: '90',
  montantPublic: '1',
  montantPrive: '',
}

const everyone = inside(roles(200, 200, 200, 200, 200))
const withoutPartner = inside(roles(200, 200, 200, 200, 404))
const team = inside(roles(200, 200, 403, 403, 403))
const teamActs = inside(roles('ouvert', 'ouvert', 403, 403, 403))
const teamUnseen = inside(roles(200, 200, 403, 403, 404))
const teamActsUnseen = inside(roles('ouvert', 'ouvert', 403, 403, 404))

/** Partners and conventions: those of the partner's account, and others. */
export const partenariatLines: readonly Line[] = [
  { file: 'espace.$pole.partenariats._index.tsx', url: () => partenariats, reads: everyone },
  {
    file: 'espace.$pole.partenariats.partenaires.nouveau.tsx',
    url: () => `${partenariats}/partenaires/nouveau`,
    reads: team,
    acts: { '': { form: () => partenaireForm, answers: teamActs } },
  },
  {
    file: 'espace.$pole.partenariats.conventions.nouvelle.tsx',
    url: () => `${partenariats}/conventions/nouvelle`,
    reads: team,
    acts: { '': { form: () => conventionForm, answers: teamActs } },
  },
  ...partenaireAt((demo) => demo.partenaire, { reads: everyone, opens: team, edits: teamActs }),
  ...partenaireAt((demo) => demo.autrePartenaire, { reads: withoutPartner, opens: teamUnseen, edits: teamActsUnseen }),
  ...conventionAt((demo) => demo.convention, { reads: everyone, opens: team, edits: teamActs }),
  ...conventionAt((demo) => demo.autreConvention, { reads: withoutPartner, opens: teamUnseen, edits: teamActsUnseen }),
]

interface Case {
  reads: Line['reads']
  opens: Line['reads']
  edits: For<Acting>
}

function partenaireAt(id: (demo: Demonstration) => string, given: Case): Line[] {
  const url = (demo: Demonstration) => `${partenariats}/partenaires/${id(demo)}`
  return [
    { file: 'espace.$pole.partenariats.partenaires.$partenaire._index.tsx', url, reads: given.reads },
    {
      file: 'espace.$pole.partenariats.partenaires.$partenaire.modification.tsx',
      url: (demo) => `${url(demo)}/modification`,
      reads: given.opens,
      acts: { '': { form: () => ({ ...partenaireForm, version: '1' }), answers: given.edits } },
    },
  ]
}

function conventionAt(id: (demo: Demonstration) => string, given: Case): Line[] {
  const url = (demo: Demonstration) => `${partenariats}/conventions/${id(demo)}`
  return [
    {
      file: 'espace.$pole.partenariats.conventions.$convention._index.tsx',
      url,
      reads: given.reads,
      acts: { statut: { form: () => ({ statut: 'TERMINEE', version: '1' }), answers: given.edits } },
    },
    {
      file: 'espace.$pole.partenariats.conventions.$convention.modification.tsx',
      url: (demo) => `${url(demo)}/modification`,
      reads: given.opens,
      acts: { '': { form: () => ({ ...conventionForm, version: '1' }), answers: given.edits } },
    },
  ]
}
