import { formatFileSize } from '~/platform/format'

export interface OutilFileProps {
  fichier: { nom: string; taille: number } | null
  lien: string | null
}

/** What a version holds, in words: « XLSX, 24 ko », or the site a link leads to. */
export function contentSummary({ fichier, lien }: OutilFileProps): string {
  if (fichier) return `${extensionOf(fichier.nom)}, ${formatFileSize(fichier.taille)}`
  return lien ? `Lien vers ${hostOf(lien)}` : ''
}

/** A file with its name and weight, or a link with its site. */
export function OutilFile({ fichier, lien }: OutilFileProps) {
  return (
    <div className="outil-file">
      <span className="outil-file-mark" aria-hidden="true">
        {fichier ? extensionOf(fichier.nom) : 'WEB'}
      </span>
      <div className="grow">
        <p className="outil-file-name">{fichier ? fichier.nom : lien ? hostOf(lien) : ''}</p>
        <p className="muted small">{fichier ? formatFileSize(fichier.taille) : 'Page d’un autre site'}</p>
      </div>
    </div>
  )
}

function extensionOf(name: string): string {
  return name.split('.').at(-1)?.toUpperCase().slice(0, 4) ?? ''
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : link
}
