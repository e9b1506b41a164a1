import { paths, type Query } from '~/platform/paths'
import { Menu, MenuGroup } from '~/ui/menu'

/** Takes the list away as it is filtered. */
export function StructureExports({ pole, query }: { pole: string; query: Query }) {
  return (
    <Menu
      trigger={
        <span className="button" data-tone="quiet">
          Exporter
        </span>
      }
    >
      <MenuGroup title="La liste telle qu’elle est filtrée">
        <a href={paths.adherentsExport(pole, 'xlsx', query)} download>
          Tableur (XLSX)
        </a>
        <a href={paths.adherentsExport(pole, 'csv', query)} download>
          Texte (CSV)
        </a>
      </MenuGroup>
    </Menu>
  )
}
