import type { AideSource } from '../aide-page'

export const vitrine: AideSource = {
  slug: 'vitrine',
  titre: 'La vitrine du pôle',
  resume: 'Ce que tout le monde lit sur la page publique, et comment la direction l’écrit.',
  pour: 'equipe',
  texte: `
Chaque pôle a une page publique, lisible sans compte : son histoire, son label, ses objectifs, sa courbe de croissance, ses guides publiés et ses outils publics.

## L'écrire (direction)

1. Dans la recherche, avec {Ctrl K}, choisissez « Écrire la vitrine du pôle ».
2. Remplissez l'accroche, l'histoire, l'ambition. Une ligne vide sépare deux paragraphes.
3. Un objectif par ligne, une direction de travail par ligne.
4. L'objectif chiffré demande son année et sa source : il s'affiche sur la courbe, en ocre.

Le nom du pôle, son territoire et son registre sont tenus par l'exploitant de Maillage.

## Ce qui s'affiche tout seul

- **La courbe** vient du registre des adhésions. Les noms des structures n'y sont jamais.
- **Les guides** apparaissent quand une édition est publiée.
- **Les outils** apparaissent quand l'équipe les rend publics.

## Recevoir des demandes d'adhésion

La page porte un bouton « Demander à adhérer ». La demande arrive dans « À traiter », et l'équipe est prévenue. Voir [Adhérents](adherents).

## Que faire si…

### Une année manque sur la courbe

Le registre n'est pas complet pour cette année. Maillage ne trace pas comme un fait ce qu'il ne sait pas.

### Deux personnes écrivent la vitrine en même temps

La seconde voit ce qui a changé et décide : rien n'est écrasé en silence.
`,
}
