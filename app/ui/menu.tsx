import { type ReactNode, useEffect, useRef } from 'react'

export interface MenuProps {
  /** What the button shows. */
  trigger: ReactNode
  /** Name of the button when what it shows is not a text. */
  label?: string
  /** Which edge of the button the panel keeps to. */
  align?: 'start' | 'end'
  className?: string
  children: ReactNode
}

/**
 * A button that opens a panel of links and small forms. It is a native <details>, so it works before scripts;
 * with them it also closes on Escape (focus returns to the button), on a click outside, when a link is followed
 * and when one of its forms is sent.
 */
export function Menu({ trigger, label, align = 'end', className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const element = details.current
    if (!element) return
    const close = () => element.removeAttribute('open')
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      event.stopPropagation()
      close()
      element.querySelector('summary')?.focus()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('.menu-panel a[href]')) close()
    }
    const onFocusOut = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close()
    }
    const onSubmit = () => {
      close()
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    element.addEventListener('submit', onSubmit)
    element.addEventListener('keydown', onKey)
    element.addEventListener('click', onClick)
    element.addEventListener('focusout', onFocusOut)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      element.removeEventListener('submit', onSubmit)
      element.removeEventListener('keydown', onKey)
      element.removeEventListener('click', onClick)
      element.removeEventListener('focusout', onFocusOut)
    }
  }, [])

  return (
    <details ref={details} className={className ? `menu ${className}` : 'menu'} data-align={align}>
      <summary aria-label={label}>{trigger}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}

/** A titled group of entries inside a menu; entries are links, or buttons inside their own form. */
export function MenuGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="menu-group">
      {title ? <p className="menu-title">{title}</p> : null}
      {children}
    </div>
  )
}
