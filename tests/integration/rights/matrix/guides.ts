import type { Demonstration } from '../demonstration'
import { inside, roles, type Act, type Acting, type For, type Line } from './line'

const guides = '/espace/psp-paca/guides'

const reads = inside(roles(200, 200, 200, 200, 200))
const readsClosed = inside(roles(200, 200, 200, 200, 404))
/** The open guide: the whole network writes, the partner rereads. */
const writes = inside(roles('ouvert', 'ouvert', 'ouvert', 'ouvert', 403))
/** The closed guide: the network reads, the partner does not see it. */
const writesClosed = inside(roles('ouvert', 'ouvert', 403, 403, 404))
const manages = inside(roles('ouvert', 'ouvert', 403, 403, 403))

const chapitreActs = (answers: For<Acting>): Record<string, Act> => ({
  'ajouter-chapitre': { form: () => ({ titre: 'Chapitre de trop' }), answers },
  'renommer-chapitre': { form: (demo) => ({ chapitreId: demo.chapitre, titre: 'Autre titre', version: '1' }), answers },
  'deplacer-chapitre': { form: (demo) => ({ chapitreId: demo.chapitre, direction: 'bas', version: '1' }), answers },
  'supprimer-chapitre': { form: (demo) => ({ chapitreId: demo.chapitre, version: '1' }), answers },
  'restaurer-chapitre': { form: (demo) => ({ chapitreId: demo.chapitre }), answers },
})

const peopleActs = (answers: For<Acting>): Record<string, Act> => ({
  inviter: { form: () => ({ email: 'relectrice@maillage.test', name: '', role: 'RELECTEUR' }), answers },
  'changer-role': { form: (demo) => ({ userId: demo.direction, role: 'LECTEUR' }), answers },
  retirer: { form: (demo) => ({ userId: demo.direction }), answers },
})

const presentation = (version: string) => ({ intent: 'modifier', titre: 'Autre titre', resume: '', ouverture: 'LECTURE', version })

/** Guides: open to the network, given to a partner by invitation, closed to partners. */
export const guideLines: readonly Line[] = [
  { file: 'espace.$pole.guides._index.tsx', url: () => guides, reads },
  {
    file: 'espace.$pole.guides.nouveau.tsx',
    url: () => `${guides}/nouveau`,
    reads: inside(roles(200, 200, 200, 200, 403)),
    acts: { '': { form: () => ({ titre: 'Nouveau guide', resume: '', ouverture: 'LECTURE', modele: 'VIERGE' }), answers: writes } },
  },
  ...guideAt((demo) => demo.guide, {
    reads,
    writes,
    manages,
    opensSettings: inside(roles(200, 200, 403, 403, 403)),
    status: (demo) => ({ statut: 'RELECTURE', version: demo.guideVersion }),
    publishes: manages,
  }),
  ...guideAt((demo) => demo.guideFerme, {
    reads: readsClosed,
    writes: writesClosed,
    manages: writesClosed,
    opensSettings: inside(roles(200, 200, 403, 403, 404)),
    status: (demo) => ({ statut: 'RELECTURE', version: demo.guideFermeVersion }),
    publishes: writesClosed,
  }),
  // Begun by the member, written by the partner: the member decides who takes part, the partner does not.
  ...guideAt((demo) => demo.guidePartage, {
    reads,
    writes: inside(roles('ouvert', 'ouvert', 'ouvert', 'ouvert', 'ouvert')),
    manages: inside(roles('ouvert', 'ouvert', 403, 'ouvert', 403)),
    opensSettings: inside(roles(200, 200, 403, 200, 403)),
    status: () => ({ statut: 'RELECTURE', version: '1' }),
  }),
]

interface GuideCase {
  reads: Line['reads']
  writes: For<Acting>
  manages: For<Acting>
  opensSettings: Line['reads']
  status(demo: Demonstration): Record<string, string>
  publishes?: For<Acting>
}

/** All pages of one guide. */
function guideAt(id: (demo: Demonstration) => string, given: GuideCase): Line[] {
  const { manages, opensSettings, writes } = given
  return [
    {
      file: 'espace.$pole.guides.$guide._index.tsx',
      url: (demo) => `${guides}/${id(demo)}`,
      reads: given.reads,
      acts: { ...chapitreActs(writes), statut: { form: given.status, answers: writes } },
    },
    {
      file: 'espace.$pole.guides.$guide.edition.tsx',
      url: (demo) => `${guides}/${id(demo)}/edition`,
      reads: given.reads,
      acts: chapitreActs(writes),
    },
    {
      file: 'espace.$pole.guides.$guide.images.ts',
      url: (demo) => `${guides}/${id(demo)}/images`,
      reads: inside(roles(404, 404, 404, 404, 404)),
      // The person who may is told that the image is missing.
      acts: { '': { form: () => ({}), answers: writes, multipart: true } },
    },
    {
      file: 'espace.$pole.guides.$guide.modifier.tsx',
      url: (demo) => `${guides}/${id(demo)}/modifier`,
      reads: opensSettings,
      acts: { modifier: { form: () => presentation('1'), answers: manages } },
    },
    {
      file: 'espace.$pole.guides.$guide.partage.tsx',
      url: (demo) => `${guides}/${id(demo)}/partage`,
      reads: given.reads,
      acts: peopleActs(manages),
    },
    {
      file: 'espace.$pole.guides.$guide.publier.tsx',
      url: (demo) => `${guides}/${id(demo)}/publier`,
      reads: given.reads,
      acts: {
        statut: { form: given.status, answers: writes },
        ...(given.publishes
          ? { publier: { form: (demo) => ({ version: given.status(demo).version ?? '1', notes: '' }), answers: given.publishes } }
          : {}),
      },
    },
  ]
}
