import { searchStructures } from '~/domains/adherents/structure-search.server'
import { searchGuides } from '~/domains/guides/guide-search.server'
import { searchOutils } from '~/domains/outils/outil-search.server'
import { searchPartenaires } from '~/domains/partenariats/partenaire-search.server'
import type { PoleActor } from '~/platform/authorization/actor'

/** One thing found, of any domain. */
export interface SearchHit {
  id: string
  titre: string
  detail: string
  url: string
}

/** What was found of one kind, under its word of the menu. */
export interface SearchGroup {
  kind: 'structures' | 'outils' | 'guides' | 'partenaires'
  titre: string
  hits: SearchHit[]
}

/** Asks every domain at once; each applies its own policy, so nothing shows here that its page would refuse. */
export async function searchEverything(actor: PoleActor, query: string, perGroup: number): Promise<SearchGroup[]> {
  const [structures, outils, guides, partenaires] = await Promise.all([
    searchStructures(actor, query, perGroup),
    searchOutils(actor, query, perGroup),
    searchGuides(actor, query, perGroup),
    searchPartenaires(actor, query, perGroup),
  ])
  const groups: SearchGroup[] = [
    {
      kind: 'structures',
      titre: 'Structures',
      hits: structures.map((one) => ({ id: one.id, titre: one.nom, detail: `${one.commune} (${one.departement})`, url: one.url })),
    },
    { kind: 'outils', titre: 'Outils', hits: outils.map((one) => ({ id: one.id, titre: one.titre, detail: one.resume, url: one.url })) },
    { kind: 'guides', titre: 'Guides', hits: guides.map((one) => ({ id: one.id, titre: one.titre, detail: one.resume, url: one.url })) },
    {
      kind: 'partenaires',
      titre: 'Partenaires',
      hits: partenaires.map((one) => ({ id: one.id, titre: one.nom, detail: one.sigle, url: one.url })),
    },
  ]
  return groups.filter((group) => group.hits.length > 0)
}
