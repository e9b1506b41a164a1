import type { AideSource } from '../aide-page'

export const adherents: AideSource = {
  slug: 'adherents',
  titre: 'Adhérents',
  resume: 'Trouver une structure, tenir sa fiche, suivre les entrées et les départs.',
  pour: 'tous',
  texte: `
La liste montre les structures du réseau : qui elles sont, où elles interviennent, ce qu'elles font. Les partenaires n'y ont pas accès.

## Trouver une structure

1. Tapez un bout de nom, une commune ou un SIRET. Les accents n'ont pas d'importance.
2. Resserrez avec les filtres : département, forme juridique, activité, mode d'intervention ; pour l'équipe, la situation.
3. Cliquez sur un titre de colonne pour trier.

L'adresse de la page garde vos filtres : vous pouvez l'envoyer à un collègue ou la mettre en favori.

## Emporter la liste

Sous la recherche, choisissez CSV ou XLSX. Le fichier contient la liste telle qu'elle est filtrée.

## Tenir la fiche de sa structure

L'équipe du pôle et le référent de la structure peuvent la modifier.

1. Ouvrez la fiche, puis « Modifier la fiche ».
2. Corrigez. Le SIRET est vérifié : une erreur de frappe est signalée tout de suite.
3. Enregistrez.

## Les adhésions (direction et équipe)

Une adhésion ne s'efface jamais : chaque acte ajoute une ligne au **registre**. C'est de lui que viennent la courbe, les entrées, les départs et le solde, sur la page « Croissance et mouvements ».

- **Ajouter une structure** : comme candidate, ou comme adhérente à une date donnée.
- **Accepter ou refuser une candidature** : depuis la fiche. Un refus demande un motif. La structure en est informée.
- **Enregistrer un départ** : avec sa date et son motif (démission, cessation d'activité, fusion…).
- **Enregistrer un retour**, ou une nouvelle candidature, quand une structure revient.

Une structure peut aussi demander à adhérer elle-même, depuis la page publique du pôle : sa demande arrive dans « À traiter ».

## Que faire si…

### J'ai enregistré un départ par erreur

Enregistrez un retour daté du même jour : le départ est annulé, et la trace des deux lignes reste.

### Quelqu'un a modifié la fiche en même temps que moi

Rien n'est perdu : la page vous montre, champ par champ, votre saisie et ce qui a été enregistré entre-temps. Corrigez si besoin, puis enregistrez de nouveau.

### Le SIRET est refusé

Un SIRET compte 14 chiffres et se vérifie par calcul. Recopiez-le depuis un document officiel. S'il appartient déjà à une structure du pôle, la page vous le dit.

### Je ne trouve pas une structure

Elle est peut-être candidate ou partie. L'équipe peut choisir une autre situation dans les filtres ; sinon, effacez les filtres et essayez un mot plus court.
`,
}
