import type { Pole } from '~/platform/db/generated/client'
import { french } from '../content/french'
import { referenceTable } from '../content/reference-table'
import { day, dayFrom } from '../factories/calendar'
import { createDemonstrationUser, welcome } from './accounts'
import { createStructureDraw } from './draw-structure'
import { lorraine } from './places'
import { createPlannedGuide } from './guides'
import type { Movement } from './movements'
import { writeRegister } from './register'
import type { Seeding } from './seeding'

const structures = 9

/** The second pôle: the regional figures of 2009, ten actions as its first guide, a few structures. */
export async function seedPoleLorraine(seeding: Seeding): Promise<void> {
  const { now, random } = seeding
  const pole = await createPole(seeding)
  const direction = await createDemonstrationUser(seeding, 'direction@pole-lorraine.test')
  await welcome(seeding, direction, { pole, role: 'DIRECTION', fonctions: ['BUREAU'], daysAgo: 720 })

  const draw = createStructureDraw(random, { departements: pole.departements, stock: lorraine, firstNumber: 5_000 })
  const drafts = Array.from({ length: structures }, draw)
  const opening = day(`${pole.registreDepuis}-02-03`)
  const admittedOn = (structure: number) =>
    structure < 6 ? dayFrom(opening, 40 * structure) : dayFrom(now, -20 - 35 * (structures - structure))
  const movements = drafts.map((_, structure): Movement => ({ structure, kind: 'ADMISSION', on: admittedOn(structure) }))
  movements.push({ structure: structures, kind: 'CANDIDATURE', on: dayFrom(now, -12) })
  const registered = await writeRegister(seeding, { pole, user: direction, drafts: [...drafts, draw()], movements })

  const referent = await createDemonstrationUser(seeding, 'referent@pole-lorraine.test')
  const structure = registered[0]
  if (structure) await welcome(seeding, referent, { pole, role: 'REFERENT', structure, daysAgo: 280 })

  await createPlannedGuide(seeding, pole, {
    source: 'dix-actions-lorraine-2009',
    statut: 'PUBLIE',
    ouverture: 'LECTURE',
    owner: direction,
    begunDaysAgo: 250,
    writtenDaysAgo: 90,
    participations: [{ user: referent, role: 'REDACTEUR' }],
    moves: [
      { daysAgo: 120, to: 'relecture', by: referent },
      { daysAgo: 110, to: 'valide', by: direction },
    ],
    editions: [{ daysAgo: 108, by: direction, notes: 'Première édition.', contributeurs: [referent.name, direction.name] }],
  })
}

async function createPole({ tx, now }: Seeding): Promise<Pole> {
  const pole = await tx.pole.create({
    data: {
      slug: 'pole-lorraine',
      nom: 'Pôle Lorraine des services à la personne',
      nomCourt: 'Pôle Lorraine',
      regionCode: '44',
      territoire: 'Lorraine',
      accroche: french('Meurthe-et-Moselle, Meuse, Moselle, Vosges : apprendre des actions de 2009 pour construire celles de demain.'),
      histoire: french(histoire),
      ambition: french("Rapprocher l'offre et la demande sur tout le territoire, et soutenir les petites structures."),
      objectifs: ['Mailler le territoire', 'Professionnaliser les petites structures', 'Suivre le développement du secteur'],
      directions: ['Regrouper les moyens', 'Rendre le secteur visible'],
      departements: ['54', '55', '57', '88'],
      registreDepuis: now.getUTCFullYear() - 1,
      demonstration: true,
      createdAt: dayFrom(now, -728),
    },
  })
  await writeFacts(tx, pole)
  return pole
}

type Column = 'region' | 'source' | 'source_date' | 'oasp_source' | 'heures_source' | (string & {})

const organismes = [
  ['oasp_total', 'organismes agréés de services à la personne'],
  ['agrement_simple', 'dont agrément simple'],
  ['agrement_qualite', 'dont agrément qualité'],
] as const

const activite = [
  ['heures_particuliers_employeurs', 'heures chez les particuliers employeurs', 'heures'],
  ['masse_salariale_assmat', 'masse salariale des assistantes maternelles', '€'],
  ['heures_mandataire_assoc', 'heures en mode mandataire, associations', 'heures'],
  ['heures_mandataire_entr', 'heures en mode mandataire, entreprises', 'heures'],
  ['heures_prestataire_assoc', 'heures en mode prestataire, associations', 'heures'],
  ['heures_prestataire_entr', 'heures en mode prestataire, entreprises', 'heures'],
] as const

/** The figures of Lorraine as printed in 2009, with their reserve ("plus de", "près de"). */
async function writeFacts(tx: Seeding['tx'], pole: Pole): Promise<void> {
  const row = (await referenceTable<Column>('regions-2009')).find((one) => one.region === 'Lorraine')
  if (!row) throw new Error('regions-2009.csv says nothing of Lorraine.')
  const common = { poleId: pole.id, territoire: 'Lorraine', sourceDate: row.source_date ?? '' }
  const source = (inner: string) => french(`${inner} ; ${row.source}`)
  await tx.fait.createMany({
    data: [
      ...organismes.map(([column, indicateur], ordre) => ({
        ...common,
        indicateur,
        valeur: Number(row[column]),
        unite: 'organismes',
        annee: 2009,
        ordre,
        source: source(`${row.oasp_source}, fin avril 2009`),
      })),
      ...activite.map(([column, indicateur, unite], place) => ({
        ...common,
        indicateur,
        valeur: Number(row[column] ?? row[`${column}_eur`]),
        reserve: row[`${column}_q`] ?? '',
        unite,
        annee: 2007,
        ordre: organismes.length + place,
        source: source(`${row.heures_source}, 2007`),
      })),
    ],
  })
}

const histoire = `Le 18 mai 2009, à Metz, les assises interrégionales des services à la personne réunissent la Lorraine, l'Alsace, la Champagne-Ardenne, la Bourgogne et la Franche-Comté. Le dossier de la rencontre compte 418 organismes agréés en Lorraine, dont 185 au titre de la qualité, et décrit dix actions régionales.

Ce pôle de démonstration part de ces chiffres et de ces actions. Ses structures et ses personnes sont fictives ; les chiffres de 2009 sont ceux de la source, avec leurs réserves.`
