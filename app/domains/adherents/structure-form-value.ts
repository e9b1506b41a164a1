/** What the forms of a structure hold, as they are typed. */
export interface StructureFormValue {
  nom: string
  siret: string
  formeJuridique: string
  departement: string
  commune: string
  codePostal: string
  adresse: string
  telephone: string
  email: string
  siteWeb: string
  description: string
  activites: string[]
  modes: string[]
  effectifEtp: string
  /** Only when adding. */
  entree: string
  le: string
}

/** Labels of the fields, for the summary of errors. */
export const structureFieldLabels: Record<keyof StructureFormValue, string> = {
  nom: 'Nom',
  siret: 'SIRET',
  formeJuridique: 'Forme juridique',
  departement: 'Département',
  commune: 'Commune',
  codePostal: 'Code postal',
  adresse: 'Adresse',
  telephone: 'Téléphone',
  email: 'Adresse e-mail',
  siteWeb: 'Site web',
  description: 'Présentation',
  activites: 'Activités',
  modes: 'Modes d’intervention',
  effectifEtp: 'Effectif (ETP)',
  entree: 'Situation',
  le: 'Date',
}
