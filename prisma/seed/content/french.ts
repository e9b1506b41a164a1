const THIN = '\u202f'
const NO_BREAK = '\u00a0'

/** Sets a French text typed on a plain keyboard: apostrophes, thin spaces before `; : ! ?` and inside guillemets, no-break before units. */
export function french(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ (?=[;:!?»])/g, THIN)
    .replace(/« /g, `«${THIN}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, THIN)
    .replace(/(?<=\d) (?=[%€])/g, NO_BREAK)
}
