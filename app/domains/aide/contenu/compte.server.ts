import type { AideSource } from '../aide-page'

export const compte: AideSource = {
  slug: 'compte',
  titre: 'Compte et sécurité',
  resume: 'Profil, mot de passe, adresse, sessions ouvertes.',
  pour: 'tous',
  texte: `
Votre compte est personnel : il porte votre nom dans les guides et dans l'historique. Ne le prêtez pas ; inviter un collègue ne prend qu'une minute.

## Profil

En cliquant sur votre nom, en haut, puis « Mon profil », vous changez votre nom et votre photo. La photo est facultative (8 Mo au plus).

## Mot de passe

- 12 caractères au moins ; 15 pour la direction, l'équipe et l'exploitant.
- Plusieurs mots sans rapport entre eux valent mieux qu'un mot compliqué.
- Pas de règle sur les chiffres ou les majuscules ; les mots de passe que tout le monde essaie sont refusés.
- Le changer ferme vos autres sessions.

## Mot de passe oublié

1. Sur la page de connexion, « Mot de passe oublié ».
2. Indiquez votre adresse. Un lien arrive par courriel ; il sert une fois, pendant une heure.
3. Choisissez un nouveau mot de passe. Toutes vos sessions sont fermées.

Par prudence, la réponse est la même que l'adresse soit connue ou non.

## Adresse e-mail

Dans le profil, indiquez la nouvelle adresse et votre mot de passe. Un lien de confirmation y est envoyé ; rien ne change avant que vous l'ayez ouvert. L'ancienne adresse est prévenue.

## Sessions

« Mes sessions » montre où vous êtes connecté : le navigateur, la date, le début de l'adresse réseau. Fermez celles que vous ne reconnaissez pas, ou toutes les autres d'un coup. Une session inutilisée se ferme seule au bout de 14 jours, et de toute façon après 90 jours.

## Que faire si…

### « Trop d'essais à la suite »

Après plusieurs erreurs, il faut attendre un peu : la page dit combien de temps. Personne d'autre ne peut vous bloquer depuis ailleurs.

### J'ai perdu mon téléphone ou mon ordinateur

Depuis un autre appareil, fermez cette session dans « Mes sessions », puis changez de mot de passe.

### Je reçois un courriel sur un changement que je n'ai pas fait

Changez tout de suite votre mot de passe avec « Mot de passe oublié », et prévenez votre pôle.

### Le lien reçu ne marche plus

Il a servi ou son délai est passé. Demandez-en un autre : le dernier remplace les précédents.

### Je quitte ma structure

Prévenez l'équipe du pôle : elle met fin à votre accès et confie vos guides et vos outils à quelqu'un.
`,
}
