import type { AideSource } from '../aide-page'

export const raccourcis: AideSource = {
  slug: 'raccourcis',
  titre: 'Recherche et raccourcis clavier',
  resume: 'Aller vite, pour ceux qui aiment le clavier. Rien d’obligatoire.',
  pour: 'tous',
  texte: `
Tout se fait à la souris ou au doigt. Ces raccourcis sont pour ceux qui les aiment.

## Chercher et agir : Ctrl K

{Ctrl K} (ou {⌘ K} sur Mac) ouvre la recherche de votre pôle : structures, outils, guides, partenaires, et des actions comme « Commencer un guide ». Les accents et les petites fautes sont pardonnés. On n'y trouve que ce que l'on a le droit de voir. {↑} et {↓} choisissent, {Entrée} ouvre, {Échap} ferme.

## La liste des raccourcis : ?

{?} ouvre la liste, partout dans l'espace de votre pôle, sauf pendant que vous tapez dans un champ ou dans un guide.

## Aller quelque part : g, puis une lettre

- {g} {t} : tableau de bord
- {g} {a} : adhérents
- {g} {o} : outils
- {g} {g} : guides
- {g} {p} : partenariats
- {g} {e} : personnes
- {g} {n} : notifications
- {g} {h} : aide

## Dans l'éditeur

- {/} : le menu des blocs
- {Ctrl B}, {Ctrl I} : gras, italique
- {Ctrl Z}, {Ctrl Maj Z} : annuler, rétablir vos modifications
- {Tab}, {Maj Tab} : décaler une ligne de liste, changer de cellule
- {Alt F10} : aller à la barre d'outils
- {Échap} puis {Tab} : sortir du texte

## Que faire si…

### Un raccourci gêne mon lecteur d'écran ou ma saisie vocale

Les raccourcis à une lettre se désactivent : {?}, puis décochez « Raccourcis à une lettre ». Le réglage se trouve aussi au bas de cette page. {Ctrl K} reste.
`,
}
