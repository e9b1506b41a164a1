import type { ReactNode } from 'react'

/** The foot of a form: the main button first, then the way out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}
