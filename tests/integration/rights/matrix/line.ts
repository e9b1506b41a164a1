import type { Demonstration } from '../demonstration'
import { everybody, type Form, type Who } from '../product'

/** What opening a page gives; `connexion` is the way to the sign-in page, `ailleurs` another redirection. */
export type Reading = 200 | 403 | 404 | 'connexion' | 'ailleurs'

/**
 * What posting gives. `ouvert`: the person may (the form with a field that does not exist is refused for that field,
 * 422, and nothing changes); a number: the complete form is refused. `sans-action`: this page takes no form.
 */
export type Acting = 'ouvert' | 403 | 404 | 'connexion'

export type For<Outcome> = Record<Who, Outcome>

/** One form of a page. */
export interface Act {
  /** Complete and right: only rights keep it from acting. */
  form(demo: Demonstration): Form
  answers: For<Acting>
  /** Sent as pages with a file input do. */
  multipart?: boolean
}

/** One address of one route file, and what it answers to whom. */
export interface Line {
  /** Name of the file in app/routes. */
  file: string
  url(demo: Demonstration): string
  reads: For<Reading>
  /** By intent; a page with one form has one, named `''`. */
  acts?: Record<string, Act>
}

/** The same for all. */
export function all<const Outcome>(outcome: Outcome): For<Outcome> {
  return Object.fromEntries(everybody.map((who) => [who, outcome])) as For<Outcome>
}

interface Roles<Outcome> {
  direction: Outcome
  equipe: Outcome
  referent: Outcome
  membre: Outcome
  partenaire: Outcome
}

/** For a page of PSP PACA: visitors sign in first; people of elsewhere, the operator included, find nothing. */
export function inside<Outcome>(roles: Roles<Outcome>): For<Outcome | 404 | 'connexion'> {
  return { visiteur: 'connexion', ...roles, lorraine: 404, exploitant: 404 }
}

/** For a page of a person's own account. */
export function signedIn<const Outcome>(outcome: Outcome): For<Outcome | 'connexion'> {
  return { ...all<Outcome | 'connexion'>(outcome), visiteur: 'connexion' }
}

/** For a page of the operator: it does not tell others that it exists. */
export function operator<const Outcome>(outcome: Outcome): For<Outcome | 404 | 'connexion'> {
  return { ...all<Outcome | 404 | 'connexion'>(404), visiteur: 'connexion', exploitant: outcome }
}

/** Short for the roles of the pôle, in the order of their width. */
export function roles<const D, const E, const R, const M, const P>(
  direction: D,
  equipe: E,
  referent: R,
  membre: M,
  partenaire: P,
): Roles<D | E | R | M | P> {
  return { direction, equipe, referent, membre, partenaire }
}
