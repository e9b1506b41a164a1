const THIN = '\u202f'
const NO_BREAK = '\u00a0'

/** Sets a French text typed on a plain keyboard: apostrophes, thin spaces before `; : ! ?` and inside guillemets, no-break before units. */
export function french(text: string): string {
  return (
    text
      .replaceAll("'", '’')
      .replace(/ (?=[;:!?»])/g, THIN)
      // Some tables of reference have no space before these two.
      .replace(/(?<=[\p{L}\p{N})])(?=[;:] )/gu, THIN)
      .replace(/« /g, `«${THIN}`)
      .replace(/(?<=\d) (?=\d{3}(?!\d))/g, THIN)
      .replace(/(?<=\d) (?=[%€])/g, NO_BREAK)
  )
}
