import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTableMinus,
  IconTableRow,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { ToolbarButton } from './toolbar-button'

const size = 19

/** Rows, columns and header cells of the table that holds the caret. */
export function TableTools({ editor }: { editor: Editor }) {
  const chain = () => editor.chain().focus()
  const tools = [
    { label: 'Ajouter une ligne au-dessus', Icon: IconRowInsertTop, run: () => chain().addRowBefore().run() },
    { label: 'Ajouter une ligne au-dessous', Icon: IconRowInsertBottom, run: () => chain().addRowAfter().run() },
    { label: 'Supprimer la ligne', Icon: IconRowRemove, run: () => chain().deleteRow().run() },
    { label: 'Ajouter une colonne à gauche', Icon: IconColumnInsertLeft, run: () => chain().addColumnBefore().run() },
    { label: 'Ajouter une colonne à droite', Icon: IconColumnInsertRight, run: () => chain().addColumnAfter().run() },
    { label: 'Supprimer la colonne', Icon: IconColumnRemove, run: () => chain().deleteColumn().run() },
    { label: 'Ligne d’en-tête', Icon: IconTableRow, run: () => chain().toggleHeaderRow().run() },
    { label: 'Colonne d’en-tête', Icon: IconTableColumn, run: () => chain().toggleHeaderColumn().run() },
    { label: 'Supprimer le tableau', Icon: IconTableMinus, run: () => chain().deleteTable().run() },
  ]
  return (
    <div className="toolbar-group toolbar-table" role="group" aria-label="Tableau">
      {tools.map(({ label, Icon, run }) => (
        <ToolbarButton key={label} label={label} onPress={run}>
          <Icon size={size} />
        </ToolbarButton>
      ))}
    </div>
  )
}
