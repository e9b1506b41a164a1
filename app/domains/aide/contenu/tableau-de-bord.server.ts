import type { AideSource } from '../aide-page'

export const tableauDeBord: AideSource = {
  slug: 'tableau-de-bord',
  titre: 'Tableau de bord',
  resume: 'Ce qui compte aujourd’hui, ce qui attend, ce qui vient de se passer.',
  pour: 'tous',
  texte: `
C'est la première page de votre espace. Elle n'est pas la même pour tous : chacun y trouve ce qui le concerne.

## Direction et équipe

- **Les chiffres** : structures adhérentes et objectif, solde de l'année, conventions en cours, guides en rédaction, outils partagés. Chaque chiffre porte sa source et sa date ; cliquez dessus pour voir la liste derrière.
- **À traiter** : les conventions qui se terminent dans les 90 jours, les demandes d'adhésion à examiner, les guides qui attendent une relecture.
- **La courbe de croissance**, face à l'objectif du pôle. Les années dont le registre n'est pas complet ne sont pas tracées comme des faits.
- **La part publique et la part privée** des conventions en cours.
- **L'activité** du pôle, au fil de l'eau.

## Structures adhérentes

Vous voyez votre structure, les guides en cours, les derniers outils partagés et l'activité du réseau.

## Partenaires

Vous voyez les guides auxquels vous êtes invité et les conventions de votre organisation.

## Que faire si…

### Un chiffre me semble faux

Cliquez dessus : la liste derrière dit ce qui est compté. Le nombre d'adhérents vient toujours du registre des adhésions ; s'il manque une entrée ou un départ, c'est là qu'on l'écrit (voir [Adhérents](adherents)).

### Une alerte ne part pas

Elle part d'elle-même quand la chose est faite : adhésion acceptée ou refusée, convention renouvelée ou terminée, guide validé ou repris en rédaction.

### Je veux l'imprimer pour une réunion

Imprimez la page depuis votre navigateur, avec {Ctrl P}. Le menu disparaît, les graphiques restent lisibles en noir et blanc et leur tableau les accompagne.
`,
}
