import { formatNumber, formatSigned } from '~/platform/format'
import { ChartFrame, type ChartFrameProps } from './chart-frame'
import { Drawing } from './drawing'
import { linearScale, px } from './scale'

export interface WaterfallChartProps extends Pick<ChartFrameProps, 'title' | 'unit' | 'source' | 'level'> {
  start: { label: string; value: number }
  /** Gains above zero, losses below, in the order of the story. */
  steps: readonly { label: string; value: number }[]
  end: { label: string }
}

interface Block {
  label: string
  low: number
  high: number
  text: string
  kind: 'total' | 'gain' | 'loss'
  /** Where the next block starts from. */
  level: number
}

/** The blocks of a waterfall, from the first total to the last: start + entries − exits = end. */
export function waterfallBlocks({ start, steps, end }: Pick<WaterfallChartProps, 'start' | 'steps' | 'end'>): Block[] {
  const blocks: Block[] = [
    { label: start.label, low: 0, high: start.value, text: formatNumber(start.value, 1), kind: 'total', level: start.value },
  ]
  let level = start.value
  for (const step of steps) {
    const next = level + step.value
    blocks.push({
      label: step.label,
      low: Math.min(level, next),
      high: Math.max(level, next),
      text: formatSigned(step.value, 1),
      kind: step.value < 0 ? 'loss' : 'gain',
      level: next,
    })
    level = next
  }
  blocks.push({ label: end.label, low: 0, high: level, text: formatNumber(level, 1), kind: 'total', level })
  return blocks
}

const HEIGHT = 280

/** How a number came from its start to its end: each gain stands on what came before, each loss hangs from it. */
export function WaterfallChart({ title, unit, source, level, ...data }: WaterfallChartProps) {
  const blocks = waterfallBlocks(data)
  const [top, bottom] = [30, HEIGHT - 48]
  // The axis may start above zero when changes are small beside totals: the foot of the totals is then drawn broken.
  const floor = blocks.every((block) => block.kind === 'total' || block.low > 0)
    ? Math.min(...blocks.filter((block) => block.kind !== 'total').map((block) => block.low), ...blocks.map((block) => block.high))
    : 0
  const highest = Math.max(...blocks.map((block) => block.high))
  const broken = floor > highest * 0.5
  const scale = linearScale(
    [broken ? floor - (highest - floor) * 0.6 : Math.min(0, ...blocks.map((block) => block.low)), highest],
    [bottom, top],
    4,
  )
  const table = { columns: ['Étape', 'Valeur'], rows: blocks.map((block) => [block.label, block.text]) }
  return (
    <ChartFrame {...{ title, unit, source, level, table }}>
      <Drawing
        height={HEIGHT}
        title={title}
        description={blocks.map((block) => `${block.label}\u202f: ${block.text}`).join('\u202f; ')}
        draw={(width, narrow) => {
          const step = (width - 16) / blocks.length
          const size = Math.min(96, step * 0.64)
          return blocks.map((block, index) => {
            const x = px(8 + step * index + (step - size) / 2)
            const high = px(scale.at(block.high))
            const low = block.kind === 'total' ? bottom : px(Math.max(high + 2, scale.at(block.low)))
            const levelY = px(scale.at(block.level))
            return (
              <g key={block.label}>
                <rect className={`waterfall-${block.kind}`} x={x} y={high} width={px(size)} height={px(low - high)} rx="3" />
                {block.kind === 'total' && broken ? (
                  <path className="waterfall-break" d={`M${x - 4} ${bottom - 16}l${px(size + 8)} -7m0 7l${px(-size - 8)} 7`} />
                ) : null}
                {index < blocks.length - 1 ? (
                  <line className="waterfall-link" x1={px(x + size)} x2={px(x + step)} y1={levelY} y2={levelY} />
                ) : null}
                <text className="chart-value" x={px(x + size / 2)} y={high - 8} textAnchor="middle">
                  {block.text}
                </text>
                {wrapLabel(block.label, narrow ? 9 : 16).map((line, lineIndex) => (
                  <text key={line} className="chart-tick" x={px(x + size / 2)} y={bottom + 20 + lineIndex * 16} textAnchor="middle">
                    {line}
                  </text>
                ))}
              </g>
            )
          })
        }}
      />
    </ChartFrame>
  )
}

function wrapLabel(label: string, length: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, 2)
}
