import { formatNumber, NBSP } from '~/platform/format'

const reserves: Readonly<Record<string, string>> = { plus_de: 'plus de', pres_de: 'près de' }

/** A public figure as its source prints it: « plus de 12 500 000 heures ». */
export function factValue({ valeur, reserve, unite }: { valeur: number; reserve: string; unite: string }): string {
  const words = reserves[reserve] ?? ''
  const figure = `${formatNumber(valeur, 2)}${NBSP}${unite}`
  return words ? `${words} ${figure}` : figure
}

/** A date as a source gives it: a year, a month or a day, said in French. */
export function sourceDate(text: string): string {
  const [year, month, day] = text.split('-')
  if (!year || !month) return text
  return [day, month, year].filter(Boolean).join('/')
}
