import type { Licence, Public, Theme } from '~/domains/outils/outil.wording'
import type { OutilKind } from '~/platform/db/generated/enums'
import { competencyGrid, integrationTracker, referenceCsv, referenceWorkbook, selfDiagnosis, type SeedFile } from './outil-files'

/** A tool to share: its versions are files (made when asked for) or links, the first one first. */
export interface OutilPlan {
  titre: string
  resume: string
  kind: OutilKind
  themes: Theme[]
  publics: Public[]
  licence: Licence
  public: boolean
  /** Shared by the member structure of the demonstration accounts rather than by the team. */
  byStructure?: boolean
  versions: { daysAgo: number; notes: string; content: (() => Promise<SeedFile>) | string }[]
  /** How many structures use it. */
  adoptions: number
}

export const outilPlans: readonly OutilPlan[] = [
  {
    titre: 'Grille de compétences des métiers du domicile',
    kind: 'GRILLE',
    themes: ['T4', 'T2'],
    publics: ['ENCADREMENT', 'RH'],
    licence: 'CC_BY_SA_4',
    public: true,
    resume:
      "Douze domaines, 41 compétences et le niveau attendu pour huit métiers. Une feuille sert à évaluer à deux voix, la personne et son encadrement, et à noter ce que l'on décide.",
    versions: [
      {
        daysAgo: 610,
        notes: 'Première version : les douze domaines, au format CSV.',
        content: () => referenceCsv('competencies', 'grille-de-competences'),
      },
      {
        daysAgo: 340,
        notes: "Niveaux attendus ajoutés pour huit métiers, à la suite de l'atelier de mars.",
        content: () => competencyGrid(false),
      },
      { daysAgo: 26, notes: "Feuille d'évaluation à deux voix, avec calcul des écarts.", content: () => competencyGrid(true) },
    ],
    adoptions: 47,
  },
  {
    titre: 'Autodiagnostic GPEC en 30 questions',
    kind: 'QUESTIONNAIRE',
    themes: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'],
    publics: ['DIRIGEANTS', 'RH'],
    licence: 'CC_BY_SA_4',
    public: true,
    resume:
      "Six thèmes, cinq questions par thème, quatre réponses possibles. Le classeur calcule le score de chaque thème et rappelle l'outil à ouvrir quand la réponse est faible.",
    versions: [
      {
        daysAgo: 580,
        notes: 'Première version, essayée par douze structures.',
        content: () => referenceCsv('gpec-questions', 'autodiagnostic-gpec'),
      },
      {
        daysAgo: 210,
        notes: 'Classeur avec calcul des scores ; deux questions reformulées après les retours du Var.',
        content: selfDiagnosis,
      },
    ],
    adoptions: 38,
  },
  {
    titre: 'Vingt-cinq indicateurs RH définis',
    kind: 'TABLEAU_DE_BORD',
    themes: ['T6', 'T5'],
    publics: ['DIRIGEANTS', 'RH'],
    licence: 'CC_BY_SA_4',
    public: true,
    resume:
      "Rotation, absentéisme, fréquence et gravité des accidents, part de CDI, temps partiel, formation : la formule, l'unité, le sens de lecture et, quand elle existe, une référence datée.",
    versions: [
      { daysAgo: 505, notes: 'Première version.', content: () => referenceCsv('indicators', 'indicateurs-rh') },
      {
        daysAgo: 120,
        notes: 'Références datées ajoutées, formules relues article par article.',
        content: () =>
          referenceWorkbook(
            'indicators',
            {
              nom: 'indicateurs-rh',
              titre: 'Vingt-cinq indicateurs RH définis',
              feuille: 'Indicateurs',
              lines: [
                "Une référence datée n'est pas un objectif : elle situe. Comparez-vous d'abord à vous-même, d'une année sur l'autre.",
              ],
              source: 'Code du travail R2312-9, Code de la sécurité sociale L130-1 ; Dares, Drees et Cnam pour les références datées',
            },
            [
              ['label_fr', 'Indicateur', 36],
              ['formula', 'Formule', 52],
              ['unit', 'Unité', 14],
              ['direction', 'Sens de lecture', 14],
              ['source', 'Texte', 22],
              ['dated_reference', 'Référence datée', 44],
            ],
          ),
      },
    ],
    adoptions: 29,
  },
  {
    titre: 'Métiers du domicile et codes ROME',
    kind: 'GRILLE',
    themes: ['T2', 'T3'],
    publics: ['RH', 'ENCADREMENT'],
    licence: 'LICENCE_OUVERTE',
    public: true,
    resume:
      'Vingt et un métiers, leur filière, leur degré dans la classification de la branche et leur code ROME, pour rédiger une offre ou une fiche de poste. Les codes à vérifier sont signalés.',
    versions: [
      {
        daysAgo: 430,
        notes: 'Nomenclature ROME 4.0.',
        content: () =>
          referenceWorkbook(
            'jobs',
            {
              nom: 'metiers-et-codes-rome',
              titre: 'Métiers du domicile et codes ROME',
              feuille: 'Métiers',
              lines: [
                'E : employé, TAM : technicien et agent de maîtrise, C : cadre ; le chiffre est le degré (avenant 43 de la branche).',
              ],
              source: "France Travail, répertoire ROME (table d'août 2026) ; accord de branche du 21 mai 2010",
              licence: 'Licence Ouverte 2.0',
            },
            [
              ['label_fr', 'Métier', 50],
              ['stream', 'Filière', 16],
              ['level', 'Degré', 8],
              ['rome_code', 'ROME', 10],
              ['rome_label', 'Intitulé ROME', 44],
              ['rome_status', 'État du code', 14],
              ['note', 'Remarque', 30],
            ],
          ),
      },
    ],
    adoptions: 17,
  },
  {
    titre: 'Répertoire des certifications du secteur',
    kind: 'GRILLE',
    themes: ['T4'],
    publics: ['RH', 'INTERVENANTS'],
    licence: 'LICENCE_OUVERTE',
    public: false,
    resume:
      'Trente diplômes, titres et certificats, en vigueur ou anciens, avec leur niveau et leur certificateur. Pour lire un CV, préparer une VAE ou vérifier une équivalence.',
    versions: [
      {
        daysAgo: 395,
        notes: 'Première version.',
        content: () =>
          referenceWorkbook(
            'certifications',
            {
              nom: 'certifications-du-secteur',
              titre: 'Répertoire des certifications du secteur',
              feuille: 'Certifications',
              lines: ['Anciens niveaux : V = 3, IV = 4, III = 5, II = 6, I = 7.'],
              source: 'France compétences, INRS',
              licence: 'Licence Ouverte 2.0',
            },
            [
              ['key', 'Sigle', 18],
              ['label_fr', 'Certification', 64],
              ['level_eqf_fr', 'Niveau', 8],
              ['certifier', 'Certificateur', 36],
              ['status', 'État', 10],
              ['note', 'Remarque', 34],
            ],
          ),
      },
    ],
    adoptions: 14,
  },
  {
    titre: 'Calendrier des échéances réglementaires',
    kind: 'TABLEAU_DE_BORD',
    themes: ['T1', 'T6', 'QUALITE'],
    publics: ['DIRIGEANTS', 'ENCADREMENT'],
    licence: 'CC_BY_SA_4',
    public: false,
    resume:
      "État d'activité nOva, bilan annuel, renouvellement d'agrément, document unique, entretiens : douze échéances, à qui elles s'appliquent et leur texte. Ce qui n'a pas été vérifié dans la loi est signalé.",
    versions: [
      {
        daysAgo: 300,
        notes: 'Entretien de parcours professionnel : nouvelle périodicité de quatre ans.',
        content: () =>
          referenceWorkbook(
            'deadlines',
            {
              nom: 'echeances-reglementaires',
              titre: 'Calendrier des échéances réglementaires',
              feuille: 'Échéances',
              lines: ['Vérifié : 1 = lu dans le texte de loi, 0 = à vérifier avant de vous y fier.'],
              source: 'Code du travail, articles cités ligne par ligne',
            },
            [
              ['label_fr', 'Échéance', 52],
              ['who', 'Qui', 34],
              ['rule', 'Règle', 44],
              ['source', 'Texte', 30],
              ['verified_in_law_text', 'Vérifié', 9],
            ],
          ),
      },
    ],
    adoptions: 33,
  },
  {
    titre: 'Lexique des sigles disparus',
    kind: 'GUIDE',
    themes: ['T1'],
    publics: ['DIRIGEANTS', 'PARTENAIRES'],
    licence: 'CC_BY_SA_4',
    public: true,
    resume:
      "DTEFP, ANSP, OPCA, agrément qualité, DEAVS : ce qu'ils sont devenus. Utile pour lire une convention de 2009 ou un diplôme de 2004.",
    versions: [
      { daysAgo: 250, notes: 'Vingt-huit correspondances.', content: () => referenceCsv('historical-aliases', 'lexique-des-sigles') },
    ],
    adoptions: 9,
  },
  {
    titre: 'Les 26 activités de services à la personne et leurs régimes',
    kind: 'GUIDE',
    themes: ['T1', 'QUALITE'],
    publics: ['DIRIGEANTS', 'ENCADREMENT'],
    licence: 'LICENCE_OUVERTE',
    public: true,
    resume:
      "Pour chaque activité, le régime selon le mode d'intervention : déclaration, agrément ou autorisation, avec les plafonds et les activités qui supposent une offre globale.",
    versions: [
      {
        daysAgo: 190,
        notes: "Version en vigueur de l'article D7231-1.",
        content: () =>
          referenceWorkbook(
            'sap-activities',
            {
              nom: 'activites-et-regimes',
              titre: 'Les 26 activités de services à la personne',
              feuille: 'Activités',
              lines: ['Offre globale : 1 = avantage fiscal seulement dans une offre de services incluant des activités au domicile.'],
              source: 'Code du travail, articles D7231-1, L7232-1 et suivants',
              licence: 'Licence Ouverte 2.0',
            },
            [
              ['d7231_1_item', 'Article', 9],
              ['label_fr', 'Activité', 60],
              ['regime_prestataire', 'Prestataire', 16],
              ['regime_mandataire', 'Mandataire', 16],
              ['regime_mise_a_disposition', 'Mise à disposition', 16],
              ['bundle_required', 'Offre globale', 10],
              ['cap', 'Plafond', 30],
              ['note', 'Remarque', 36],
            ],
          ),
      },
    ],
    adoptions: 21,
  },
  {
    titre: "Suivi de l'intégration à 1, 3 et 6 mois",
    kind: 'MODELE',
    themes: ['T3', 'T5'],
    publics: ['ENCADREMENT'],
    licence: 'CC_BY_SA_4',
    public: false,
    byStructure: true,
    resume:
      "Douze étapes, de l'appel de bienvenue au bilan des six mois. Nous l'affichons dans le bureau des responsables de secteur ; chacun coche ses arrivées de l'année.",
    versions: [{ daysAgo: 160, notes: "Notre feuille, telle que nous l'utilisons.", content: integrationTracker }],
    adoptions: 12,
  },
  {
    titre: "Un plan d'actions régional complet : La Réunion, 40 actions",
    kind: 'MODELE',
    themes: ['T1', 'FINANCEMENT'],
    publics: ['DIRIGEANTS', 'PARTENAIRES'],
    licence: 'CC_BY_4',
    public: false,
    resume:
      'Le plan de développement des services à la personne de décembre 2007 : quatre axes, quinze sous-axes, quarante actions avec pilotes, partenaires, échéancier et financement. Un exemple pour bâtir le vôtre.',
    versions: [
      {
        daysAgo: 95,
        notes: 'Transcription fidèle, références croisées comprises.',
        content: () =>
          referenceWorkbook(
            'plan-reunion',
            {
              nom: 'plan-la-reunion-2007',
              titre: 'Plan de développement des services à la personne, La Réunion',
              feuille: 'Actions',
              lines: ["Les codes et les renvois sont ceux de l'original, y compris ceux qui ne mènent nulle part."],
              source: 'Plan de développement des services à la personne, La Réunion, décembre 2007',
              licence: 'citation',
            },
            [
              ['code', 'Code', 8],
              ['axis_title', 'Axe', 34],
              ['sub_axis_title', 'Sous-axe', 30],
              ['title', 'Action', 56],
              ['pilots', 'Pilotage', 30],
              ['partners', 'Partenariat', 36],
              ['type', 'Type', 14],
              ['steps', 'Échéancier', 50],
              ['funding_kind', 'Financement', 14],
            ],
          ),
      },
    ],
    adoptions: 5,
  },
  {
    titre: 'Le Code du travail à jour, sur Légifrance',
    kind: 'GUIDE',
    themes: ['T1', 'T6'],
    publics: ['DIRIGEANTS', 'RH'],
    licence: 'LICENCE_OUVERTE',
    public: true,
    resume:
      'Le texte en vigueur, article par article, avec ses versions passées et à venir : entretien de parcours professionnel, document unique, services à la personne. À ouvrir avant de citer un article.',
    versions: [
      {
        daysAgo: 70,
        notes: 'Lien vers le Code du travail.',
        content: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050',
      },
    ],
    adoptions: 19,
  },
  {
    titre: 'Le portail des services à la personne',
    kind: 'LOGICIEL',
    themes: ['T1', 'NUMERIQUE'],
    publics: ['DIRIGEANTS'],
    licence: 'LICENCE_OUVERTE',
    public: true,
    resume:
      "Déclaration, agrément, saisie de l'activité dans nOva, annuaire des organismes : le site de l'État, avec ses notices. À mettre dans les favoris de qui remplit l'état trimestriel.",
    versions: [{ daysAgo: 44, notes: "Lien vers le portail de l'État.", content: 'https://www.servicesalapersonne.gouv.fr' }],
    adoptions: 24,
  },
]
