import { readFile } from 'node:fs/promises'
import { french } from '../content/french'
import { referenceTable, seedFile } from '../content/reference-table'
import { workbook, type Sheet } from '../content/workbook'

/** A file as it would have been sent. */
export interface SeedFile {
  nom: string
  bytes: Buffer
}

const own = 'rédaction du réseau, à partir du domaine public et de la pratique des structures'
const shareAlike = 'CC BY-SA 4.0'
const today = 'novembre 2026'

const xlsx = async (nom: string, ...book: Parameters<typeof workbook>): Promise<SeedFile> => ({
  nom: `${nom}.xlsx`,
  bytes: await workbook(...book),
})

/** A reference table as it is, in CSV for spreadsheets (UTF-8 with a mark, which Excel needs). */
export async function referenceCsv(table: string, nom: string): Promise<SeedFile> {
  return { nom: `${nom}.csv`, bytes: Buffer.concat([Buffer.from('\ufeff'), await readFile(seedFile(`${table}.csv`))]) }
}

/** A reference table as a workbook; `columns` are [column of the table, heading, width]. */
export async function referenceWorkbook(
  table: string,
  file: { nom: string; titre: string; feuille: string; lines: string[]; source: string; licence?: string },
  columns: readonly (readonly [column: string, header: string, width: number])[],
): Promise<SeedFile> {
  const rows = await referenceTable<string>(table)
  const notice = {
    titre: file.titre,
    lines: file.lines.map(french),
    source: french(file.source),
    date: today,
    licence: file.licence ?? shareAlike,
  }
  return xlsx(file.nom, notice, [
    {
      name: file.feuille,
      columns: columns.map(([, header, width]) => ({ header, width })),
      rows: rows.map((row) => columns.map(([column]) => french(row[column] ?? ''))),
    },
  ])
}

const scale = [
  'Échelle : vide = non concerné, 0 = ne sait pas faire, 1 = fait avec aide, 2 = autonome, 3 = maîtrise (situations complexes), 4 = référent, transmet.',
  'Le niveau attendu est celui du domaine pour le métier. Il se discute : adaptez-le à votre projet de service.',
]

/** The competency grid: reference and, from its third version, a sheet to assess a person. */
export async function competencyGrid(withAssessment: boolean): Promise<SeedFile> {
  const skills = await referenceTable<'code' | 'domain' | 'domain_label_fr' | 'label_fr'>('competencies')
  const requirements = await referenceTable<string>('job-domain-requirements')
  const jobs = new Map((await referenceTable<'key' | 'label_fr'>('jobs')).map((job) => [job.key, job.label_fr]))
  const jobKeys = Object.keys(requirements[0] ?? {}).filter((key) => key !== 'domain')
  const required = (domain: string, job: string) => Number(requirements.find((row) => row.domain === domain)?.[job] ?? 0)
  const grid: Sheet = {
    name: 'Référentiel',
    columns: [
      { header: 'Code', width: 8 },
      { header: 'Domaine', width: 30 },
      { header: 'Compétence', width: 52 },
      ...jobKeys.map((key) => ({ header: jobs.get(key) ?? key, width: 15 })),
    ],
    rows: skills.map((skill) => [
      skill.code,
      french(skill.domain_label_fr),
      french(skill.label_fr),
      ...jobKeys.map((job) => required(skill.domain, job)),
    ]),
  }
  const assessment: Sheet = {
    name: 'Évaluation',
    columns: [
      { header: 'Code', width: 8 },
      { header: 'Compétence', width: 52 },
      { header: 'Niveau attendu', width: 12 },
      { header: 'Auto-évaluation', width: 14 },
      { header: 'Évaluation croisée', width: 14 },
      { header: 'Écart', width: 8 },
      { header: 'Ce que nous décidons', width: 40 },
    ],
    rows: skills.map((skill, place) => [
      skill.code,
      french(skill.label_fr),
      null,
      null,
      null,
      { formula: `IF(OR(C${place + 2}="",E${place + 2}=""),"",MAX(0,C${place + 2}-E${place + 2}))` },
      null,
    ]),
    levels: { columns: [3, 4, 5], most: 4 },
  }
  const notice = {
    titre: 'Grille de compétences des métiers du domicile',
    lines: scale.map(french),
    source: own,
    date: today,
    licence: shareAlike,
  }
  return xlsx('grille-de-competences', notice, withAssessment ? [grid, assessment] : [grid])
}

