import type { ReactNode } from 'react'

export interface ToolbarButtonProps {
  label: string
  /** Shown after the name on hover: « Ctrl+B ». */
  shortcut?: string
  /** For what is on or off; left out for plain acts. */
  pressed?: boolean
  disabled?: boolean
  onPress: () => void
  children: ReactNode
}

/** A button of a toolbar: stays focusable when it can do nothing, so that arrows never lose their place. */
export function ToolbarButton({ label, shortcut, pressed, disabled = false, onPress, children }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      className="toolbar-button"
      data-toolbar-item
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      title={shortcut ? `${label} (${shortcut})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress()
      }}
    >
      {children}
    </button>
  )
}
