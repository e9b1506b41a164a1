import { formatDate } from '~/platform/format'
import { DepartementMap } from '~/ui/map/departement-map'
import type { MapLayout } from '~/ui/map/map-layout'

export interface MembersMapProps {
  layout: MapLayout
  values: readonly { code: string; value: number; to?: string }[]
  /** `yyyy-mm-dd` */
  today: string
  level?: 2 | 3
}

/** Where the members are, by département; the message names the one with the most. */
export function MembersMap({ layout, values, today, level }: MembersMapProps) {
  const most = [...values].sort((a, b) => b.value - a.value)[0]
  const area = layout.areas.find((one) => one.code === most?.code)
  const total = values.reduce((sum, one) => sum + one.value, 0)
  const title = most && area && total > 0 ? `${area.nom} en tête : ${most.value} adhérents sur ${total}` : 'Aucun adhérent pour l’instant'
  return (
    <DepartementMap
      layout={layout}
      values={values}
      title={title}
      unit="Structures adhérentes par département"
      level={level}
      columns={['Département', 'Structures adhérentes']}
      source={`Source : registre des adhésions du pôle, ${formatDate(today)}.`}
    />
  )
}
