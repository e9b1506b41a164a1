import type { JSONContent } from '@tiptap/core'

/**
 * The form of one development action, as the action plans of the pôles print it (two A4 pages): territory,
 * number and title, context, stakes, description with numbered missions, implementation, partners, expected
 * results, steering, new means. Guidance stands in italics, to be replaced.
 */
export function ficheActionDocument(titre: string): JSONContent {
  return {
    type: 'doc',
    content: [
      identite(titre),
      rubrique(2, 'Contexte'),
      puces('Fait marquant, chiffre daté et sourcé', 'Autre fait qui appelle l’action'),
      indication('Concluez : ce que ces faits demandent.'),
      rubrique(2, 'Enjeux'),
      indication('Ce que le territoire gagne si l’action réussit, ce qu’il perd sinon.'),
      rubrique(2, 'Description du projet'),
      indication('La priorité de l’action, puis ses objectifs parallèles.'),
      ...[1, 2, 3, 4].flatMap((numero) => [
        rubrique(3, `Mission ${numero}`),
        indication(missions[numero - 1] ?? ''),
        puces('Ce qui sera fait', 'Par qui, avec quoi'),
      ]),
      rubrique(2, 'Modalités de mise en œuvre'),
      fiche([
        ['Date de début', 'Par exemple : janvier 2027'],
        ['Durée', 'En mois, ou « permanente »'],
      ]),
      rubrique(2, 'Partenaires'),
      fiche([
        ['Initiateurs', 'Organismes qui portent l’action'],
        ['Autres partenaires', 'Organismes associés'],
      ]),
      rubrique(2, 'Résultats attendus'),
      rubrique(3, 'Résultats quantitatifs'),
      puces('Un nombre, une unité, une échéance'),
      rubrique(3, 'Résultats qualitatifs'),
      puces('Ce qui aura changé pour les personnes, les salariés, les structures'),
      rubrique(2, 'Pilotage'),
      indication('Qui se réunit, à quel rythme. Par exemple : une réunion mensuelle de la cellule d’appui.'),
      rubrique(2, 'Moyens nouveaux nécessaires'),
      indication('Personnes, temps, financements qui n’existent pas encore.'),
    ],
  }
}

const missions = [
  'En direction des prescripteurs.',
  'En direction des employeurs.',
  'Des actions spécifiques.',
  'La capitalisation : garder et transmettre ce qui a été appris.',
]

function identite(titre: string): JSONContent {
  return fiche([
    ['Territoire', 'Région, département ou bassin'],
    ['N°', 'Code de l’action dans le plan'],
    ['Titre', titre],
  ])
}

function rubrique(level: 2 | 3, text: string): JSONContent {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

function aRemplir(text: string): JSONContent {
  return { type: 'text', text, marks: [{ type: 'italic' }] }
}

function indication(text: string): JSONContent {
  return { type: 'paragraph', content: [aRemplir(text)] }
}

function puces(...lines: string[]): JSONContent {
  return { type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [indication(line)] })) }
}

/** A two-column table: name of the field as a header cell, guidance beside it. */
function fiche(rows: readonly (readonly [string, string])[]): JSONContent {
  return {
    type: 'table',
    content: rows.map(([name, guidance]) => ({
      type: 'tableRow',
      content: [
        { type: 'tableHeader', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraphe(name)] },
        {
          type: 'tableCell',
          attrs: { colspan: 1, rowspan: 1, colwidth: null },
          content: [name === 'Titre' ? paragraphe(guidance) : indication(guidance)],
        },
      ],
    })),
  }
}

function paragraphe(text: string): JSONContent {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
