import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { EditorDialog } from './editor-dialog'
import { uploadImage } from './upload-image'

export interface ImageDialogProps {
  editor: Editor
  open: boolean
  /** Already chosen, by pasting or dropping. */
  file: File | null
  /** Where images are sent. */
  address: string
  onClose: () => void
}

/** Asks for an image and what it shows, sends it, then puts it at the caret. */
export function ImageDialog({ open, onClose, ...rest }: ImageDialogProps) {
  return (
    <EditorDialog title="Image" open={open} onClose={onClose}>
      <ImageForm onClose={onClose} {...rest} />
    </EditorDialog>
  )
}

function ImageForm({ editor, file: given, address, onClose }: Omit<ImageDialogProps, 'open'>) {
  const id = useId()
  const [file, setFile] = useState(given)
  const [alt, setAlt] = useState('')
  const [decorative, setDecorative] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  const sending = useRef<AbortController>()
  useEffect(() => () => sending.current?.abort(), [])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (progress !== null) return
    if (!file) return setError('Choisissez une image.')
    if (!decorative && alt.trim() === '')
      return setError('Décrivez l’image en une phrase, pour qui ne la voit pas, ou dites qu’elle est décorative.')
    setError(null)
    setProgress(0)
    sending.current = new AbortController()
    uploadImage(address, file, setProgress, sending.current.signal).then(
      ({ src, width, height }) => {
        onClose()
        const attrs = { src, alt: decorative ? '' : alt.trim(), ...(width && height && { width, height }) }
        editor.chain().focus().insertContent({ type: 'image', attrs }).run()
      },
      (failure: unknown) => {
        setProgress(null)
        setError(failure instanceof Error ? failure.message : 'Cette image n’a pas pu être enregistrée.')
      },
    )
  }

  return (
    <form onSubmit={onSubmit} noValidate aria-busy={progress !== null}>
      {given ? (
        <p className="muted">{given.name}</p>
      ) : (
        <>
          <label htmlFor={`${id}-file`}>Fichier (JPEG, PNG ou WebP, 10 Mo au plus)</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".jpg,.jpeg,.png,.webp"
            autoFocus
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </>
      )}
      <label htmlFor={`${id}-alt`}>Texte de remplacement</label>
      <p className="editor-dialog-hint" id={`${id}-alt-hint`}>
        Ce que l’image montre ou apprend, pour les personnes qui ne la voient pas.
      </p>
      <input
        id={`${id}-alt`}
        type="text"
        maxLength={500}
        value={alt}
        disabled={decorative}
        aria-describedby={`${id}-alt-hint`}
        onChange={(event) => setAlt(event.currentTarget.value)}
      />
      <label className="editor-dialog-check">
        <input type="checkbox" checked={decorative} onChange={(event) => setDecorative(event.currentTarget.checked)} />
        Image décorative, sans information
      </label>
      {error ? (
        <p className="field-error" role="alert">
          {error}
        </p>
      ) : null}
      {progress === null ? null : (
        <p className="editor-dialog-progress" role="status">
          <progress max={1} value={progress} aria-label="Envoi de l’image" /> {progress < 1 ? 'Envoi…' : 'Préparation de l’image…'}
        </p>
      )}
      <div className="editor-dialog-actions">
        <button type="submit" className="button" data-tone="main" aria-disabled={progress !== null || undefined}>
          Ajouter l’image
        </button>
        <button type="button" className="button" data-tone="plain" onClick={onClose}>
          Annuler
        </button>
      </div>
    </form>
  )
}
