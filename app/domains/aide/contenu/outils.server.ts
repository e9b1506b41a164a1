import type { AideSource } from '../aide-page'

export const outils: AideSource = {
  slug: 'outils',
  titre: 'Outils',
  resume: 'Partager un outil de GPEC, le retrouver, dire que vous l’utilisez.',
  pour: 'tous',
  texte: `
Une grille d'entretien qui marche, un tableau de bord, un questionnaire : ce qui sert chez vous peut servir aux autres.

## Trouver et télécharger

1. Ouvrez « Outils » et tapez ce que vous cherchez : les mots du titre comme ceux de la présentation comptent.
2. Filtrez par thème, par public ou par nature d'outil.
3. Ouvrez l'outil : sa dernière version se télécharge, ou s'ouvre si c'est un lien.

Les versions précédentes restent disponibles plus bas sur la page.

## Dire « Nous l'utilisons »

Sur la page de l'outil, le bouton **Nous l'utilisons** le dit au nom de votre structure. Le compte s'affiche pour tous, et vous serez prévenu quand une nouvelle version paraîtra. Un second clic le retire.

## Partager un outil

1. « Partager un outil ».
2. Donnez un titre et dites en deux phrases à quoi il sert et dans quelle situation.
3. Choisissez le thème, le public et la **licence** : elle dit ce que les autres peuvent en faire. La phrase sous chaque licence l'explique.
4. Joignez un fichier (20 Mo au plus : PDF, texte, tableur, présentation, image) ou donnez un lien.

Un membre partage au nom de sa structure, l'équipe au nom du pôle.

## Publier une nouvelle version

Sur la page de l'outil, « Publier une version », avec une phrase sur ce qui change. Les structures qui l'utilisent sont prévenues. L'ancienne version reste consultable.

## Le montrer à tous

L'équipe du pôle peut rendre un outil public : il apparaît alors sur la vitrine, et chacun peut le télécharger sans compte.

## Que faire si…

### Mon fichier est refusé

Vérifiez son poids (20 Mo au plus) et sa nature. Un fichier renommé avec une autre extension est refusé : enregistrez-le à nouveau depuis le logiciel d'origine. Les archives et les programmes ne sont pas acceptés.

### Je me suis trompé de fichier

Publiez une nouvelle version avec le bon. Si l'outil n'aurait pas dû être partagé, choisissez « Archiver l'outil » derrière les trois points : il disparaît de la bibliothèque, et peut y revenir.

### Le bouton « Nous l'utilisons » n'apparaît pas

Il parle au nom d'une structure : votre compte doit être rattaché à l'une d'elles. Demandez à l'équipe du pôle.
`,
}
