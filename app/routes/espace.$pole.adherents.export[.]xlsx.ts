import { exportColumns, exportStructures } from '~/domains/adherents/export-structures.server'
import { parseStructureFilters } from '~/domains/adherents/structure.filters'
import { readableStatuts } from '~/domains/adherents/structure.policy'
import { poleRoute } from '~/platform/authorization/route.server'
import { xlsxResponse } from '~/platform/exports/xlsx.server'

/** The filtered members' list as a workbook. */
export const loader = poleRoute(async ({ actor, url }) => {
  const filters = parseStructureFilters(url.searchParams, readableStatuts(actor))
  const { nom, rows } = await exportStructures(actor, filters, 'XLSX')
  return xlsxResponse(nom, {
    sheet: `Adhérents · ${actor.poleNom}`,
    columns: exportColumns,
    rows,
    source: `Registre des adhésions, ${actor.poleNom}`,
  })
})
