import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { NotFound } from '~/platform/errors'
import { pageBlocks, passagesToWrite } from './page-blocks'
import { canEditPages } from './page.policy'
import { pageSlugs, type PageSlug } from './page.schema'

/** A page of the site, ready to show. @throws NotFound */
export async function readPage(slug: PageSlug) {
  const page = await db().pageSite.findUnique({ where: { slug }, select: { titre: true, contenu: true, updatedAt: true } })
  if (!page) throw new NotFound()
  return { titre: page.titre, updatedAt: page.updatedAt, blocks: pageBlocks(page.contenu) }
}

/** The pages the operator keeps, with how much is still to write. @throws NotFound beside the operator */
export async function listPages(actor: UserActor) {
  if (!canEditPages(actor)) throw new NotFound()
  const pages = await db().pageSite.findMany({ where: { slug: { in: [...pageSlugs] } }, orderBy: { titre: 'asc' } })
  return pages.map(({ slug, titre, contenu, updatedAt, version }) => ({
    slug,
    titre,
    updatedAt,
    version,
    aEcrire: passagesToWrite(contenu),
  }))
}

/** One page for its form. @throws NotFound */
export async function pageToEdit(actor: UserActor, slug: string) {
  const page = canEditPages(actor) ? await db().pageSite.findUnique({ where: { slug } }) : null
  if (!page) throw new NotFound()
  return { ...page, aEcrire: passagesToWrite(page.contenu) }
}
