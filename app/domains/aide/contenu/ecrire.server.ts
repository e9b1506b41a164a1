import type { AideSource } from '../aide-page'

export const ecrire: AideSource = {
  slug: 'ecrire-a-plusieurs',
  titre: 'Écrire à plusieurs',
  resume: 'L’éditeur, les autres rédacteurs, l’enregistrement, et quoi faire sans réseau.',
  pour: 'tous',
  texte: `
Ouvrez un guide, puis « Écrire ». Tout le monde peut écrire en même temps, dans le même paragraphe s'il le faut.

## Voir les autres

En haut du texte, les portraits de ceux qui sont là. Dans le texte, chacun a un curseur de couleur avec son nom. Le nom est celui du compte : personne ne peut en porter un autre.

## Mettre en forme

- Tapez {/} au début d'une ligne : un menu propose titres, listes, liste de tâches, tableau, image, lien, citation, séparateur. Tapez les premières lettres, puis {Entrée}.
- La barre d'outils offre les mêmes choix, avec le gras et l'italique.
- Pour une **image**, choisissez-la sur votre appareil, ou collez-la : JPEG, PNG ou WebP, 10 Mo au plus. Décrivez-la en quelques mots pour ceux qui ne la verront pas.
- Dans un **tableau**, {Tab} passe à la cellule suivante.
- {Ctrl Z} annule **vos** dernières modifications, jamais celles des autres.

## Savoir si c'est enregistré

Il n'y a pas de bouton « Enregistrer » : tout part au fur et à mesure. L'indicateur dit la vérité.

- **Enregistré à 14:02** : le serveur a confirmé ; votre texte est à l'abri.
- **Enregistrement…** : c'est en route, encore un instant.
- **Hors ligne, 3 modifications en attente** : le réseau manque. Continuez d'écrire.
- **Lecture seule** : vous lisez ce guide, sans l'écrire.

## Travailler avec un mauvais réseau

Vous pouvez continuer d'écrire : vos modifications attendent dans la page et partent au retour du réseau, mêlées sans heurt à celles des autres. **Gardez l'onglet ouvert jusqu'à lire « Enregistré »** : ce qui n'est pas parti disparaît avec l'onglet. Si vous tentez de le fermer trop tôt, le navigateur vous prévient.

## Que faire si…

### L'indicateur reste sur « Hors ligne »

Vérifiez votre connexion, sans fermer l'onglet. Au retour du réseau, Maillage se reconnecte seul. Par prudence, vous pouvez sélectionner le texte et le copier dans un document.

### La page me dit que je n'ai plus accès

Votre rôle dans ce guide a changé, ou votre session a pris fin. Le texte que vous voyez peut encore être copié. Reconnectez-vous, ou demandez au propriétaire du guide.

### Quelqu'un a effacé mon paragraphe

{Ctrl Z} ne défait que ce que vous avez fait vous-même. Dites-le à cette personne : elle est peut-être encore là, et elle peut annuler.

### Je suis au clavier et je n'arrive plus à sortir du texte

{Tab} sert dans les listes et les tableaux. Appuyez sur {Échap}, puis {Tab} pour avancer ou {Maj Tab} pour reculer. {Alt F10} mène à la barre d'outils, {Échap} en ramène.
`,
}