/** The 30 questions, and a sheet that computes the six themes once four fifths of a theme are answered. */
export async function selfDiagnosis(): Promise<SeedFile> {
  const questions = await referenceTable<'code' | 'theme' | 'theme_label_fr' | 'question_fr' | 'low_score_resource'>('gpec-questions')
  const themes = [...new Map(questions.map((one) => [one.theme, one.theme_label_fr]))]
  const range = (theme: string) => {
    const lines = questions.flatMap((one, place) => (one.theme === theme ? [place + 2] : []))
    return `Questionnaire!D${Math.min(...lines)}:D${Math.max(...lines)}`
  }
  const lines = [
    "Répondez à plusieurs : la direction, une personne du conseil d'administration, une responsable de secteur, une intervenante. Comptez une heure et demie.",
    'Réponses : 0 = jamais, 1 = ponctuel, 2 = formalisé mais incomplet, 3 = systématique et évalué. Laissez vide si la question ne vous concerne pas.',
    "Lecture : moins de 25 % à initier, 25 à 49 % émergent, 50 à 74 % structuré, 75 % et plus maîtrisé. Un thème n'est calculé que si quatre questions sur cinq ont une réponse.",
  ]
  const notice = { titre: 'Autodiagnostic GPEC en 30 questions', lines: lines.map(french), source: own, date: today, licence: shareAlike }
  return xlsx('autodiagnostic-gpec', notice, [
    {
      name: 'Questionnaire',
      columns: [
        { header: 'Code', width: 7 },
        { header: 'Thème', width: 28 },
        { header: 'Question', width: 70 },
        { header: 'Réponse (0 à 3)', width: 12 },
        { header: 'Pour progresser', width: 30 },
        { header: 'Remarques', width: 36 },
      ],
      rows: questions.map((one) => [
        one.code,
        french(one.theme_label_fr),
        french(one.question_fr),
        null,
        french(one.low_score_resource),
        null,
      ]),
      levels: { columns: [4], most: 3 },
    },
    {
      name: 'Résultats',
      columns: [
        { header: 'Thème', width: 44 },
        { header: 'Réponses', width: 10 },
        { header: 'Score (%)', width: 12 },
      ],
      rows: themes.map(([theme, label]) => [
        french(label),
        { formula: `COUNT(${range(theme)})` },
        { formula: `IF(COUNT(${range(theme)})<4,"",ROUND(SUM(${range(theme)})/(3*COUNT(${range(theme)}))*100,0))` },
      ]),
    },
  ])
}

/** A follow-up sheet for newcomers, as a member structure would share its own. */
export function integrationTracker(): Promise<SeedFile> {
  const steps = [
    ["Avant l'arrivée", 'Appel de bienvenue, planning de la première semaine envoyé'],
    ["Avant l'arrivée", 'Tutrice ou tuteur désigné, temps prévu au planning'],
    ['Jour 1', "Accueil à l'agence, remise du livret et du matériel"],
    ['Jour 1', "Visite des locaux, présentation de l'équipe et du secteur"],
    ['Semaine 1', 'Doublage sur trois domiciles au moins'],
    ['Semaine 1', 'Gestes et postures : démonstration avec le matériel du domicile'],
    ['Semaine 1', 'Point par téléphone après la première intervention seule'],
    ['Mois 1', 'Entretien avec la responsable de secteur'],
    ['Mois 1', "Première réunion d'équipe"],
    ['Mois 3', 'Point sur les compétences, besoins de formation notés'],
    ['Mois 3', 'Avis de la tutrice ou du tuteur'],
    ['Mois 6', "Bilan d'intégration, projet pour l'année"],
  ]
  const notice = {
    titre: 'Suivi de l’intégration à 1, 3 et 6 mois',
    source: own,
    date: today,
    licence: shareAlike,
    lines: [
      french(
        "Une ligne par étape, une colonne par personne arrivée (utilisez un repère, pas un nom). Notez la date à laquelle l'étape a été faite.",
      ),
    ],
  }
  return xlsx('suivi-integration', notice, [
    {
      name: 'Suivi',
      columns: [
        { header: 'Moment', width: 16 },
        { header: 'Étape', width: 56 },
        ...['A', 'B', 'C', 'D', 'E', 'F'].map((repere) => ({ header: `Personne ${repere}`, width: 14 })),
      ],
      rows: steps.map((step) => step.map(french)),
    },
  ])
}
