import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export interface NoticeProps {
  tone?: 'info' | 'attention' | 'done' | 'danger'
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}

const ICONS = {
  info: IconInfoCircle,
  attention: IconAlertTriangle,
  done: IconCircleCheck,
  danger: IconAlertTriangle,
} as const

/** A message inside a page: what one should know before going on. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className="notice" data-tone={tone}>
      <Icon size={20} aria-hidden />
      <div className="grow">
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="notice-action">{action}</div> : null}
    </div>
  )
}
