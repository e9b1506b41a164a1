import type { AideSource } from '../aide-page'

export const notifications: AideSource = {
  slug: 'notifications',
  titre: 'Notifications',
  resume: 'La cloche, les courriels, et comment choisir ce que vous recevez.',
  pour: 'tous',
  texte: `
La cloche, en haut, compte ce qui vous concerne et que vous n'avez pas lu. Chaque ligne dit aussi **pourquoi** vous êtes prévenu.

## Ce dont on vous prévient

- Une nouvelle version d'un outil que votre structure utilise.
- Un guide partagé avec vous, un guide qui attend une relecture, la publication d'un guide auquel vous participez.
- Une demande d'adhésion, et la décision sur celle de votre structure.
- Une convention qui arrive à échéance.
- Ce que vous reprenez quand quelqu'un s'en va.

Personne ne reçoit tout : seulement ce qui touche son rôle, sa structure ou ses guides.

## Choisir

1. Ouvrez la cloche, puis « Choisir ce que je reçois ».
2. Pour chaque sujet, cochez l'écran, le courriel, les deux ou rien.
3. Choisissez le rythme des courriels : à mesure, une fois par jour en un seul message, ou jamais.

## Que faire si…

### Je reçois trop de courriels

Passez au rythme « Une fois par jour », ou décochez les sujets qui ne vous servent pas.

### Je ne reçois aucun courriel

Regardez les courriers indésirables, puis vos choix. Si tout est coché, demandez à la direction de votre pôle si l'envoi de courriels est en service.

### Je veux tout remettre à zéro

« Tout marquer comme lu », sur la page des notifications.
`,
}
