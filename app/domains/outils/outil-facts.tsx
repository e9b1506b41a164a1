import type { OutilKind } from '~/platform/db/generated/enums'
import { DefinitionList } from '~/ui/definition-list'
import type { ReactNode } from 'react'
import { kindLabels, licenceOf, publicLabel } from './outil.wording'

export interface OutilFactsProps {
  outil: { kind: OutilKind; publics: string[]; licence: string }
  /** Who shares it, where that may be said. */
  source?: ReactNode
}

/** What a tool is, for whom, and what others may do with it. */
export function OutilFacts({ outil, source }: OutilFactsProps) {
  const licence = licenceOf(outil.licence)
  return (
    <DefinitionList
      items={[
        { label: 'Nature', value: kindLabels[outil.kind] },
        { label: 'Pour qui', value: outil.publics.map(publicLabel).join(' · ') },
        { label: 'Partagé par', value: source },
        {
          label: 'Licence',
          value: (
            <>
              {licence.url ? (
                <a href={licence.url} rel="license noopener">
                  {licence.label}
                </a>
              ) : (
                licence.label
              )}
              <span className="muted"> — {licence.phrase}</span>
            </>
          ),
        },
      ]}
    />
  )
}
