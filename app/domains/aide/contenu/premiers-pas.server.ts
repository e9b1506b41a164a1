import type { AideSource } from '../aide-page'

export const premiersPas: AideSource = {
  slug: 'premiers-pas',
  titre: 'Premiers pas',
  resume: 'Répondre à une invitation, se connecter, trouver son chemin.',
  pour: 'tous',
  texte: `
Maillage est la maison commune de votre pôle : on y tient la liste des adhérents, on y partage des outils, on y écrit des guides ensemble, on y suit les partenariats. Vous n'avez rien à installer : un navigateur suffit, sur ordinateur comme sur téléphone.

## Répondre à votre invitation

On entre dans un pôle sur invitation. Vous avez reçu un courriel avec un lien.

1. Ouvrez le lien. Il sert une seule fois et reste valable sept jours.
2. Indiquez votre nom et choisissez un mot de passe : plusieurs mots sans rapport entre eux font très bien l'affaire.
3. Acceptez. Vous arrivez directement dans l'espace de votre pôle.

Si vous avez déjà un compte avec cette adresse, connectez-vous d'abord : l'invitation s'ajoute à votre compte.

## Se repérer

- **À gauche**, le menu de votre pôle ; sur téléphone, les entrées principales sont en bas de l'écran. Un chiffre à côté d'une entrée dit ce qui attend.
- **En haut**, la recherche, la cloche des notifications et votre nom, qui ouvre votre profil et la déconnexion.
- Si vous participez à **plusieurs pôles**, le nom du pôle, en haut, permet de passer de l'un à l'autre.
- **Chaque page** dit où vous êtes, à quoi elle sert, et propose une action principale. Les autres actions sont derrière les trois points.

Ce que quelqu'un change s'affiche tout de suite chez les autres. Inutile de recharger la page : la ligne modifiée s'éclaire un instant.

## Ce que chaque rôle peut faire

- **Direction** : tout, y compris nommer la direction et l'équipe, et écrire la vitrine publique.
- **Équipe permanente** : animer le pôle, tenir les adhésions, les partenariats, valider les guides.
- **Référent de structure** : tenir la fiche de sa structure, inviter ses collègues, partager des outils en son nom.
- **Membre d'une structure** : lire le réseau, partager des outils, écrire des guides.
- **Partenaire** : les guides où il est invité, les conventions de son organisation, les outils publics. Jamais la liste des adhérents.

## Que faire si…

### Le lien d'invitation ne marche plus

Il a servi, il a plus de sept jours, ou une invitation plus récente l'a remplacé. Cherchez le dernier courriel reçu, ou demandez à la personne qui vous a invité de renvoyer l'invitation.

### Une page me dit que ce n'est pas ouvert à mon rôle

Ce n'est pas une panne. La page indique qui, dans votre pôle, peut vous aider : souvent la direction.

### Une page n'existe pas

Le lien est peut-être ancien, ou mène à un pôle dont vous ne faites pas partie. Revenez au tableau de bord et cherchez avec {Ctrl K}.

### J'ai oublié mon mot de passe

Depuis la page de connexion, choisissez « Mot de passe oublié ». Voir [Compte et sécurité](compte).
`,
}
