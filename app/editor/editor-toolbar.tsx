import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconPhoto,
  IconStrikethrough,
  IconTable,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { RefObject } from 'react'
import type { EditorDialogs } from './slash-items'
import { TableTools } from './table-tools'
import { Toolbar } from './toolbar'
import { ToolbarButton } from './toolbar-button'

const blocks = [
  { value: '0', label: 'Texte' },
  { value: '1', label: 'Titre 1' },
  { value: '2', label: 'Titre 2' },
  { value: '3', label: 'Titre 3' },
  { value: '4', label: 'Titre 4' },
] as const

const levels = [1, 2, 3, 4] as const

/** What the toolbar shows of the text around the caret. */
function readState(editor: Editor) {
  return {
    level: levels.find((level) => editor.isActive('heading', { level })) ?? 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    taskList: editor.isActive('taskList'),
    blockquote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    table: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

export interface EditorToolbarProps {
  editor: Editor
  dialogs: EditorDialogs
  toolbarRef: RefObject<HTMLDivElement>
}

const size = 19

/** The tools of writing; those of tables join them while the caret is in one. */
export function EditorToolbar({ editor, dialogs, toolbarRef }: EditorToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor: current }) => readState(current) })
  const chain = () => editor.chain().focus()
  const setBlock = (value: string) => {
    const level = levels.find((one) => String(one) === value)
    if (level) chain().setHeading({ level }).run()
    else chain().setParagraph().run()
  }
  return (
    <Toolbar label="Mise en forme" onLeave={() => editor.commands.focus()} toolbarRef={toolbarRef}>
      <div className="toolbar-group">
        <ToolbarButton
          label="Annuler ma dernière modification"
          shortcut="Ctrl+Z"
          disabled={!state.canUndo}
          onPress={() => chain().undo().run()}
        >
          <IconArrowBackUp size={size} />
        </ToolbarButton>
        <ToolbarButton label="Rétablir" shortcut="Ctrl+Maj+Z" disabled={!state.canRedo} onPress={() => chain().redo().run()}>
          <IconArrowForwardUp size={size} />
        </ToolbarButton>
      </div>
      <div className="toolbar-group">
        <select
          className="toolbar-select"
          data-toolbar-item
          aria-label="Style du paragraphe"
          value={String(state.level)}
          onChange={(event) => setBlock(event.currentTarget.value)}
        >
          {blocks.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="toolbar-group">
        <ToolbarButton label="Gras" shortcut="Ctrl+B" pressed={state.bold} onPress={() => chain().toggleBold().run()}>
          <IconBold size={size} />
        </ToolbarButton>
        <ToolbarButton label="Italique" shortcut="Ctrl+I" pressed={state.italic} onPress={() => chain().toggleItalic().run()}>
          <IconItalic size={size} />
        </ToolbarButton>
        <ToolbarButton label="Souligné" shortcut="Ctrl+U" pressed={state.underline} onPress={() => chain().toggleUnderline().run()}>
          <IconUnderline size={size} />
        </ToolbarButton>
        <ToolbarButton label="Barré" shortcut="Ctrl+Maj+S" pressed={state.strike} onPress={() => chain().toggleStrike().run()}>
          <IconStrikethrough size={size} />
        </ToolbarButton>
      </div>
      <div className="toolbar-group">
        <ToolbarButton label="Liste à puces" pressed={state.bulletList} onPress={() => chain().toggleBulletList().run()}>
          <IconList size={size} />
        </ToolbarButton>
        <ToolbarButton label="Liste numérotée" pressed={state.orderedList} onPress={() => chain().toggleOrderedList().run()}>
          <IconListNumbers size={size} />
        </ToolbarButton>
        <ToolbarButton label="Liste de tâches" pressed={state.taskList} onPress={() => chain().toggleTaskList().run()}>
          <IconListCheck size={size} />
        </ToolbarButton>
        <ToolbarButton label="Citation" pressed={state.blockquote} onPress={() => chain().toggleBlockquote().run()}>
          <IconBlockquote size={size} />
        </ToolbarButton>
      </div>
      <div className="toolbar-group">
        <ToolbarButton label="Lien" pressed={state.link} onPress={dialogs.openLink}>
          <IconLink size={size} />
        </ToolbarButton>
        <ToolbarButton label="Image" onPress={() => dialogs.openImage()}>
          <IconPhoto size={size} />
        </ToolbarButton>
        <ToolbarButton
          label="Insérer un tableau"
          disabled={state.table}
          onPress={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        >
          <IconTable size={size} />
        </ToolbarButton>
      </div>
      {state.table ? <TableTools editor={editor} /> : null}
    </Toolbar>
  )
}
