import type { Db } from '~/platform/db/db.server'
import { french } from './content/french'
import { accessibilite, confidentialite, mentionsLegales } from './site-pages'

/** Writes the pages every site must have, for the operator to complete; those that exist are left as they are. */
export async function seedInstallation(db: Db): Promise<void> {
  const pages = [mentionsLegales, confidentialite, accessibilite]
  await db.pageSite.createMany({
    data: pages.map((page) => ({ ...page, titre: french(page.titre), contenu: french(page.contenu) })),
    skipDuplicates: true,
  })
}
