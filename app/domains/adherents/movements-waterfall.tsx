import type { SerializeFrom } from '@remix-run/node'
import { formatCount, formatDate, formatSigned } from '~/platform/format'
import { WaterfallChart } from '~/ui/charts/waterfall-chart'
import type { AnneeCroissance } from './adhesion.rules'

/** How one year went from its start to its end: start + entries − exits = end. */
export function MovementsWaterfall({ annee, today }: { annee: SerializeFrom<AnneeCroissance>; today: string }) {
  const { ouverture, entrees, sorties, net } = annee
  if (ouverture === null || entrees === null || sorties === null || net === null) return null
  const until = annee.enCours ? `au ${formatDate(today)}` : `au 31 décembre ${annee.annee}`
  return (
    <WaterfallChart
      level={2}
      title={`${annee.annee} : ${formatCount(entrees, 'entrée')}, ${formatCount(sorties, 'sortie')}, solde ${formatSigned(net)}`}
      unit="Structures adhérentes"
      start={{ label: `1er janvier`, value: ouverture }}
      steps={[
        { label: 'Entrées', value: entrees },
        { label: 'Sorties', value: -sorties },
      ]}
      end={{ label: annee.enCours ? 'Aujourd’hui' : '31 décembre' }}
      source={`Source : registre des adhésions, ${until}.`}
    />
  )
}
