import type { FieldChange } from '~/platform/errors'
import { formatDate, formatMoney } from '~/platform/format'
import type { CreateConvention } from './partenariat.schema'

interface StoredConvention {
  objet: string
  description: string
  debut: Date
  fin: Date
  taciteReconduction: boolean
  preavisJours: number
  montantPublicCentimes: bigint
  montantPriveCentimes: bigint
}

/** What differs between a convention as typed and as somebody else saved it meanwhile, in words. */
export function conventionChanges(
  yours: CreateConvention,
  theirs: StoredConvention,
  parties: readonly { partenaireId: string; partenaire: { nom: string } }[],
): FieldChange[] {
  const pairs: FieldChange[] = [
    { label: 'Objet', yours: yours.objet, theirs: theirs.objet },
    { label: 'Présentation', yours: yours.description, theirs: theirs.description },
    { label: 'Début', yours: formatDate(yours.debut), theirs: formatDate(theirs.debut) },
    { label: 'Fin', yours: formatDate(yours.fin), theirs: formatDate(theirs.fin) },
    { label: 'Tacite reconduction', yours: yours.taciteReconduction ? 'oui' : 'non', theirs: theirs.taciteReconduction ? 'oui' : 'non' },
    { label: 'Préavis', yours: `${yours.preavisJours} jours`, theirs: `${theirs.preavisJours} jours` },
    { label: 'Part publique', yours: formatMoney(yours.montantPublic), theirs: formatMoney(Number(theirs.montantPublicCentimes)) },
    { label: 'Part privée', yours: formatMoney(yours.montantPrive), theirs: formatMoney(Number(theirs.montantPriveCentimes)) },
  ]
  const chosen = new Set([...yours.signataires, ...yours.financeurs])
  const same = chosen.size === parties.length && parties.every((one) => chosen.has(one.partenaireId))
  if (!same) pairs.push({ label: 'Parties', yours: `${chosen.size} choisies`, theirs: parties.map((one) => one.partenaire.nom).join(', ') })
  return pairs.filter((one) => one.yours !== one.theirs)
}
