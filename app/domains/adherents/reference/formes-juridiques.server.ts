/**
 * Legal forms a member may have.
 * Source: INSEE, catégories juridiques (level III codes); ESS scope: law 2014-856 of 31 July 2014, article 1.
 * `ess` is null where the scope depends on the statutes.
 */
export interface FormeJuridique {
  key: string
  label: string
  famille: FamilleJuridique
  /** INSEE categories; several forms share one, SCIC and CAE have none of their own. */
  categoriesInsee: readonly string[]
  ess: boolean | null
}

export const famillesJuridiques = {
  ASSOCIATION: 'Associations',
  COOPERATIVE: 'Coopératives',
  MUTUELLE: 'Mutuelles',
  FONDATION: 'Fondations',
  SOCIETE_ESS: 'Sociétés de l’ESS',
  ENTREPRISE: 'Entreprises',
  PUBLIC: 'Organismes publics',
  GROUPEMENT: 'Groupements',
  RESEAU: 'Réseaux et syndicats',
} as const

export type FamilleJuridique = keyof typeof famillesJuridiques

type Row = readonly [key: string, label: string, famille: FamilleJuridique, categoriesInsee: string, ess: boolean | null]

// prettier-ignore
const rows: readonly Row[] = [
  ['ASSOCIATION_1901', 'Association loi 1901', 'ASSOCIATION', '9220', true],
  ['ASSOCIATION_RUP', 'Association reconnue d’utilité publique', 'ASSOCIATION', '9230', true],
  ['ASSOCIATION_ALSACE_MOSELLE', 'Association de droit local (Alsace-Moselle)', 'ASSOCIATION', '9260', true],
  ['ASSOCIATION_INTERMEDIAIRE', 'Association intermédiaire (SIAE)', 'ASSOCIATION', '9222', true],
  ['ASSOCIATION_INSERTION', 'Association d’insertion par l’économique', 'ASSOCIATION', '9221', true],
  ['GROUPEMENT_EMPLOYEURS', 'Groupement d’employeurs', 'ASSOCIATION', '9223', true],
  ['REGIE_QUARTIER', 'Régie de quartier / de territoire', 'ASSOCIATION', '9220', true],
  ['SCOP', 'SCOP (société coopérative de production)', 'COOPERATIVE', '5458|5558|5658', true],
  ['SCIC', 'SCIC (société coopérative d’intérêt collectif)', 'COOPERATIVE', '5460|5560|5660|5710', true],
  ['CAE', 'Coopérative d’activités et d’emploi', 'COOPERATIVE', '5458|5558|5460', true],
  ['MUTUELLE', 'Mutuelle (livre III : réalisations sanitaires et sociales)', 'MUTUELLE', '8210', true],
  ['FONDATION', 'Fondation', 'FONDATION', '9300', true],
  ['ENTREPRISE_ESUS', 'Société commerciale agréée ESUS', 'SOCIETE_ESS', '5499|5599|5710', true],
  ['SOCIETE_ESS', 'Société commerciale de l’ESS (loi 2014-856 art. 1)', 'SOCIETE_ESS', '5499|5710', true],
  ['SOCIETE_COMMERCIALE', 'Entreprise commerciale (hors ESS)', 'ENTREPRISE', '5499|5498|5599|5710', false],
  ['ENTREPRISE_INDIVIDUELLE', 'Entreprise individuelle / micro-entreprise', 'ENTREPRISE', '1000', false],
  ['CCAS', 'CCAS (centre communal d’action sociale)', 'PUBLIC', '7361', false],
  ['CIAS', 'CIAS (centre intercommunal d’action sociale)', 'PUBLIC', '7367', false],
  ['EPSMS', 'Établissement public local social et médico-social', 'PUBLIC', '7366', false],
  ['GCSMS', 'Groupement de coopération sociale ou médico-sociale', 'GROUPEMENT', '9900|7490', null],
  ['SYNDICAT_EMPLOYEURS', 'Syndicat ou fédération d’employeurs', 'RESEAU', '8420', null],
  ['SYNDICAT_SALARIES', 'Syndicat de salariés', 'RESEAU', '8410', null],
  ['FEDERATION', 'Fédération / union / réseau', 'RESEAU', '9220', null],
  ['COLLECTIVITE', 'Collectivité territoriale (commune, EPCI, département, région)', 'PUBLIC', '7210|7346|7348|7344|7220|7230', false],
]

export const formesJuridiques: readonly FormeJuridique[] = rows.map(([key, label, famille, categories, ess]) => ({
  key,
  label,
  famille,
  categoriesInsee: categories.split('|'),
  ess,
}))

const byKey = new Map(formesJuridiques.map((one) => [one.key, one]))

/** The legal form of a key, if there is one. */
export function formeJuridiqueOf(key: string): FormeJuridique | undefined {
  return byKey.get(key)
}

/** Its label, or the key itself when it is unknown. */
export function formeJuridiqueLabel(key: string): string {
  return byKey.get(key)?.label ?? key
}
