import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react'

export interface ToolbarProps {
  label: string
  /** Where Escape goes back to. */
  onLeave: () => void
  toolbarRef: RefObject<HTMLDivElement>
  children: ReactNode
}

const items = (toolbar: HTMLElement) =>
  [...toolbar.querySelectorAll<HTMLElement>('[data-toolbar-item]')].filter((item) => item.offsetParent !== null)

/** Gives the focus to the toolbar's present item. */
export function focusToolbar(toolbar: HTMLElement | null): void {
  if (!toolbar) return
  const all = items(toolbar)
  ;(all.find((item) => item.tabIndex === 0) ?? all[0])?.focus()
}

/** A row of controls that takes one place in the Tab order; arrows, Home and End move inside it (ARIA toolbar). */
export function Toolbar({ label, onLeave, toolbarRef, children }: ToolbarProps) {
  // why: items come and go with the selection (tables), so their places are set again after each drawing.
  useEffect(() => {
    const toolbar = toolbarRef.current
    if (!toolbar) return
    const all = items(toolbar)
    const current = all.find((item) => item === document.activeElement) ?? all.find((item) => item.dataset.current !== undefined) ?? all[0]
    for (const item of all) item.tabIndex = item === current ? 0 : -1
  })

  const moveTo = (target: HTMLElement | undefined) => {
    if (!target || !toolbarRef.current) return
    for (const item of items(toolbarRef.current)) {
      delete item.dataset.current
      item.tabIndex = -1
    }
    target.dataset.current = ''
    target.tabIndex = 0
    target.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = toolbarRef.current ? items(toolbarRef.current) : []
    const index = all.indexOf(document.activeElement as HTMLElement)
    const target = {
      ArrowRight: all[(index + 1) % all.length],
      ArrowLeft: all[(index + all.length - 1) % all.length],
      Home: all[0],
      End: all.at(-1),
    }[event.key]
    if (target) {
      event.preventDefault()
      moveTo(target)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
  }

  return (
    <div className="editor-toolbar" role="toolbar" aria-label={label} aria-orientation="horizontal" ref={toolbarRef} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
