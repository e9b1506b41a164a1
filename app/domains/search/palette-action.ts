import type { Role } from '~/platform/authorization/actor'
import { foldText } from '~/platform/format'
import { paths } from '~/platform/paths'

/** Something one can go to or start from the palette. */
export interface PaletteAction {
  label: string
  url: string
}

/** The actions of a role whose words contain what was typed, accents and case forgiven. */
export function paletteActions(pole: string, role: Role, query: string): PaletteAction[] {
  const team = role === 'DIRECTION' || role === 'EQUIPE'
  const network = role !== 'PARTENAIRE'
  const all: (PaletteAction | false)[] = [
    { label: 'Aller au tableau de bord', url: paths.espace(pole) },
    network && { label: 'Aller aux adhérents', url: paths.adherents(pole) },
    { label: 'Aller aux outils', url: paths.outils(pole) },
    { label: 'Aller aux guides', url: paths.guides(pole) },
    { label: 'Aller aux partenariats', url: paths.partenariats(pole) },
    team && { label: 'Ajouter une structure', url: paths.nouvelleStructure(pole) },
    network && { label: 'Partager un outil', url: paths.nouvelOutil(pole) },
    network && { label: 'Commencer un guide', url: paths.nouveauGuide(pole) },
    team && { label: 'Ajouter une convention', url: paths.nouvelleConvention(pole) },
    team && { label: 'Ajouter un partenaire', url: paths.nouveauPartenaire(pole) },
    (team || role === 'REFERENT') && { label: 'Inviter une personne', url: paths.personnes(pole) },
    role === 'DIRECTION' && { label: 'Écrire la vitrine du pôle', url: paths.vitrine(pole) },
    { label: 'Voir mes notifications', url: paths.notifications() },
    { label: 'Modifier mon profil', url: paths.profil() },
    { label: 'Lire l’aide', url: paths.aide() },
  ]
  const words = foldText(query)
  return all.filter((one): one is PaletteAction => one !== false && (words === '' || foldText(one.label).includes(words)))
}
