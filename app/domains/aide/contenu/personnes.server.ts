import type { AideSource } from '../aide-page'

export const personnes: AideSource = {
  slug: 'personnes',
  titre: 'Personnes et invitations',
  resume: 'Inviter, changer un rôle, accompagner un départ.',
  pour: 'equipe',
  texte: `
La page « Personnes » dit qui fait partie du pôle. La direction et l'équipe voient tout le monde ; un référent et un membre voient l'équipe et les gens de leur structure.

## Inviter quelqu'un

1. « Inviter une personne ».
2. Son adresse e-mail, puis son rôle. Pour un référent ou un membre, choisissez sa structure ; pour un partenaire, son organisme.
3. Envoyez. L'invitation reste valable sept jours ; la liste dit lesquelles attendent, et permet de les renvoyer ou de les retirer.

## Qui peut inviter qui

- **La direction** : tout le monde, et elle seule nomme la direction et l'équipe permanente.
- **L'équipe** : référents, membres et partenaires.
- **Un référent** : ses collègues, dans sa structure.

## Les fonctions

Elles s'ajoutent à un rôle : **Ressources humaines**, **Trésorerie**, **Bureau**. La trésorerie et le bureau se confient par la direction.

## Changer un rôle, mettre fin à un accès

Cliquez sur le nom de la personne. Un changement agit tout de suite, même si elle est connectée. Quand vous mettez fin à un accès, choisissez à qui confier ses guides et ses outils ; sans choix, ils vont à la direction. Un pôle garde toujours au moins une direction.

## Que faire si…

### La personne a une nouvelle adresse e-mail

Elle la change elle-même dans son profil : inutile de l'inviter de nouveau.

### Quelqu'un quitte sa structure

Mettez fin à son accès. Si cette personne rejoint une autre structure du réseau, changez plutôt sa structure.

### « C'est la seule direction du pôle »

Nommez d'abord une autre direction, puis recommencez.
`,
}
