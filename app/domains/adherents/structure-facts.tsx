import type { SerializeFrom } from '@remix-run/node'
import { formatDepartement, formatNumber, formatSiret, NBSP } from '~/platform/format'
import { DefinitionList } from '~/ui/definition-list'
import type { StructurePage } from './structure.queries.server'

/** How to reach a structure, and what identifies it. */
export function StructureFacts({ structure }: { structure: SerializeFrom<StructurePage> }) {
  const place = [structure.adresse, [structure.codePostal, structure.commune].filter(Boolean).join(' ')].filter(Boolean)
  return (
    <DefinitionList
      items={[
        {
          label: 'Adresse',
          value: place.length > 0 ? place.map((line) => <div key={line}>{line}</div>) : null,
        },
        { label: 'Département', value: formatDepartement(structure.departement, structure.departementNom) },
        {
          label: 'Téléphone',
          value: structure.telephone ? <a href={`tel:${structure.telephone.replace(/[^+\d]/g, '')}`}>{structure.telephone}</a> : null,
        },
        { label: 'E-mail', value: structure.email ? <a href={`mailto:${structure.email}`}>{structure.email}</a> : null },
        {
          label: 'Site web',
          value: structure.siteWeb ? (
            <a href={structure.siteWeb} rel="noreferrer">
              {structure.siteWeb.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            </a>
          ) : null,
        },
        { label: 'SIRET', value: <span className="tabular nowrap">{formatSiret(structure.siret)}</span> },
        { label: 'Forme juridique', value: structure.ess ? `${structure.formeLabel}, ESS` : structure.formeLabel },
        { label: 'Effectif', value: structure.effectifEtp === null ? null : `${formatNumber(structure.effectifEtp, 1)}${NBSP}ETP` },
      ]}
    />
  )
}
