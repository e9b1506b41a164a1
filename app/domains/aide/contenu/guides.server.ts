import type { AideSource } from '../aide-page'

export const guides: AideSource = {
  slug: 'guides',
  titre: 'Guides : du brouillon à la publication',
  resume: 'Commencer un guide, inviter, choisir les rôles, relire, publier une édition.',
  pour: 'tous',
  texte: `
Un guide est un texte que l'on écrit à plusieurs, chapitre par chapitre, puis que l'on publie. Pour l'écriture elle-même, voir [Écrire à plusieurs](ecrire-a-plusieurs).

## Commencer un guide

1. « Guides », puis « Commencer un guide ».
2. Un titre suffit. Choisissez une page blanche, ou le modèle « Fiche action » avec ses rubriques déjà prêtes.
3. Dites à qui il est ouvert : **sur invitation**, **en lecture pour le réseau**, ou **en écriture pour le réseau**.

Vous pouvez tout changer ensuite. Les partenaires n'en commencent pas : ils sont invités.

## Organiser les chapitres

Sur la page du guide, ajoutez des chapitres, renommez-les, montez-les ou descendez-les avec les trois points. Un chapitre supprimé reste 30 jours à la corbeille : on peut l'y reprendre.

## Inviter, et choisir les rôles

« Inviter », puis l'adresse e-mail de la personne, du pôle ou d'ailleurs.

- **Propriétaire** : écrit, invite, et publie une fois le texte validé.
- **Rédacteur** : écrit dans tous les chapitres.
- **Relecteur** : lit le texte en cours. Les commentaires viendront.
- **Lecteur** : lit le texte en cours.

Quelqu'un qui n'a pas de compte reçoit une invitation à ce seul guide : il ne verra rien d'autre du pôle. Si vous retirez une personne pendant qu'elle écrit, sa page se ferme dans les secondes qui suivent ; ce qu'elle avait écrit reste.

## Le chemin d'un guide

- **Brouillon** : le texte s'écrit.
- **En relecture** : on le propose à l'équipe du pôle, qui est prévenue. On peut encore écrire.
- **Validé** : l'équipe est d'accord. Il peut être publié.
- **Publié** : une édition est en ligne.
- **Archivé** : il n'est plus en ligne et ne se modifie plus. On peut le reprendre.

Les boutons possibles sont dans « Où en est-il », sur la page du guide.

## Publier une édition

1. Quand le guide est validé, choisissez « Publier une édition ».
2. Vérifiez la liste des chapitres et dites en une phrase ce qui change.
3. Publiez.

L'édition est **figée** : on peut continuer d'écrire le guide, ce que le public lit ne bouge pas jusqu'à l'édition suivante. Les anciennes éditions restent lisibles. La page publique s'imprime et s'enregistre en PDF depuis votre navigateur, avec {Ctrl P}.

## Que faire si…

### Je ne vois pas « Publier une édition »

Il faut que le guide soit validé par l'équipe du pôle, et que vous en soyez propriétaire ou membre de l'équipe. Proposez-le d'abord à la relecture.

### Une faute est restée dans une édition publiée

Corrigez le texte vivant, puis publiez une nouvelle édition. L'ancienne reste visible avec son numéro : ceux qui l'ont citée la retrouvent.

### J'ai supprimé un chapitre

Ouvrez la corbeille, sous la liste des chapitres, et choisissez « Remettre dans le guide ». Vous avez 30 jours.

### La personne invitée ne reçoit rien

Vérifiez l'adresse et les courriers indésirables. Vous pouvez inviter de nouveau : le dernier lien remplace les autres.
`,
}
