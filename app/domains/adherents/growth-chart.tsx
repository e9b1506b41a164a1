import type { SerializeFrom } from '@remix-run/node'
import { formatDate, formatList, formatNumber } from '~/platform/format'
import { LineChart } from '~/ui/charts/line-chart'
import type { Croissance } from './adhesion.queries.server'
import { growthMessage } from './growth-message'

export interface GrowthChartProps {
  croissance: SerializeFrom<Croissance>
  /** `yyyy-mm-dd`: the day up to which the year under way is counted. */
  today: string
  level?: 2 | 3
}

/** The growth curve: known years only, the objective in ochre, sources and date under it. */
export function GrowthChart({ croissance, today, level }: GrowthChartProps) {
  const { annees, objectif } = croissance
  const sources = [...new Set(annees.flatMap((one) => one.source ?? []))]
  return (
    <LineChart
      title={growthMessage(croissance)}
      unit="Structures adhérentes au 31 décembre de chaque année"
      points={annees.map((one) => ({ x: one.annee, y: one.effectif }))}
      objective={
        objectif
          ? { x: objectif.annee, y: objectif.valeur, label: `objectif ${formatNumber(objectif.valeur)} en ${objectif.annee}` }
          : undefined
      }
      columns={['Année', 'Structures adhérentes']}
      level={level}
      source={`Sources : ${formatList([
        ...sources,
        `registre des adhésions depuis ${croissance.registreDepuis}, au ${formatDate(today)}`,
      ])}.${objectif?.source ? ` Objectif : ${objectif.source}.` : ''}`}
    />
  )
}
