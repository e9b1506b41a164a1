/** What the forms of a tool hold, as they are typed. */
export interface OutilFormValue {
  titre: string
  resume: string
  kind: string
  themes: string[]
  publics: string[]
  licence: string
  public: string | undefined
  notes: string
  lien: string | undefined
  version: number
}
