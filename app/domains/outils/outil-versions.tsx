import { IconDownload, IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { contentSummary } from './outil-file'

export interface VersionLine {
  numero: number
  notes: string
  createdAt: string
  lien: string | null
  fichier: { id: string; nom: string; taille: number } | null
  auteur?: string | null
}

/** The history of a tool, the newest version first, each still at hand. */
export function OutilVersions({ versions }: { versions: readonly VersionLine[] }) {
  return (
    <ol className="outil-versions" reversed>
      {versions.map((version, index) => (
        <li key={version.numero}>
          <div>
            <p className="outil-versions-numero">Version {version.numero}</p>
            {index === 0 ? <p className="muted small">actuelle</p> : null}
          </div>
          <div>
            <p>{version.notes || <span className="muted">Sans note</span>}</p>
            <p className="muted small">
              {formatDate(version.createdAt)}
              {version.auteur ? `, ${version.auteur}` : ''} · {contentSummary(version)}
            </p>
          </div>
          <VersionLink version={version} tone="quiet" small>
            <span className="visually-hidden"> la version {version.numero}</span>
          </VersionLink>
        </li>
      ))}
    </ol>
  )
}

export interface VersionLinkProps {
  version: Pick<VersionLine, 'fichier' | 'lien'>
  tone?: 'main' | 'quiet'
  small?: boolean
  /** The rest of the link's name. */
  children?: ReactNode
}

/** The way to a version: a download, or another site in a new tab. */
export function VersionLink({ version: { fichier, lien }, tone = 'main', small = false, children }: VersionLinkProps) {
  const size = small ? 'sm' : undefined
  if (fichier) {
    return (
      <a className="button" data-tone={tone} data-size={size} href={paths.fichier(fichier.id)} download>
        <IconDownload aria-hidden />
        <span>Télécharger{children}</span>
      </a>
    )
  }
  if (!lien) return null
  return (
    <a className="button" data-tone={tone} data-size={size} href={lien} target="_blank" rel="noopener noreferrer">
      <IconExternalLink aria-hidden />
      <span>
        Ouvrir{children}
        <span className="visually-hidden"> (nouvel onglet)</span>
      </span>
    </a>
  )
}
