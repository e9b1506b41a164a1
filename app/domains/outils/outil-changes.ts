import type { FieldChange } from '~/platform/errors'
import { formatList } from '~/platform/format'
import type { EditOutil } from './outil.schema'
import { kindLabels, licenceOf, publicLabel, themeLabel } from './outil.wording'

type Presentation = Pick<EditOutil, 'titre' | 'resume' | 'kind' | 'public'> & { themes: string[]; publics: string[]; licence: string }

/** The presentation of a tool in words, field by field. */
function inWords(outil: Presentation): Record<string, string> {
  return {
    Titre: outil.titre,
    Résumé: outil.resume,
    Nature: kindLabels[outil.kind],
    Thèmes: formatList(outil.themes.map(themeLabel)),
    'Pour qui': formatList(outil.publics.map(publicLabel)),
    Licence: licenceOf(outil.licence).label,
    'Visible du public': outil.public ? 'oui' : 'non',
  }
}

/** What differs between what was typed and what somebody else saved meanwhile. */
export function outilChanges(yours: Presentation, theirs: Presentation): FieldChange[] {
  const mine = inWords(yours)
  return Object.entries(inWords(theirs))
    .map(([label, text]) => ({ label, yours: mine[label] ?? '', theirs: text }))
    .filter((change) => change.yours !== change.theirs)
}
