import type { AideSource } from '../aide-page'

export const partenariats: AideSource = {
  slug: 'partenariats',
  titre: 'Partenariats',
  resume: 'Les partenaires, les conventions, leurs échéances et leurs montants.',
  pour: 'tous',
  texte: `
La page réunit les conventions du pôle et ses partenaires. L'équipe les tient à jour ; les membres du réseau les lisent ; un partenaire ne voit que les conventions de son organisation.

## Lire la page

- **L'équilibre** montre la part de l'argent public et de l'argent privé dans les conventions en cours.
- Chaque **convention** dit ses parties, ses dates, ses montants et les jours qui restent. À moins de 90 jours de la fin, elle est « à échéance » et apparaît sur le tableau de bord de l'équipe.
- Les **partenaires** se cherchent par nom ou par sigle et se filtrent par nature : État, région, OPCO, fédération, organisme de formation…

## Ajouter une convention (direction et équipe)

1. Ajoutez d'abord le partenaire s'il n'est pas dans la liste. Un partenaire est une organisation, jamais une personne.
2. « Ajouter une convention » : l'objet, les dates, la part publique et la part privée sur toute la durée.
3. Cochez les financeurs, puis les autres signataires.
4. Si elle se renouvelle par **tacite reconduction**, cochez-le et indiquez le préavis : la date limite pour la dénoncer est calculée.

## La faire avancer

Préparée, en signature, signée, puis renouvelée ou terminée : les boutons sont sur la page de la convention. Un renouvellement demande la nouvelle date de fin.

## Donner accès à un partenaire

Depuis « Personnes », invitez quelqu'un comme partenaire et choisissez son organisme : il verra les conventions de celui-ci. Pour le faire écrire, invitez-le à un guide.

## Que faire si…

### Une convention est échue alors qu'elle continue

Renouvelez-la avec sa nouvelle date de fin.

### Je me suis trompé de montant

Modifiez la convention : les montants s'écrivent comme vous en avez l'habitude, « 12 500,00 ». L'équilibre se recalcule aussitôt.

### Une convention est marquée terminée par erreur

Ce choix est définitif, pour que l'historique reste sûr. Créez une nouvelle convention avec les mêmes parties.
`,
}
