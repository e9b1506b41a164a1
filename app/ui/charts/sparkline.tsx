import { linearScale, px } from './scale'

/** A figure's last moves in the space of a word; the sentence says what the eye sees. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const scale = linearScale([Math.min(...known), Math.max(...known)], [30, 4], 2)
  const at = (index: number) => px((index / (values.length - 1)) * 156 + 2)
  let path = ''
  values.forEach((value, index) => {
    if (value === null) return
    path += `${path === '' || values[index - 1] === null ? 'M' : 'L'}${at(index)} ${px(scale.at(value))}`
  })
  const last = values.at(-1)
  return (
    <svg className="sparkline" viewBox="0 0 164 34" role="img" aria-label={label}>
      <path className="chart-line" d={path} />
      {last === null || last === undefined ? null : (
        <circle className="chart-mark" cx={at(values.length - 1)} cy={px(scale.at(last))} r="3.5" />
      )}
    </svg>
  )
}
