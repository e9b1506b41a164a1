import { formatCount, formatNumber } from '~/platform/format'

interface Growth {
  annees: readonly { annee: number; effectif: number | null }[]
  objectif: { annee: number; valeur: number } | null
}

/**
 * The message of the growth curve, as a sentence: the last known count up to the year of the objective and its
 * distance to it; without an objective, where the network stands.
 */
export function growthMessage({ annees, objectif }: Growth): string {
  const known = annees.flatMap(({ annee, effectif }) => (effectif === null ? [] : [{ annee, effectif }]))
  const before = objectif && known.filter((one) => one.annee <= objectif.annee).at(-1)
  const last = before ?? known.at(-1)
  if (!last) return 'Aucune année connue'
  const count = `${formatCount(last.effectif, 'structure adhérente', 'structures adhérentes')} en ${last.annee}`
  if (!objectif || !before) return count
  const missing = objectif.valeur - last.effectif
  if (missing <= 0) return `${count} : l’objectif de ${formatNumber(objectif.valeur)} en ${objectif.annee} est atteint`
  return `${count}, ${formatNumber(missing)} de moins que l’objectif de ${objectif.annee}`
}
