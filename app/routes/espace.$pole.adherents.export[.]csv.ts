import { exportColumns, exportStructures } from '~/domains/adherents/export-structures.server'
import { parseStructureFilters } from '~/domains/adherents/structure.filters'
import { readableStatuts } from '~/domains/adherents/structure.policy'
import { poleRoute } from '~/platform/authorization/route.server'
import { csvResponse } from '~/platform/exports/csv.server'

/** The filtered members' list as a text file. */
export const loader = poleRoute(async ({ actor, url }) => {
  const filters = parseStructureFilters(url.searchParams, readableStatuts(actor))
  const { nom, rows } = await exportStructures(actor, filters, 'CSV')
  return csvResponse(nom, exportColumns, rows)
})
