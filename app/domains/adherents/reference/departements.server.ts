/**
 * Départements of France: INSEE code, name, region since 2016 and before.
 * Source: INSEE, code officiel géographique (101 départements, regions of law 2015-29 of 16 January 2015).
 * Codes are strings ("04", "2A"). Server side only: a screen is sent the few it shows.
 */
export interface Departement {
  code: string
  nom: string
  regionCode: string
  region: string
  /** Name of the region until 31 December 2015. */
  ancienneRegion: string
}

type Row = readonly [code: string, nom: string, regionCode: string, region: string, ancienneRegion: string]

// prettier-ignore
const rows: readonly Row[] = [
  ['01', 'Ain', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['02', 'Aisne', '32', 'Hauts-de-France', 'Picardie'],
  ['03', 'Allier', '84', 'Auvergne-Rhône-Alpes', 'Auvergne'],
  ['04', 'Alpes-de-Haute-Provence', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['05', 'Hautes-Alpes', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['06', 'Alpes-Maritimes', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['07', 'Ardèche', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['08', 'Ardennes', '44', 'Grand Est', 'Champagne-Ardenne'],
  ['09', 'Ariège', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['10', 'Aube', '44', 'Grand Est', 'Champagne-Ardenne'],
  ['11', 'Aude', '76', 'Occitanie', 'Languedoc-Roussillon'],
  ['12', 'Aveyron', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['13', 'Bouches-du-Rhône', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['14', 'Calvados', '28', 'Normandie', 'Basse-Normandie'],
  ['15', 'Cantal', '84', 'Auvergne-Rhône-Alpes', 'Auvergne'],
  ['16', 'Charente', '75', 'Nouvelle-Aquitaine', 'Poitou-Charentes'],
  ['17', 'Charente-Maritime', '75', 'Nouvelle-Aquitaine', 'Poitou-Charentes'],
  ['18', 'Cher', '24', 'Centre-Val de Loire', 'Centre'],
  ['19', 'Corrèze', '75', 'Nouvelle-Aquitaine', 'Limousin'],
  ['21', 'Côte-d’Or', '27', 'Bourgogne-Franche-Comté', 'Bourgogne'],
  ['22', 'Côtes-d’Armor', '53', 'Bretagne', 'Bretagne'],
  ['23', 'Creuse', '75', 'Nouvelle-Aquitaine', 'Limousin'],
  ['24', 'Dordogne', '75', 'Nouvelle-Aquitaine', 'Aquitaine'],
  ['25', 'Doubs', '27', 'Bourgogne-Franche-Comté', 'Franche-Comté'],
  ['26', 'Drôme', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['27', 'Eure', '28', 'Normandie', 'Haute-Normandie'],
  ['28', 'Eure-et-Loir', '24', 'Centre-Val de Loire', 'Centre'],
  ['29', 'Finistère', '53', 'Bretagne', 'Bretagne'],
  ['2A', 'Corse-du-Sud', '94', 'Corse', 'Corse'],
  ['2B', 'Haute-Corse', '94', 'Corse', 'Corse'],
  ['30', 'Gard', '76', 'Occitanie', 'Languedoc-Roussillon'],
  ['31', 'Haute-Garonne', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['32', 'Gers', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['33', 'Gironde', '75', 'Nouvelle-Aquitaine', 'Aquitaine'],
  ['34', 'Hérault', '76', 'Occitanie', 'Languedoc-Roussillon'],
  ['35', 'Ille-et-Vilaine', '53', 'Bretagne', 'Bretagne'],
  ['36', 'Indre', '24', 'Centre-Val de Loire', 'Centre'],
  ['37', 'Indre-et-Loire', '24', 'Centre-Val de Loire', 'Centre'],
  ['38', 'Isère', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['39', 'Jura', '27', 'Bourgogne-Franche-Comté', 'Franche-Comté'],
  ['40', 'Landes', '75', 'Nouvelle-Aquitaine', 'Aquitaine'],
  ['41', 'Loir-et-Cher', '24', 'Centre-Val de Loire', 'Centre'],
  ['42', 'Loire', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['43', 'Haute-Loire', '84', 'Auvergne-Rhône-Alpes', 'Auvergne'],
  ['44', 'Loire-Atlantique', '52', 'Pays de la Loire', 'Pays de la Loire'],
  ['45', 'Loiret', '24', 'Centre-Val de Loire', 'Centre'],
  ['46', 'Lot', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['47', 'Lot-et-Garonne', '75', 'Nouvelle-Aquitaine', 'Aquitaine'],
  ['48', 'Lozère', '76', 'Occitanie', 'Languedoc-Roussillon'],
  ['49', 'Maine-et-Loire', '52', 'Pays de la Loire', 'Pays de la Loire'],
  ['50', 'Manche', '28', 'Normandie', 'Basse-Normandie'],
  ['51', 'Marne', '44', 'Grand Est', 'Champagne-Ardenne'],
  ['52', 'Haute-Marne', '44', 'Grand Est', 'Champagne-Ardenne'],
  ['53', 'Mayenne', '52', 'Pays de la Loire', 'Pays de la Loire'],
  ['54', 'Meurthe-et-Moselle', '44', 'Grand Est', 'Lorraine'],
  ['55', 'Meuse', '44', 'Grand Est', 'Lorraine'],
  ['56', 'Morbihan', '53', 'Bretagne', 'Bretagne'],
  ['57', 'Moselle', '44', 'Grand Est', 'Lorraine'],
  ['58', 'Nièvre', '27', 'Bourgogne-Franche-Comté', 'Bourgogne'],
  ['59', 'Nord', '32', 'Hauts-de-France', 'Nord-Pas-de-Calais'],
  ['60', 'Oise', '32', 'Hauts-de-France', 'Picardie'],
  ['61', 'Orne', '28', 'Normandie', 'Basse-Normandie'],
  ['62', 'Pas-de-Calais', '32', 'Hauts-de-France', 'Nord-Pas-de-Calais'],
  ['63', 'Puy-de-Dôme', '84', 'Auvergne-Rhône-Alpes', 'Auvergne'],
  ['64', 'Pyrénées-Atlantiques', '75', 'Nouvelle-Aquitaine', 'Aquitaine'],
  ['65', 'Hautes-Pyrénées', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['66', 'Pyrénées-Orientales', '76', 'Occitanie', 'Languedoc-Roussillon'],
  ['67', 'Bas-Rhin', '44', 'Grand Est', 'Alsace'],
  ['68', 'Haut-Rhin', '44', 'Grand Est', 'Alsace'],
  ['69', 'Rhône', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['70', 'Haute-Saône', '27', 'Bourgogne-Franche-Comté', 'Franche-Comté'],
  ['71', 'Saône-et-Loire', '27', 'Bourgogne-Franche-Comté', 'Bourgogne'],
  ['72', 'Sarthe', '52', 'Pays de la Loire', 'Pays de la Loire'],
  ['73', 'Savoie', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['74', 'Haute-Savoie', '84', 'Auvergne-Rhône-Alpes', 'Rhône-Alpes'],
  ['75', 'Paris', '11', 'Île-de-France', 'Île-de-France'],
  ['76', 'Seine-Maritime', '28', 'Normandie', 'Haute-Normandie'],
  ['77', 'Seine-et-Marne', '11', 'Île-de-France', 'Île-de-France'],
  ['78', 'Yvelines', '11', 'Île-de-France', 'Île-de-France'],
  ['79', 'Deux-Sèvres', '75', 'Nouvelle-Aquitaine', 'Poitou-Charentes'],
  ['80', 'Somme', '32', 'Hauts-de-France', 'Picardie'],
  ['81', 'Tarn', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['82', 'Tarn-et-Garonne', '76', 'Occitanie', 'Midi-Pyrénées'],
  ['83', 'Var', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['84', 'Vaucluse', '93', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur'],
  ['85', 'Vendée', '52', 'Pays de la Loire', 'Pays de la Loire'],
  ['86', 'Vienne', '75', 'Nouvelle-Aquitaine', 'Poitou-Charentes'],
  ['87', 'Haute-Vienne', '75', 'Nouvelle-Aquitaine', 'Limousin'],
  ['88', 'Vosges', '44', 'Grand Est', 'Lorraine'],
  ['89', 'Yonne', '27', 'Bourgogne-Franche-Comté', 'Bourgogne'],
  ['90', 'Territoire de Belfort', '27', 'Bourgogne-Franche-Comté', 'Franche-Comté'],
  ['91', 'Essonne', '11', 'Île-de-France', 'Île-de-France'],
  ['92', 'Hauts-de-Seine', '11', 'Île-de-France', 'Île-de-France'],
  ['93', 'Seine-Saint-Denis', '11', 'Île-de-France', 'Île-de-France'],
  ['94', 'Val-de-Marne', '11', 'Île-de-France', 'Île-de-France'],
  ['95', 'Val-d’Oise', '11', 'Île-de-France', 'Île-de-France'],
  ['971', 'Guadeloupe', '01', 'Guadeloupe', 'Guadeloupe'],
  ['972', 'Martinique', '02', 'Martinique', 'Martinique'],
  ['973', 'Guyane', '03', 'Guyane', 'Guyane'],
  ['974', 'La Réunion', '04', 'La Réunion', 'La Réunion'],
  ['976', 'Mayotte', '06', 'Mayotte', 'Mayotte'],
]

export const departements: readonly Departement[] = rows.map(([code, nom, regionCode, region, ancienneRegion]) => ({
  code,
  nom,
  regionCode,
  region,
  ancienneRegion,
}))

const byCode = new Map(departements.map((one) => [one.code, one]))

/** The département of an INSEE code, if there is one. */
export function departementOf(code: string): Departement | undefined {
  return byCode.get(code)
}

/** Its name, or the code itself when it is unknown. */
export function departementNom(code: string): string {
  return byCode.get(code)?.nom ?? code
}
