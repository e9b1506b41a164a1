import { type ReactNode, useEffect, useId, useRef } from 'react'

export interface EditorDialogProps {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** A native dialog over the text: keeps the focus inside, closes on Escape, gives the focus back. */
export function EditorDialog({ title, open, onClose, children }: EditorDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog className="editor-dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
        </>
      ) : null}
    </dialog>
  )
}
