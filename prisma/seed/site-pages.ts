/** Pages of the site as a new deployment shows them: true of the software, and saying what its operator must add. */
interface SitePage {
  slug: string
  titre: string
  contenu: string
}

export const mentionsLegales: SitePage = {
  slug: 'mentions-legales',
  titre: 'Mentions légales',
  contenu: `Cette page est un modèle. Les passages entre crochets sont à compléter par l'exploitant du site avant son ouverture au public.

## Éditeur du site

[Nom de l'organisme, forme juridique, adresse du siège, numéro SIREN, adresse e-mail et numéro de téléphone : à compléter par l'exploitant.]

Directeur ou directrice de la publication : [nom et fonction, à compléter par l'exploitant].

## Hébergement

[Nom, adresse et téléphone de l'hébergeur : à compléter par l'exploitant.]

## Contenus

Les guides et les outils publiés indiquent leurs auteurs et leur licence. Sauf mention contraire, les textes des guides publiés par un pôle restent la propriété de leurs auteurs et peuvent être cités en indiquant leur source et la date de l'édition.

Les chiffres affichés portent leur source et leur date. Les contours des cartes proviennent de l'IGN (Admin Express 2018), sous Licence Ouverte 2.0.

Les données marquées « démonstration » sont fictives : les structures, les personnes, les conventions et les montants n'existent pas, même quand les institutions citées existent.

## Signaler un contenu

Un texte inexact, un contenu contraire à la loi, une atteinte à vos droits ? Écrivez à [adresse à compléter par l'exploitant] en indiquant l'adresse de la page.`,
}

export const confidentialite: SitePage = {
  slug: 'confidentialite',
  titre: 'Confidentialité',
  contenu: `Cette page décrit ce que le logiciel fait des données personnelles. Les passages entre crochets sont à compléter par l'exploitant du site.

## Qui est responsable

Le responsable du traitement est [nom et adresse, à compléter par l'exploitant]. Chaque pôle décide des personnes qu'il invite et des informations qu'il y inscrit. Délégué à la protection des données : [contact, à compléter par l'exploitant].

## Ce que nous enregistrons de vous

Votre nom, votre adresse e-mail et, si vous l'ajoutez, votre photo.

Votre mot de passe, sous une forme qui ne permet pas de le retrouver (Argon2id).

Votre rôle dans chaque pôle et la structure ou l'organisme pour lequel vous parlez.

Vos connexions ouvertes : date, type de navigateur et début de l'adresse réseau. Vous les voyez et pouvez les fermer depuis votre profil.

Ce que vous faites dans le pôle (une structure admise, un outil partagé, un guide publié), parce qu'un réseau doit pouvoir rendre compte de son travail.

Ce que vous écrivez dans les guides, avec votre nom tant que le texte se travaille.

## Ce que nous n'enregistrons pas

Ni mesure d'audience, ni publicité, ni cookie tiers. Le seul cookie déposé sert à vous reconnaître une fois connecté. Aucune donnée de santé, aucun nom de bénéficiaire n'a sa place ici.

## Pourquoi

Faire fonctionner l'espace de travail du pôle (exécution du service que vous avez demandé en acceptant une invitation), et conserver la preuve des décisions et des adhésions (intérêt légitime du pôle et obligations envers ses financeurs).

## Qui les voit

Les personnes de votre pôle voient votre nom, votre rôle et votre structure. Les partenaires ne voient que les guides où ils sont invités et les noms de celles et ceux qui y écrivent. Les visiteurs ne voient que le nom des contributeurs d'une édition publiée. L'exploitant administre le site ; il lit les messages en attente quand aucun serveur d'envoi n'est configuré.

## Combien de temps

Votre compte : tant que vous l'utilisez. Un compte fermé est désactivé aussitôt.

Les sessions : jusqu'à leur fin ou leur expiration.

Les messages envoyés : leur texte est effacé au bout de 30 jours.

Le registre des adhésions, les éditions publiées et le journal : [durée à fixer et à compléter par l'exploitant].

## Vos droits

Vous pouvez demander à voir, corriger, effacer ou récupérer vos données, ou vous opposer à leur utilisation, en écrivant à [adresse à compléter par l'exploitant]. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL (www.cnil.fr).`,
}

export const accessibilite: SitePage = {
  slug: 'accessibilite',
  titre: 'Accessibilité',
  contenu: `Nous voulons que chacun puisse se servir de ce site : au clavier, avec un lecteur d'écran, en grossissant le texte, sur un téléphone, avec une mauvaise connexion.

## État de conformité

Aucun audit complet selon le référentiel général d'amélioration de l'accessibilité (RGAA) n'a encore été réalisé sur cette installation : ce site est donc déclaré non conforme à ce jour. [Date et résultat de l'audit : à compléter par l'exploitant.]

## Ce qui est fait

Toutes les pages se parcourent au clavier ; un lien permet d'aller directement au contenu.

Les formulaires fonctionnent sans script ; leurs erreurs sont dites à côté du champ.

Les graphiques et les cartes sont accompagnés d'un tableau.

Les couleurs ne portent jamais seules une information, en clair comme en sombre.

Les animations disparaissent si votre système le demande.

Des contrôles automatiques parcourent les pages à chaque version.

## Ce qui reste difficile

L'écriture à plusieurs annonce peu ce que font les autres à un lecteur d'écran.

Les fichiers déposés par les membres (tableurs, PDF) ne sont pas toujours accessibles : demandez-nous une autre version.

## Nous écrire

Une difficulté, une question ? Écrivez à [adresse à compléter par l'exploitant] : nous vous répondrons et vous donnerons l'information sous une autre forme.

## Voies de recours

Si vous n'obtenez pas de réponse, vous pouvez vous adresser au Défenseur des droits (www.defenseurdesdroits.fr), par son formulaire, auprès de son délégué dans votre région, ou par courrier gratuit : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.`,
}
