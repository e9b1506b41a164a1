import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatList } from '~/platform/format'
import { paths } from '~/platform/paths'
import { Mesh } from './mesh'

export interface ErrorPanelProps {
  status: number
  /** What happened, as a sentence for the person. */
  message: string
  /** The reference written in the log. */
  reference?: string
  /** Names of people who can help, for a refusal. */
  contacts?: readonly string[]
  /** More ways out. */
  action?: ReactNode
}

interface Wording {
  title: string
  advice: string
}

const WORDINGS: Record<number, Wording> = {
  403: {
    title: 'Cette page ne vous est pas ouverte',
    advice: 'Votre rôle ne donne pas accès à ce contenu. Vous pouvez le demander à une personne qui gère le pôle.',
  },
  404: {
    title: 'Page introuvable',
    advice: 'L’adresse contient peut-être une faute, ou ce qu’elle montrait a été retiré. Repartez de l’accueil ou cherchez par mots.',
  },
  413: { title: 'Envoi trop volumineux', advice: 'Réduisez le fichier, puis recommencez. Rien n’a été enregistré.' },
  429: { title: 'Trop d’essais en peu de temps', advice: 'Attendez une minute, puis recommencez.' },
  503: {
    title: 'Maillage est momentanément indisponible',
    advice: 'Rechargez la page dans un instant. Ce que vous aviez enregistré est en sécurité.',
  },
}

const SERVER_ERROR: Wording = {
  title: 'Quelque chose n’a pas fonctionné',
  advice: 'Rechargez la page. Si cela se reproduit, écrivez à la personne qui gère Maillage en donnant la référence ci-dessous.',
}

const REQUEST_ERROR: Wording = {
  title: 'Cette demande n’a pas pu aboutir',
  advice: 'Revenez à la page précédente et recommencez.',
}

/** An error as a page: what happened, what to do now, and the reference that the log holds. */
export function ErrorPanel({ status, message, reference, contacts = [], action }: ErrorPanelProps) {
  const wording = WORDINGS[status] ?? (status >= 500 ? SERVER_ERROR : REQUEST_ERROR)
  return (
    <div className="error-panel">
      <Mesh seed={status} columns={7} rows={2} fit="contain" className="error-panel-mesh" />
      <p className="error-panel-status">Erreur {status}</p>
      <h1 tabIndex={-1}>{wording.title}</h1>
      <p className="error-panel-message">{message}</p>
      <p className="muted">{wording.advice}</p>
      {contacts.length > 0 ? (
        <p>
          {contacts.length === 1 ? 'Peut vous aider' : 'Peuvent vous aider'}&#x202f;: <strong>{formatList(contacts)}</strong>.
        </p>
      ) : null}
      <div className="form-actions error-panel-actions">
        <Link className="button" to={paths.accueil()}>
          <span>Aller à l’accueil</span>
        </Link>
        <Link className="button" data-tone="quiet" to={paths.aide()}>
          <span>Ouvrir l’aide</span>
        </Link>
        {action}
      </div>
      {reference ? (
        <p className="error-panel-reference">
          Référence&#x202f;: <code>{reference}</code>
        </p>
      ) : null}
    </div>
  )
}
