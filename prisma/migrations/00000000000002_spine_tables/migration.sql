-- CreateEnum
CREATE TYPE "Role" AS ENUM ('DIRECTION', 'EQUIPE', 'REFERENT', 'MEMBRE', 'PARTENAIRE');

-- CreateEnum
CREATE TYPE "Fonction" AS ENUM ('RH', 'TRESORERIE', 'BUREAU');

-- CreateEnum
CREATE TYPE "FrequenceCourriel" AS ENUM ('IMMEDIAT', 'QUOTIDIEN', 'JAMAIS');

-- CreateEnum
CREATE TYPE "JetonKind" AS ENUM ('REINITIALISATION', 'CHANGEMENT_ADRESSE');

-- CreateEnum
CREATE TYPE "AdhesionStatut" AS ENUM ('CANDIDATE', 'ADHERENTE', 'REFUSEE', 'PARTIE');

-- CreateEnum
CREATE TYPE "ModeIntervention" AS ENUM ('PRESTATAIRE', 'MANDATAIRE', 'MISE_A_DISPOSITION');

-- CreateEnum
CREATE TYPE "AdhesionEventKind" AS ENUM ('REPRISE', 'CANDIDATURE', 'ADMISSION', 'REFUS', 'DEPART', 'RETOUR');

-- CreateEnum
CREATE TYPE "GuideStatut" AS ENUM ('BROUILLON', 'RELECTURE', 'VALIDE', 'PUBLIE', 'ARCHIVE');

-- CreateEnum
CREATE TYPE "GuideRole" AS ENUM ('PROPRIETAIRE', 'REDACTEUR', 'RELECTEUR', 'LECTEUR');

-- CreateEnum
CREATE TYPE "GuideOuverture" AS ENUM ('SUR_INVITATION', 'LECTURE', 'ECRITURE');

-- CreateEnum
CREATE TYPE "OutilKind" AS ENUM ('GUIDE', 'GRILLE', 'TABLEAU_DE_BORD', 'MODELE', 'QUESTIONNAIRE', 'FORMATION', 'LOGICIEL');

-- CreateEnum
CREATE TYPE "PartenaireKind" AS ENUM ('ETAT', 'REGION', 'DEPARTEMENT', 'EPCI', 'OPCO', 'FEDERATION', 'SYNDICAT', 'USAGERS', 'RECHERCHE', 'FORMATION', 'FINANCEUR_PRIVE', 'RESEAU_ESS');

-- CreateEnum
CREATE TYPE "ConventionStatut" AS ENUM ('PREPAREE', 'EN_SIGNATURE', 'SIGNEE', 'RENOUVELEE', 'TERMINEE');

-- CreateEnum
CREATE TYPE "PartieRole" AS ENUM ('SIGNATAIRE', 'FINANCEUR', 'ASSOCIE');

-- CreateEnum
CREATE TYPE "FichierUsage" AS ENUM ('OUTIL', 'GUIDE', 'PHOTO');

-- CreateEnum
CREATE TYPE "JournalAudience" AS ENUM ('POLE', 'EQUIPE', 'EXPLOITANT');

-- CreateEnum
CREATE TYPE "CourrielStatut" AS ENUM ('EN_ATTENTE', 'ENVOYE', 'ECHEC');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "photoId" TEXT,
    "exploitant" BOOLEAN NOT NULL DEFAULT false,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "frequenceCourriel" "FrequenceCourriel" NOT NULL DEFAULT 'IMMEDIAT',
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "absoluteExpiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "ipPrefix" TEXT NOT NULL DEFAULT '',
    "aRenouveler" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Jeton" (
    "id" TEXT NOT NULL,
    "kind" "JetonKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "email" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Jeton_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "fonctions" "Fonction"[],
    "structureId" TEXT,
    "partenaireId" TEXT,
    "guideId" TEXT,
    "guideRole" "GuideRole",
    "invitedById" TEXT,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acces" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "fonctions" "Fonction"[],
    "structureId" TEXT,
    "partenaireId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Structure" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "siret" TEXT NOT NULL,
    "formeJuridique" TEXT NOT NULL,
    "departement" TEXT NOT NULL,
    "commune" TEXT NOT NULL DEFAULT '',
    "codePostal" TEXT NOT NULL DEFAULT '',
    "adresse" TEXT NOT NULL DEFAULT '',
    "telephone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "siteWeb" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "activites" TEXT[],
    "modes" "ModeIntervention"[],
    "effectifEtp" DOUBLE PRECISION,
    "statut" "AdhesionStatut" NOT NULL,
    "statutDepuis" DATE NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Structure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdhesionEvent" (
    "id" TEXT NOT NULL,
    "seq" SERIAL NOT NULL,
    "poleId" TEXT NOT NULL,
    "structureId" TEXT NOT NULL,
    "kind" "AdhesionEventKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "motif" TEXT,
    "detail" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AdhesionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnneeRegistre" (
    "poleId" TEXT NOT NULL,
    "annee" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "sourceDate" TEXT NOT NULL,

    CONSTRAINT "AnneeRegistre_pkey" PRIMARY KEY ("poleId","annee")
);

