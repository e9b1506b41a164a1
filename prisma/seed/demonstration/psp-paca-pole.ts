import type { Pole } from '~/platform/db/generated/client'
import { french } from '../content/french'
import { referenceTable } from '../content/reference-table'
import { day, dayFrom } from '../factories/calendar'
import type { Seeding } from './seeding'

const source = 'Document de présentation du Pôle services à la personne PACA'

/** Creates PSP PACA with its history, its two known years and the public figures of its region. */
export async function createPspPaca({ tx, now }: Seeding): Promise<Pole> {
  const pole = await tx.pole.create({
    data: {
      slug: 'psp-paca',
      nom: 'Pôle services à la personne Provence-Alpes-Côte d’Azur',
      nomCourt: 'PSP PACA',
      regionCode: '93',
      territoire: 'Provence-Alpes-Côte d’Azur',
      accroche: french(
        "Les structures de l'économie sociale et solidaire qui aident à vivre chez soi, réunies pour de meilleurs emplois et de meilleurs services.",
      ),
      histoire: french(histoire),
      label: 'PRIDES (pôle régional d’innovation et de développement économique solidaire)',
      labelDate: day('2007-03-30'),
      ambition: french(ambition),
      objectifs: objectifs.map(french),
      directions: directions.map(french),
      departements: ['04', '05', '06', '13', '83', '84'],
      objectifAdherents: 200,
      objectifAnnee: 2013,
      objectifSource: `${source}, 2012`,
      registreDepuis: now.getUTCFullYear() - 1,
      demonstration: true,
      createdAt: dayFrom(now, -730),
    },
  })
  await tx.anneeRegistre.createMany({
    data: [2006, 2012].map((annee) => ({ poleId: pole.id, annee, source, sourceDate: '2012' })),
  })
  await writeFacts(tx, pole)
  return pole
}

async function writeFacts(tx: Seeding['tx'], pole: Pole): Promise<void> {
  const rows = await referenceTable<'territory' | 'indicator' | 'value' | 'unit' | 'year' | 'source' | 'source_date' | 'note'>('paca-facts')
  await tx.fait.createMany({
    data: rows.map((row, ordre) => ({
      poleId: pole.id,
      territoire: french(row.territory),
      indicateur: french(row.indicator),
      valeur: Number(row.value),
      unite: row.unit,
      annee: Number(row.year),
      source: french(row.source),
      sourceDate: row.source_date,
      note: french(row.note.replaceAll(';', ',').replace(/(?<=\d)\.(?=\d)/g, ',')),
      ordre,
    })),
  })
}

const histoire = `En 2006, une vingtaine de structures de l'aide à domicile de la région se réunissent autour d'une conviction : les services à la personne de l'économie sociale et solidaire seront d'autant plus solides qu'ils travailleront ensemble. La même année, la Région lance un appel à projets pour distinguer des pôles régionaux d'innovation et de développement économique solidaire, les PRIDES.

En 2007, le réseau se constitue en association et reçoit, le 30 mars, le label PRIDES. Un contrat d'objectifs pluriannuel le lie à la Région.

Une première action collective de gestion prévisionnelle des emplois et des compétences rassemble ensuite une vingtaine d'employeurs, avec l'État, la Région, les fédérations, les organisations syndicales et l'organisme de financement de la formation. Elle débouche sur un guide écrit par celles et ceux qui l'ont vécue, de l'analyse du secteur à l'outil pratique.

En 2012, le pôle compte 155 structures adhérentes. Un laboratoire de recherche, le LEST, l'accompagne sur l'innovation sociale. Le réseau se donne pour objectif de dépasser 200 adhérents en 2013 et de s'ouvrir aux syndicats de salariés et aux représentants des usagers.

Les effectifs des années intermédiaires ne sont pas connus : ils ne sont donc ni dessinés, ni estimés.`

const ambition = `Des emplois durables et un développement économique partagé ; une offre de qualité, fondée sur la solidarité et sur la responsabilité sociale et environnementale.`

const objectifs = [
  "Faire reconnaître le rôle économique et la spécificité sociale de l'économie sociale et solidaire",
  'Mutualiser les compétences',
  'Décloisonner et coordonner les politiques publiques',
  'Coopérer',
  "Engager des démarches de progrès sur la qualité de l'emploi et du service",
  'Innover',
  'Échanger et communiquer',
]

const directions = [
  "Élargir le réseau, en l'ouvrant aux syndicats de salariés et aux représentants des usagers",
  'Nouer de nouveaux partenariats, par secteur et par territoire',
  'Équilibrer les financements privés et publics',
]
