import { NNBSP } from '~/platform/format'

declare module '~/platform/events/bus.server' {
  interface DomainEvents {
    'outil.partage': { poleId: string; outilId: string; titre: string }
    'outil.modifie': { poleId: string; outilId: string; titre: string }
    /** The people of the structures that use the tool are told. */
    'outil.nouvelle-version': { outilId: string; titre: string; numero: number; poleId: string; poleSlug: string }
    'outil.adopte': { poleId: string; outilId: string; structureId: string }
    'outil.abandonne': { poleId: string; outilId: string; structureId: string }
    'outil.archive': { poleId: string; outilId: string }
    'outil.restaure': { poleId: string; outilId: string }
  }
}

const quote = (label: string) => `«${NNBSP}${label}${NNBSP}»`

/** The journal's actions on tools, as sentences of the activity feed. */
export const outilActivite: Record<string, (label: string) => string> = {
  'outil.partage': (label) => `a partagé l’outil ${quote(label)}`,
  'outil.modifie': (label) => `a mis à jour la présentation de l’outil ${quote(label)}`,
  'outil.nouvelle-version': (label) => `a publié une nouvelle version de l’outil ${quote(label)}`,
  'outil.adopte': (label) => `utilise désormais l’outil ${quote(label)}`,
  'outil.abandonne': (label) => `n’utilise plus l’outil ${quote(label)}`,
  'outil.archive': (label) => `a archivé l’outil ${quote(label)}`,
  'outil.restaure': (label) => `a remis dans la bibliothèque l’outil ${quote(label)}`,
}
