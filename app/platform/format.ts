/**
 * The only place where figures, dates and lists become French text.
 * Everything is computed for Europe/Paris and its spaces are normalised, so that the server and every
 * browser write the same characters whatever their ICU data (otherwise hydration would differ).
 */

/** U+202F, the thin space that French sets between thousands and before ; : ! ? */
export const NNBSP = '\u202f'
/** U+00A0, the full-width space that French sets before €, % and units. */
export const NBSP = '\u00a0'

const TIME_ZONE = 'Europe/Paris'
const UNKNOWN = '—'

/** An instant, a calendar date at UTC midnight, or their ISO text. */
export type DateInput = Date | string | number

function toDate(input: DateInput): Date {
  return input instanceof Date ? input : new Date(input)
}

function normaliseSpaces(text: string): string {
  return text.replace(/(\d)[\s\u00a0\u202f](?=\d)/g, `$1${NNBSP}`).replace(/[ \u00a0\u202f]+(?=[€%])/g, NBSP)
}

// ---------------------------------------------------------------- dates

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: TIME_ZONE, ...options })
}

const DATE_STYLES = {
  /** 03/12/2026 */
  court: dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  /** 3 déc. 2026 */
  moyen: dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }),
  /** 3 décembre 2026 */
  long: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
  /** jeudi 3 décembre 2026 */
  complet: dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  /** jeudi 3 décembre */
  jour: dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
  /** décembre 2026 */
  mois: dateFormat({ month: 'long', year: 'numeric' }),
} satisfies Record<string, Intl.DateTimeFormat>

export type DateStyle = keyof typeof DATE_STYLES

const timeFormat = dateFormat({ hour: '2-digit', minute: '2-digit' })
const isoParts = dateFormat({ year: 'numeric', month: '2-digit', day: '2-digit' })

/** Writes a date in French, e.g. « 3 décembre 2026 » ; an em dash when there is none. The first of the month is « 1er ». */
export function formatDate(input: DateInput | null | undefined, style: DateStyle = 'long'): string {
  if (input === null || input === undefined) return UNKNOWN
  const date = toDate(input)
  if (Number.isNaN(date.getTime())) return UNKNOWN
  const text = DATE_STYLES[style].format(date).replace(/[\u00a0\u202f]/g, ' ')
  return style === 'court' ? text : text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ')
}

/** Writes the time of an instant in Paris, e.g. « 14:02 ». */
export function formatTime(input: DateInput): string {
  return timeFormat.format(toDate(input))
}

/** Writes an instant in full, e.g. « 3 décembre 2026 à 14:02 ». */
export function formatDateTime(input: DateInput | null | undefined): string {
  if (input === null || input === undefined) return UNKNOWN
  return `${formatDate(input, 'long')} à ${formatTime(input)}`
}

/** Writes a period, e.g. « du 1er janvier au 31 décembre 2026 » ; open ends are said. */
export function formatPeriod(from: DateInput | null | undefined, to: DateInput | null | undefined): string {
  if (from && to) {
    const sameYear = isoDate(from).slice(0, 4) === isoDate(to).slice(0, 4)
    const start = formatDate(from, 'long')
    return `du ${sameYear ? start.replace(/ \d{4}$/, '') : start} au ${formatDate(to, 'long')}`
  }
  if (from) return `depuis le ${formatDate(from, 'long')}`
  if (to) return `jusqu’au ${formatDate(to, 'long')}`
  return UNKNOWN
}

/** The calendar day of an instant in Paris as `yyyy-mm-dd`, the value of an `<input type="date">`. */
export function isoDate(input: DateInput): string {
  const parts = Object.fromEntries(isoParts.formatToParts(toDate(input)).map((part) => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** Whole days from `from` to `to`, counted on the Paris calendar (negative when `to` is earlier). */
export function daysBetween(from: DateInput, to: DateInput): number {
  return Math.round((Date.parse(isoDate(to)) - Date.parse(isoDate(from))) / 86_400_000)
}

/** Says when something happened as people say it: « à l’instant », « il y a 5 min », « hier », « dans 12 jours ». */
export function formatRelative(input: DateInput, now: DateInput = new Date()): string {
  const date = toDate(input)
  const seconds = Math.round((date.getTime() - toDate(now).getTime()) / 1000)
  const distance = Math.abs(seconds)
  const past = seconds <= 0
  const say = (text: string) => (past ? `il y a ${text}` : `dans ${text}`)
  if (distance < 45) return past ? 'à l’instant' : 'dans un instant'
  if (distance < 3600) return say(`${Math.max(1, Math.round(distance / 60))}${NBSP}min`)
  const days = daysBetween(now, date)
  if (days === 0 || distance < 6 * 3600) return say(`${Math.round(distance / 3600)}${NBSP}h`)
  if (days === -1) return `hier à ${formatTime(date)}`
  if (days === 1) return `demain à ${formatTime(date)}`
  if (Math.abs(days) < 31) return say(`${Math.abs(days)}${NBSP}jours`)
  return `le ${formatDate(date, 'long')}`
}

/** Says how far a calendar date is: « aujourd’hui », « demain », « dans 12 jours », « il y a 3 jours ». */
export function formatDaysAway(input: DateInput, now: DateInput = new Date()): string {
  const days = daysBetween(now, input)
  if (days === 0) return 'aujourd’hui'
  if (days === 1) return 'demain'
  if (days === -1) return 'hier'
  return days > 0 ? `dans ${formatNumber(days)}${NBSP}jours` : `il y a ${formatNumber(-days)}${NBSP}jours`
}

/** Reads `jj/mm/aaaa` (also with - . or spaces) or `yyyy-mm-dd` into `yyyy-mm-dd`; null when it is no real day. */
export function parseFrenchDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  const french = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : []
  if (!year || !month || !day) return null
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null
}

// ---------------------------------------------------------------- figures

const numberFormats = new Map<number, Intl.NumberFormat>()

/** Writes a figure, e.g. « 1 234,5 » (U+202F between thousands), with at most `decimals` digits after the comma. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN
  let format = numberFormats.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimals })
    numberFormats.set(decimals, format)
  }
  return normaliseSpaces(format.format(value))
}

/** Writes a change with its sign, e.g. « +12 » or « −3 » (U+2212). */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(Math.abs(value), decimals)
  return value > 0 ? `+${text}` : value < 0 ? `\u2212${text}` : text
}

/** Writes an amount held in integer cents, e.g. « 1 234,50 € » ; whole euros drop their decimals unless `cents` is true. */
export function formatMoney(centimes: number | null | undefined, { cents = false }: { cents?: boolean } = {}): string {
  if (centimes === null || centimes === undefined || !Number.isFinite(centimes)) return UNKNOWN
  const whole = centimes % 100 === 0 && !cents
  const format = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })
  return `${normaliseSpaces(format.format(centimes / 100))}${NBSP}€`
}

