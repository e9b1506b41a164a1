import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { isAllowedLink } from './document-rules'
import { EditorDialog } from './editor-dialog'

/** The address a person meant: « pole-sap.fr » is https, an e-mail address is mailto, a telephone number is tel; null when it is none. */
export function completeLink(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const phone = text.replace(/[\s.()-]/g, '')
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : /^\+?\d{8,15}$/.test(phone)
        ? `tel:${phone}`
        : /^[^\s/]+\.[^\s]{2,}/.test(text)
          ? `https://${text}`
          : ''
  return isAllowedLink(candidate) ? candidate : null
}

/** Asks where a link leads; with nothing selected, also for its words. */
export function LinkDialog({ editor, open, onClose }: { editor: Editor; open: boolean; onClose: () => void }) {
  return (
    <EditorDialog title="Lien" open={open} onClose={onClose}>
      <LinkForm editor={editor} onClose={onClose} />
    </EditorDialog>
  )
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId()
  const present: unknown = editor.getAttributes('link').href
  const [address, setAddress] = useState(typeof present === 'string' ? present : '')
  const [words, setWords] = useState('')
  const [refused, setRefused] = useState(false)
  const asksWords = editor.state.selection.empty && !editor.isActive('link')

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const href = completeLink(address)
    if (!href) return setRefused(true)
    onClose()
    if (asksWords) {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: words.trim() || address.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    }
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <label htmlFor={`${id}-address`}>Adresse</label>
      <input
        id={`${id}-address`}
        type="text"
        inputMode="url"
        autoFocus
        value={address}
        placeholder="https://…"
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        onChange={(event) => {
          setAddress(event.currentTarget.value)
          setRefused(false)
        }}
      />
      {refused ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          Donnez une adresse web, une adresse e-mail ou un numéro de téléphone.
        </p>
      ) : null}
      {asksWords ? (
        <>
          <label htmlFor={`${id}-words`}>Texte à afficher</label>
          <input id={`${id}-words`} type="text" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </>
      ) : null}
      <div className="editor-dialog-actions">
        <button type="submit" className="button" data-tone="main">
          {present ? 'Changer le lien' : 'Ajouter le lien'}
        </button>
        {present ? (
          <button
            type="button"
            className="button"
            data-tone="quiet"
            onClick={() => {
              onClose()
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
            }}
          >
            Retirer le lien
          </button>
        ) : null}
        <button type="button" className="button" data-tone="plain" onClick={close}>
          Annuler
        </button>
      </div>
    </form>
  )
}
