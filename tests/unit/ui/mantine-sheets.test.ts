import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const app = path.resolve('app')

function sources(): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
}

/** Values (not types) imported by name from @mantine/core. */
function mantineImports(source: string): string[] {
  return [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*'@mantine\/core'/g)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name))
    .map((name) => name.split(/\s+as\s+/)[0] ?? '')
}

it('every Mantine component in use has its style sheet', () => {
  const available = new Set(readdirSync('node_modules/@mantine/core/styles').map((file) => file.split('.')[0]))
  const aliases: Record<string, string[]> = {
    TextInput: ['Input'],
    Textarea: ['Input'],
    NativeSelect: ['Input'],
    Autocomplete: ['Input', 'Combobox', 'Popover'],
    MultiSelect: ['Input', 'Combobox', 'Popover', 'Pill', 'PillsInput'],
    Select: ['Input', 'Combobox', 'Popover'],
    TagsInput: ['Input', 'Combobox', 'Popover', 'Pill', 'PillsInput'],
    FileInput: ['Input'],
    Menu: ['Menu', 'Popover'],
    HoverCard: ['Popover'],
    Drawer: ['Drawer', 'ModalBase', 'Overlay', 'CloseButton'],
    Modal: ['Modal', 'ModalBase', 'Overlay', 'CloseButton'],
  }
  const loaded = readFileSync('app/ui/styles/mantine.css', 'utf8')
  const missing = sources().flatMap((file) =>
    mantineImports(readFileSync(path.join(app, file), 'utf8'))
      .flatMap((name) => aliases[name] ?? (available.has(name) ? [name] : []))
      .filter((name) => !loaded.includes(`styles/${name}.layer.css`))
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})
