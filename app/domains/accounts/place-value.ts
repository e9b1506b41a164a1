/** What was typed about a place, from conform's reply: for a page that is drawn again, with or without scripts. */
export function placeValue(typed: Record<string, unknown> | null | undefined) {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const { role, fonctions, structureId, partenaireId } = typed ?? {}
  return {
    role: text(role),
    fonctions: (Array.isArray(fonctions) ? fonctions : [fonctions]).map(text).filter((one) => one !== undefined),
    structureId: text(structureId),
    partenaireId: text(partenaireId),
  }
}
