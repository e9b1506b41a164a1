import { Form, Link } from '@remix-run/react'
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SubmitButton } from '~/ui/forms/submit-button'
import { Menu, MenuGroup } from '~/ui/menu'

export interface OutlineChapitre {
  id: string
  titre: string
  version: number
}

export interface ChapitreOutlineProps {
  chapitres: readonly OutlineChapitre[]
  /** Where a chapter is read or written. */
  hrefOf: (chapitreId: string) => string
  /** Where the forms are sent. */
  action: string
  canWrite: boolean
  /** The chapter being read. */
  current?: string
  /** What hangs below the present chapter: its headings. */
  below?: ReactNode
}

/** The chapters of a guide in order; whoever writes renames, moves and deletes them from the menu of each. */
export function ChapitreOutline({ chapitres, hrefOf, action, canWrite, current, below }: ChapitreOutlineProps) {
  return (
    <ol className="chapitre-outline" role="list">
      {chapitres.map((chapitre, index) => (
        <li key={chapitre.id} data-row={chapitre.id}>
          <div className="chapitre-outline-row">
            <span className="chapitre-outline-number tabular" aria-hidden="true">
              {index + 1}
            </span>
            <Link to={hrefOf(chapitre.id)} aria-current={chapitre.id === current ? 'page' : undefined} preventScrollReset>
              {chapitre.titre}
            </Link>
            {canWrite ? (
              <ChapitreMenu
                chapitre={chapitre}
                action={action}
                first={index === 0}
                last={index === chapitres.length - 1}
                only={chapitres.length === 1}
              />
            ) : null}
          </div>
          {chapitre.id === current ? below : null}
        </li>
      ))}
    </ol>
  )
}

interface ChapitreMenuProps {
  chapitre: OutlineChapitre
  action: string
  first: boolean
  last: boolean
  only: boolean
}

function ChapitreMenu({ chapitre, action, first, last, only }: ChapitreMenuProps) {
  const hidden = (
    <>
      <input type="hidden" name="chapitreId" value={chapitre.id} />
      <input type="hidden" name="version" value={chapitre.version} />
    </>
  )
  return (
    <Menu
      label={`Modifier le chapitre « ${chapitre.titre} »`}
      trigger={
        <span className="icon-button">
          <IconDots size={18} aria-hidden />
        </span>
      }
    >
      <MenuGroup title="Titre">
        <Form method="post" action={action} className="chapitre-rename" preventScrollReset key={chapitre.version}>
          {hidden}
          <label className="visually-hidden" htmlFor={`titre-${chapitre.id}`}>
            Titre du chapitre
          </label>
          <input id={`titre-${chapitre.id}`} name="titre" defaultValue={chapitre.titre} required maxLength={160} />
          <SubmitButton intent="renommer-chapitre" size="sm" tone="quiet">
            Renommer
          </SubmitButton>
        </Form>
      </MenuGroup>
      <MenuGroup>
        {first ? null : (
          <Form method="post" action={action} preventScrollReset>
            {hidden}
            <input type="hidden" name="direction" value="haut" />
            <button type="submit" name="intent" value="deplacer-chapitre">
              <IconArrowUp size={18} aria-hidden /> Monter
            </button>
          </Form>
        )}
        {last ? null : (
          <Form method="post" action={action} preventScrollReset>
            {hidden}
            <input type="hidden" name="direction" value="bas" />
            <button type="submit" name="intent" value="deplacer-chapitre">
              <IconArrowDown size={18} aria-hidden /> Descendre
            </button>
          </Form>
        )}
        {only ? null : (
          <Form method="post" action={action} preventScrollReset>
            {hidden}
            <button type="submit" name="intent" value="supprimer-chapitre">
              <IconTrash size={18} aria-hidden /> Mettre à la corbeille
            </button>
          </Form>
        )}
      </MenuGroup>
    </Menu>
  )
}

/** Adds a chapter at the end. */
export function AddChapitre({ action }: { action: string }) {
  return (
    <Form method="post" action={action} className="chapitre-add" preventScrollReset>
      <label className="visually-hidden" htmlFor="nouveau-chapitre">
        Titre du nouveau chapitre
      </label>
      <input id="nouveau-chapitre" name="titre" placeholder="Nouveau chapitre" required maxLength={160} />
      <SubmitButton intent="ajouter-chapitre" size="sm" tone="quiet">
        Ajouter
      </SubmitButton>
    </Form>
  )
}
