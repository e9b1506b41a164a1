import type pg from 'pg'

/** Real objects of the demonstration by id: the matrix and the tests speak of them by these names. */
export interface Demonstration {
  pole: string
  /** The member structure of the accounts of the référent and the member, another one, and one that applies. */
  maison: string
  structure: string
  candidate: string
  /** A guide the whole network writes, and one of its chapters. */
  guide: string
  chapitre: string
  /** A guide the partner writes by invitation, and one that is read by the network and not open to the partner. */
  guidePartage: string
  guideFerme: string
  /** Versions of the open and the closed guide: a move is judged on the one it names. */
  guideVersion: string
  guideFermeVersion: string
  /** A published guide by the word of its address. */
  guidePublic: string
  /** A tool everybody sees, one of the network only, one shared by `maison`. */
  outilPublic: string
  outilInterne: string
  outilMaison: string
  fichierPublic: string
  fichierInterne: string
  /** The organisation and a convention of the partner's account, and ones that are not its own. */
  partenaire: string
  autrePartenaire: string
  convention: string
  autreConvention: string
  /** The member of `maison`, somebody of the team, and who holds the partner's account. */
  collegue: string
  permanent: string
  personnePartenaire: string
  direction: string
  /** The same kinds of objects in the other pôle. */
  lorraine: { pole: string; structure: string; guide: string; chapitre: string; personne: string; direction: string }
}

const parts = {
  pole: `SELECT id FROM "Pole" WHERE slug = 'psp-paca'`,
  maison: `SELECT "structureId" AS id FROM "Acces" JOIN "User" u ON u.id = "userId" WHERE u.email = 'referent@psp-paca.test'`,
  structure: `SELECT s.id FROM "Structure" s JOIN "Pole" p ON p.id = "poleId" WHERE p.slug = 'psp-paca' AND s.statut = 'ADHERENTE'
    AND NOT EXISTS (SELECT 1 FROM "Acces" a WHERE a."structureId" = s.id) ORDER BY s.nom LIMIT 1`,
  candidate: `SELECT s.id FROM "Structure" s JOIN "Pole" p ON p.id = "poleId" WHERE p.slug = 'psp-paca' AND s.statut = 'CANDIDATE' LIMIT 1`,
  guide: `SELECT id FROM "Guide" WHERE slug = 'gpec-pas-a-pas'`,
  chapitre: `SELECT c.id FROM "Chapitre" c JOIN "Guide" g ON g.id = "guideId" WHERE g.slug = 'gpec-pas-a-pas' AND "deletedAt" IS NULL ORDER BY ordre LIMIT 1`,
  guidePartage: `SELECT id FROM "Guide" WHERE slug = 'entretien-de-parcours-professionnel'`,
  guideFerme: `SELECT id FROM "Guide" WHERE slug = 'fiche-action-initiatives-ess'`,
  guideVersion: `SELECT version::text AS id FROM "Guide" WHERE slug = 'gpec-pas-a-pas'`,
  guideFermeVersion: `SELECT version::text AS id FROM "Guide" WHERE slug = 'fiche-action-initiatives-ess'`,
  guidePublic: `SELECT slug AS id FROM "Guide" WHERE slug = 'gpec-pas-a-pas'`,
  outilPublic: `SELECT id FROM "Outil" WHERE public AND "structureId" IS NULL ORDER BY "createdAt" LIMIT 1`,
  outilInterne: `SELECT id FROM "Outil" WHERE NOT public AND "structureId" IS NULL ORDER BY "createdAt" LIMIT 1`,
  outilMaison: `SELECT id FROM "Outil" WHERE NOT public AND "structureId" IS NOT NULL ORDER BY "createdAt" LIMIT 1`,
  fichierPublic: `SELECT "fichierId" AS id FROM "OutilVersion" v JOIN "Outil" o ON o.id = "outilId" WHERE o.public AND "fichierId" IS NOT NULL
    AND v.numero = (SELECT max(numero) FROM "OutilVersion" w WHERE w."outilId" = o.id) ORDER BY v.id LIMIT 1`,
  fichierInterne: `SELECT "fichierId" AS id FROM "OutilVersion" v JOIN "Outil" o ON o.id = "outilId" WHERE NOT o.public AND "fichierId" IS NOT NULL LIMIT 1`,
  partenaire: `SELECT "partenaireId" AS id FROM "Acces" JOIN "User" u ON u.id = "userId" WHERE u.email = 'partenaire@psp-paca.test'`,
  autrePartenaire: `SELECT q.id FROM "Partenaire" q WHERE NOT EXISTS (SELECT 1 FROM "ConventionPartie" p WHERE p."partenaireId" = q.id) ORDER BY q.nom LIMIT 1`,
  convention: `SELECT c."conventionId" AS id FROM "ConventionPartie" c JOIN "Acces" a ON a."partenaireId" = c."partenaireId" LIMIT 1`,
  autreConvention: `SELECT c.id FROM "Convention" c WHERE NOT EXISTS
    (SELECT 1 FROM "ConventionPartie" p JOIN "Acces" a ON a."partenaireId" = p."partenaireId" WHERE p."conventionId" = c.id) LIMIT 1`,
  collegue: `SELECT id FROM "User" WHERE email = 'membre@psp-paca.test'`,
  permanent: `SELECT id FROM "User" WHERE email = 'animation@psp-paca.test'`,
  personnePartenaire: `SELECT id FROM "User" WHERE email = 'partenaire@psp-paca.test'`,
  direction: `SELECT id FROM "User" WHERE email = 'direction@psp-paca.test'`,
} as const

const otherParts = {
  pole: `SELECT id FROM "Pole" WHERE slug = 'pole-lorraine'`,
  structure: `SELECT s.id FROM "Structure" s JOIN "Pole" p ON p.id = "poleId" WHERE p.slug = 'pole-lorraine' AND statut = 'ADHERENTE' ORDER BY s.nom LIMIT 1`,
  guide: `SELECT g.id FROM "Guide" g JOIN "Pole" p ON p.id = "poleId" WHERE p.slug = 'pole-lorraine' LIMIT 1`,
  chapitre: `SELECT c.id FROM "Chapitre" c JOIN "Pole" p ON p.id = "poleId" WHERE p.slug = 'pole-lorraine' ORDER BY ordre LIMIT 1`,
  personne: `SELECT id FROM "User" WHERE email = 'referent@pole-lorraine.test'`,
  direction: `SELECT id FROM "User" WHERE email = 'direction@pole-lorraine.test'`,
} as const

/** Finds the objects by what they are; ids differ at each first start. @throws when the demonstration has no such object */
export async function readDemonstration(pool: pg.Pool): Promise<Demonstration> {
  const find = async <Name extends string>(wanted: Readonly<Record<Name, string>>) => {
    const found = {} as Record<Name, string>
    for (const [name, sql] of Object.entries(wanted) as [Name, string][]) {
      const { rows } = await pool.query<{ id: string | null }>(sql)
      const id = rows[0]?.id
      if (!id) throw new Error(`the demonstration has no ${name}`)
      found[name] = id
    }
    return found
  }
  return { ...(await find(parts)), lorraine: await find(otherParts) }
}