/** Writes a share between 0 and 1 as a percentage, e.g. « 25,6 % ». */
export function formatPercent(share: number | null | undefined, decimals = 0): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return UNKNOWN
  return `${formatNumber(share * 100, decimals)}${NBSP}%`
}

/** Reads a figure typed by a French person, `1 234,56` or `1234.56`, with any space; null when it is not one. */
export function parseFrenchNumber(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f€%]/g, '').replace('\u2212', '-')
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(compact)) return null
  return Number(compact.replace(',', '.'))
}

/** Reads an amount typed in euros into integer cents; null when it is not an amount or has more than two decimals. */
export function parseMoney(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f€]/g, '').replace('\u2212', '-')
  const match = /^([+-]?)(\d+)(?:[.,](\d{0,2}))?$/.exec(compact)
  if (!match) return null
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return null
  return match[1] === '-' && cents !== 0 ? -cents : cents
}

const SIZE_UNITS = ['octets', 'ko', 'Mo', 'Go', 'To'] as const

/** Writes a file size given in bytes with the French units, e.g. « 1,4 Mo ». */
export function formatFileSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < SIZE_UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  if (unit === 0) return `${formatNumber(bytes)}${NBSP}${isSingular(bytes) ? 'octet' : 'octets'}`
  return `${formatNumber(value, value < 10 ? 1 : 0)}${NBSP}${SIZE_UNITS[unit] ?? ''}`
}

/** Writes a duration given in minutes, e.g. « 45 min », « 2 h », « 1 h 30 ». */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${NBSP}min`
  return rest === 0 ? `${formatNumber(hours)}${NBSP}h` : `${formatNumber(hours)}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`
}

// ---------------------------------------------------------------- words

function isSingular(count: number): boolean {
  return Math.abs(count) < 2
}

/** Chooses the form of a noun: French is singular for 0, 1 and 1.5, plural from 2. */
export function plural(count: number, singular: string, pluralForm = `${singular}s`): string {
  return isSingular(count) ? singular : pluralForm
}

/** Writes a count with its noun, e.g. « 155 structures », « 0 structure ». */
export function formatCount(count: number, singular: string, pluralForm?: string): string {
  return `${formatNumber(count, 1)}${NBSP}${plural(count, singular, pluralForm)}`
}

/** Joins words as in a sentence: « a », « a et b », « a, b et c ». */
export function formatList(items: readonly string[], link: 'et' | 'ou' = 'et'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return `${items.slice(0, -1).join(', ')} ${link} ${last}`
}

/** Groups a SIREN as 3-3-3 or a SIRET as 3-3-3-5; any other text is returned as it is. */
export function formatSiret(siret: string): string {
  const digits = siret.replace(/\D/g, '')
  if (digits.length !== 9 && digits.length !== 14) return siret
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_all, a: string, b: string, c: string, d?: string) =>
    [a, b, c, d].filter(Boolean).join(NBSP),
  )
}

/** Writes a département as people name it, e.g. « Bouches-du-Rhône (13) ». */
export function formatDepartement(code: string, nom: string | null | undefined): string {
  return nom ? `${nom} (${code})` : code
}

/** The first letters of a person's or a structure's name, at most two, for an avatar. */
export function initials(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s'’-]/gu, ' ')
    .split(/[\s'’-]+/)
    .filter((word) => word.length > 0 && !/^(de|du|des|d|la|le|les|l|et)$/i.test(word))
  const first = words[0]?.[0] ?? ''
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase('fr')
}

/** Makes French typography of plain text: curly apostrophes and thin no-break spaces before ; : ! ? and inside « ». */
export function typographie(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/[ \u00a0\u202f]+(?=[;:!?»](\s|$))/g, NNBSP)
    .replace(/«[ \u00a0\u202f]*/g, `«${NNBSP}`)
}

/** Folds case, accents and ligatures, so that « Œuvre » and "oeuvre" compare equal. */
export function foldText(text: string): string {
  return text
    .toLocaleLowerCase('fr')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
}

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/** Orders two French texts as a dictionary does (accents and case ignored, numbers by value). */
export function compareFrench(a: string, b: string): number {
  return collator.compare(a, b)
}
