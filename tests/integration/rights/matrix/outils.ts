import type { Demonstration } from '../demonstration'
import { inside, roles, type Act, type Acting, type For, type Line } from './line'

const outils = '/espace/psp-paca/outils'

const presentation = {
  titre: 'Autre titre',
  resume: 'Une phrase assez longue.',
  kind: 'GUIDE',
  themes: ['T1'],
  publics: ['RH'],
  licence: 'CC_BY_SA_4',
}
const version = { notes: 'Une version de plus.', lien: 'https://www.exemple.fr/outil' }

const teamOnly = inside(roles('ouvert', 'ouvert', 403, 403, 403))
const opensForTeam = inside(roles(200, 200, 403, 403, 403))
const teamOnlyUnseen = inside(roles('ouvert', 'ouvert', 403, 403, 404))
const opensForTeamUnseen = inside(roles(200, 200, 403, 403, 404))
const house = inside(roles('ouvert', 'ouvert', 'ouvert', 'ouvert', 404))
const opensForHouse = inside(roles(200, 200, 200, 200, 404))

/** Tools: of the team, public or not, and of the structure of the référent and the member. */
export const outilLines: readonly Line[] = [
  { file: 'espace.$pole.outils._index.tsx', url: () => outils, reads: inside(roles(200, 200, 200, 200, 200)) },
  {
    file: 'espace.$pole.outils.nouveau.tsx',
    url: () => `${outils}/nouveau`,
    reads: inside(roles(200, 200, 200, 200, 403)),
    acts: {
      '': {
        form: () => ({ ...presentation, ...version }),
        answers: inside(roles('ouvert', 'ouvert', 'ouvert', 'ouvert', 403)),
        multipart: true,
      },
    },
  },
  ...outilAt((demo) => demo.outilPublic, {
    reads: inside(roles(200, 200, 200, 200, 200)),
    adopts: inside(roles(403, 403, 'ouvert', 'ouvert', 403)),
    opens: opensForTeam,
    edits: teamOnly,
  }),
  ...outilAt((demo) => demo.outilInterne, {
    reads: opensForHouse,
    adopts: inside(roles(403, 403, 'ouvert', 'ouvert', 404)),
    opens: opensForTeamUnseen,
    edits: teamOnlyUnseen,
  }),
  ...outilAt((demo) => demo.outilMaison, {
    reads: opensForHouse,
    adopts: inside(roles(403, 403, 'ouvert', 'ouvert', 404)),
    opens: opensForHouse,
    edits: house,
  }),
]

/** All pages of one tool. */
function outilAt(
  id: (demo: Demonstration) => string,
  given: { reads: Line['reads']; adopts: For<Acting>; opens: Line['reads']; edits: For<Acting> },
): Line[] {
  const button = (answers: For<Acting>): Act => ({ form: () => ({}), answers })
  return [
    {
      file: 'espace.$pole.outils.$outil._index.tsx',
      url: (demo) => `${outils}/${id(demo)}`,
      reads: given.reads,
      acts: {
        adopter: button(given.adopts),
        'ne-plus-utiliser': button(given.adopts),
        archiver: button(given.edits),
        restaurer: button(given.edits),
      },
    },
    {
      file: 'espace.$pole.outils.$outil.modifier.tsx',
      url: (demo) => `${outils}/${id(demo)}/modifier`,
      reads: given.opens,
      acts: { '': { form: () => ({ ...presentation, version: '1' }), answers: given.edits } },
    },
    {
      file: 'espace.$pole.outils.$outil.version.tsx',
      url: (demo) => `${outils}/${id(demo)}/version`,
      reads: given.opens,
      acts: { '': { form: () => version, answers: given.edits, multipart: true } },
    },
  ]
}
