import { IconBooks, IconBuildingCommunity, IconHeartHandshake, IconHome, IconTools, IconUsersGroup } from '@tabler/icons-react'
import type { Role } from '~/platform/authorization/actor'
import { paths } from '~/platform/paths'
import type { NavItem } from '~/ui/shell/nav-item'
import type { NavigationCounts } from './navigation.queries.server'

/** The entries of the members' navigation for a role: a partner sees neither the members nor the people. */
export function memberNavigation({ pole, role, counts }: { pole: string; role: Role; counts: NavigationCounts }): NavItem[] {
  const network = role !== 'PARTENAIRE'
  const size = 20
  const items: (NavItem | false)[] = [
    { label: 'Tableau de bord', to: paths.espace(pole), icon: <IconHome size={size} />, end: true, mobile: true },
    network && {
      label: 'Adhérents',
      to: paths.adherents(pole),
      icon: <IconBuildingCommunity size={size} />,
      count: counts.candidatures,
      countLabel: 'adhésions à examiner',
      mobile: true,
    },
    { label: 'Outils', to: paths.outils(pole), icon: <IconTools size={size} />, mobile: true },
    {
      label: 'Guides',
      to: paths.guides(pole),
      icon: <IconBooks size={size} />,
      count: counts.relectures,
      countLabel: 'guides en relecture',
      mobile: true,
    },
    {
      label: 'Partenariats',
      to: paths.partenariats(pole),
      icon: <IconHeartHandshake size={size} />,
      count: counts.echeances,
      countLabel: 'conventions à échéance',
    },
    network && { label: 'Personnes', to: paths.personnes(pole), icon: <IconUsersGroup size={size} /> },
  ]
  return items.filter((item): item is NavItem => item !== false)
}