-- CreateTable
CREATE TABLE "DocumentUpdate" (
    "document" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentUpdate_pkey" PRIMARY KEY ("document","seq")
);

-- CreateTable
CREATE TABLE "DocumentSnapshot" (
    "document" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentSnapshot_pkey" PRIMARY KEY ("document")
);

-- CreateTable
CREATE TABLE "Guide" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "resume" TEXT NOT NULL DEFAULT '',
    "statut" "GuideStatut" NOT NULL DEFAULT 'BROUILLON',
    "ouverture" "GuideOuverture" NOT NULL DEFAULT 'LECTURE',
    "modele" TEXT NOT NULL DEFAULT 'VIERGE',
    "texte" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "redacteurIds" TEXT[],
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chapitre" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "ordre" INTEGER NOT NULL,
    "deletedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Chapitre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParticipationGuide" (
    "poleId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "GuideRole" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ParticipationGuide_pkey" PRIMARY KEY ("guideId","userId")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "titre" TEXT NOT NULL,
    "resume" TEXT NOT NULL DEFAULT '',
    "chapitres" JSONB NOT NULL,
    "contributeurs" TEXT[],
    "mots" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "publishedById" TEXT,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "schemaVersion" INTEGER NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "poleId" TEXT,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),
    "mailedAt" TIMESTAMP(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationPreference" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ecran" BOOLEAN NOT NULL DEFAULT true,
    "mail" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "NotificationPreference_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Outil" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "resume" TEXT NOT NULL DEFAULT '',
    "kind" "OutilKind" NOT NULL,
    "themes" TEXT[],
    "publics" TEXT[],
    "licence" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "structureId" TEXT,
    "ownerId" TEXT,
    "archivedAt" TIMESTAMP(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutilVersion" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "outilId" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "fichierId" TEXT,
    "lien" TEXT,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutilVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "poleId" TEXT NOT NULL,
    "outilId" TEXT NOT NULL,
    "structureId" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "byId" TEXT,

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("outilId","structureId")
);

-- CreateTable
CREATE TABLE "Partenaire" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "sigle" TEXT NOT NULL DEFAULT '',
    "kind" "PartenaireKind" NOT NULL,
    "territoire" TEXT NOT NULL DEFAULT '',
    "siteWeb" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMP(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Partenaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Convention" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "objet" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "statut" "ConventionStatut" NOT NULL DEFAULT 'PREPAREE',
    "debut" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "taciteReconduction" BOOLEAN NOT NULL DEFAULT false,
    "preavisJours" INTEGER NOT NULL DEFAULT 90,
    "montantPublicCentimes" BIGINT NOT NULL DEFAULT 0,
    "montantPriveCentimes" BIGINT NOT NULL DEFAULT 0,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Convention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConventionPartie" (
    "poleId" TEXT NOT NULL,
    "conventionId" TEXT NOT NULL,
    "partenaireId" TEXT NOT NULL,
    "role" "PartieRole" NOT NULL DEFAULT 'SIGNATAIRE',

    CONSTRAINT "ConventionPartie_pkey" PRIMARY KEY ("conventionId","partenaireId")
);

-- CreateTable
CREATE TABLE "Fichier" (
    "id" TEXT NOT NULL,
    "poleId" TEXT,
    "usage" "FichierUsage" NOT NULL,
    "objetId" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "largeur" INTEGER,
    "hauteur" INTEGER,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fichier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "poleId" TEXT,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "audience" "JournalAudience" NOT NULL DEFAULT 'EQUIPE',
    "details" JSONB,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Courriel" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "statut" "CourrielStatut" NOT NULL DEFAULT 'EN_ATTENTE',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retryAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Courriel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageSite" (
    "slug" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "contenu" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PageSite_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Reglage" (
    "cle" TEXT NOT NULL,
    "valeur" TEXT NOT NULL,

    CONSTRAINT "Reglage_pkey" PRIMARY KEY ("cle")
);

-- CreateTable
CREATE TABLE "Pole" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "nomCourt" TEXT NOT NULL,
    "regionCode" TEXT,
    "territoire" TEXT NOT NULL DEFAULT '',
    "accroche" TEXT NOT NULL DEFAULT '',
    "histoire" TEXT NOT NULL DEFAULT '',
    "label" TEXT,
    "labelDate" DATE,
    "ambition" TEXT NOT NULL DEFAULT '',
    "objectifs" TEXT[],
    "directions" TEXT[],
    "departements" TEXT[],
    "objectifAdherents" INTEGER,
    "objectifAnnee" INTEGER,
    "objectifSource" TEXT,
    "registreDepuis" INTEGER NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Pole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fait" (
    "id" TEXT NOT NULL,
    "poleId" TEXT NOT NULL,
    "territoire" TEXT NOT NULL,
    "indicateur" TEXT NOT NULL,
    "valeur" DOUBLE PRECISION NOT NULL,
    "reserve" TEXT NOT NULL DEFAULT '',
    "unite" TEXT NOT NULL,
    "annee" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "sourceDate" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "ordre" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Fait_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Jeton_hash_key" ON "Jeton"("hash");

-- CreateIndex
CREATE INDEX "Jeton_userId_kind_idx" ON "Jeton"("userId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_poleId_acceptedAt_idx" ON "Invitation"("poleId", "acceptedAt");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Acces_poleId_role_idx" ON "Acces"("poleId", "role");

-- CreateIndex
CREATE INDEX "Acces_structureId_idx" ON "Acces"("structureId");

-- CreateIndex
CREATE UNIQUE INDEX "Acces_userId_poleId_key" ON "Acces"("userId", "poleId");

-- CreateIndex
CREATE INDEX "Structure_poleId_statut_departement_idx" ON "Structure"("poleId", "statut", "departement");

-- CreateIndex
CREATE INDEX "Structure_poleId_formeJuridique_idx" ON "Structure"("poleId", "formeJuridique");

-- CreateIndex
CREATE INDEX "Structure_poleId_nom_id_idx" ON "Structure"("poleId", "nom", "id");

-- CreateIndex
CREATE INDEX "Structure_poleId_departement_nom_id_idx" ON "Structure"("poleId", "departement", "nom", "id");

-- CreateIndex
CREATE INDEX "Structure_poleId_statutDepuis_id_idx" ON "Structure"("poleId", "statutDepuis", "id");

-- CreateIndex
CREATE INDEX "Structure_poleId_updatedAt_idx" ON "Structure"("poleId", "updatedAt");

-- CreateIndex
CREATE INDEX "Structure_activites_idx" ON "Structure" USING GIN ("activites");

-- CreateIndex
CREATE UNIQUE INDEX "Structure_poleId_siret_key" ON "Structure"("poleId", "siret");

-- CreateIndex
CREATE INDEX "AdhesionEvent_poleId_effectiveOn_idx" ON "AdhesionEvent"("poleId", "effectiveOn");

-- CreateIndex
CREATE INDEX "AdhesionEvent_structureId_seq_idx" ON "AdhesionEvent"("structureId", "seq");

-- CreateIndex
CREATE INDEX "Guide_poleId_statut_idx" ON "Guide"("poleId", "statut");

-- CreateIndex
CREATE UNIQUE INDEX "Guide_poleId_slug_key" ON "Guide"("poleId", "slug");

-- CreateIndex
CREATE INDEX "Chapitre_guideId_ordre_idx" ON "Chapitre"("guideId", "ordre");

-- CreateIndex
CREATE INDEX "ParticipationGuide_userId_idx" ON "ParticipationGuide"("userId");

-- CreateIndex
CREATE INDEX "Edition_poleId_publishedAt_idx" ON "Edition"("poleId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_guideId_numero_key" ON "Edition"("guideId", "numero");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_cause_key" ON "Notification"("userId", "cause");

-- CreateIndex
CREATE INDEX "Outil_poleId_archivedAt_kind_idx" ON "Outil"("poleId", "archivedAt", "kind");

-- CreateIndex
CREATE INDEX "Outil_themes_idx" ON "Outil" USING GIN ("themes");

-- CreateIndex
CREATE UNIQUE INDEX "OutilVersion_outilId_numero_key" ON "OutilVersion"("outilId", "numero");

-- CreateIndex
CREATE INDEX "Adoption_structureId_idx" ON "Adoption"("structureId");

-- CreateIndex
CREATE INDEX "Partenaire_poleId_kind_idx" ON "Partenaire"("poleId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Partenaire_poleId_nom_key" ON "Partenaire"("poleId", "nom");

-- CreateIndex
CREATE INDEX "Convention_poleId_fin_idx" ON "Convention"("poleId", "fin");

-- CreateIndex
CREATE INDEX "ConventionPartie_partenaireId_idx" ON "ConventionPartie"("partenaireId");

-- CreateIndex
CREATE INDEX "Fichier_usage_objetId_idx" ON "Fichier"("usage", "objetId");

-- CreateIndex
CREATE INDEX "JournalEntry_poleId_audience_at_idx" ON "JournalEntry"("poleId", "audience", "at" DESC);

-- CreateIndex
CREATE INDEX "JournalEntry_actorId_at_idx" ON "JournalEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "JournalEntry_targetKind_targetId_idx" ON "JournalEntry"("targetKind", "targetId");

-- CreateIndex
CREATE INDEX "Courriel_statut_createdAt_idx" ON "Courriel"("statut", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pole_slug_key" ON "Pole"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Fait_poleId_territoire_indicateur_annee_key" ON "Fait"("poleId", "territoire", "indicateur", "annee");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Fichier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Jeton" ADD CONSTRAINT "Jeton_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_structureId_fkey" FOREIGN KEY ("structureId") REFERENCES "Structure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partenaireId_fkey" FOREIGN KEY ("partenaireId") REFERENCES "Partenaire"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acces" ADD CONSTRAINT "Acces_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acces" ADD CONSTRAINT "Acces_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acces" ADD CONSTRAINT "Acces_structureId_fkey" FOREIGN KEY ("structureId") REFERENCES "Structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acces" ADD CONSTRAINT "Acces_partenaireId_fkey" FOREIGN KEY ("partenaireId") REFERENCES "Partenaire"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Structure" ADD CONSTRAINT "Structure_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdhesionEvent" ADD CONSTRAINT "AdhesionEvent_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdhesionEvent" ADD CONSTRAINT "AdhesionEvent_structureId_fkey" FOREIGN KEY ("structureId") REFERENCES "Structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnneeRegistre" ADD CONSTRAINT "AnneeRegistre_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guide" ADD CONSTRAINT "Guide_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chapitre" ADD CONSTRAINT "Chapitre_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chapitre" ADD CONSTRAINT "Chapitre_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationGuide" ADD CONSTRAINT "ParticipationGuide_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationGuide" ADD CONSTRAINT "ParticipationGuide_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationGuide" ADD CONSTRAINT "ParticipationGuide_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Guide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outil" ADD CONSTRAINT "Outil_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outil" ADD CONSTRAINT "Outil_structureId_fkey" FOREIGN KEY ("structureId") REFERENCES "Structure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutilVersion" ADD CONSTRAINT "OutilVersion_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutilVersion" ADD CONSTRAINT "OutilVersion_outilId_fkey" FOREIGN KEY ("outilId") REFERENCES "Outil"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutilVersion" ADD CONSTRAINT "OutilVersion_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "Fichier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_outilId_fkey" FOREIGN KEY ("outilId") REFERENCES "Outil"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_structureId_fkey" FOREIGN KEY ("structureId") REFERENCES "Structure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partenaire" ADD CONSTRAINT "Partenaire_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Convention" ADD CONSTRAINT "Convention_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionPartie" ADD CONSTRAINT "ConventionPartie_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionPartie" ADD CONSTRAINT "ConventionPartie_conventionId_fkey" FOREIGN KEY ("conventionId") REFERENCES "Convention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionPartie" ADD CONSTRAINT "ConventionPartie_partenaireId_fkey" FOREIGN KEY ("partenaireId") REFERENCES "Partenaire"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fichier" ADD CONSTRAINT "Fichier_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fait" ADD CONSTRAINT "Fait_poleId_fkey" FOREIGN KEY ("poleId") REFERENCES "Pole"("id") ON DELETE CASCADE ON UPDATE CASCADE;
