import type { AideBlock } from './aide-text'

/** For whom a page of the help is written first. */
export type AidePublic = 'tous' | 'equipe' | 'exploitant'

/** A page of the help as it is written. */
export interface AideSource {
  slug: string
  titre: string
  /** One sentence: what one finds here. */
  resume: string
  pour: AidePublic
  texte: string
}

/** A page of the help, read and ready to show. */
export interface AidePage extends Omit<AideSource, 'texte'> {
  blocks: AideBlock[]
}
