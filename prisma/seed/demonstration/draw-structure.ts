import type { Prisma } from '~/platform/db/generated/client'
import type { Random } from '../factories/random'
import { fictitiousSiret } from '../factories/siret'
import { population, streets, towns, type NameStock } from './places'
import { legalForms, profiles, type LegalForm, type LegalFormKey, type Profile, type ProfileKey } from './structure-profiles'

/** A drawn structure, without its pôle, its id and what its ledger says. */
export type StructureDraft = Omit<Prisma.StructureCreateManyInput, 'id' | 'poleId' | 'statut' | 'statutDepuis'>

/** Draws structures that differ in name and SIRET; `firstNumber` keeps two pôles apart. */
export function createStructureDraw(
  random: Random,
  { departements, stock, firstNumber }: { departements: readonly string[]; stock: NameStock; firstNumber: number },
): () => StructureDraft {
  const weights = Object.fromEntries(departements.map((code) => [code, population[code] ?? 100]))
  const formWeights = Object.fromEntries(Object.entries(legalForms).map(([key, form]) => [key, form.weight])) as Record<
    LegalFormKey,
    number
  >
  const taken = new Set<string>()
  let words: string[] = []
  let number = firstNumber

  const drawName = (form: LegalForm, profile: Profile, isPublic: boolean) => {
    for (;;) {
      // Every word serves once before one comes back.
      if (words.length === 0) words = random.shuffle(stock.words)
      const mot = isPublic ? random.pick(stock.communes) : (words.pop() ?? '')
      const plain = random.pick(profile.names).replace('{}', mot)
      const nom = (form.name ?? '{nom}').replace('{nom}', plain).replace('{}', mot)
      if (taken.has(nom)) continue
      taken.add(nom)
      return { mot, nom }
    }
  }

  return () => {
    const formeJuridique = random.weighted(formWeights)
    const form: LegalForm = legalForms[formeJuridique]
    const profileKey = random.weighted(form.profiles as Record<ProfileKey, number>)
    const profile = profiles[profileKey]
    const isPublic = profileKey === 'public'
    const { mot, nom } = drawName(form, profile, isPublic)
    const departement = random.weighted(weights)
    const [commune, codePostal] = isPublic ? [mot, ''] : random.pick(towns[departement] ?? [])
    const slug = nom
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/œ/gi, 'oe')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    return {
      nom,
      siret: fictitiousSiret(number++),
      formeJuridique,
      departement,
      commune,
      codePostal,
      adresse: `${random.integer(1, 89)}, ${random.pick(streets)}`,
      // Numbers that the regulator keeps for works of fiction (Arcep, decision 2018-0881).
      telephone: `04 65 71 ${String(random.integer(0, 99)).padStart(2, '0')} ${String(random.integer(0, 99)).padStart(2, '0')}`,
      email: `contact@${slug}.test`,
      siteWeb: random.chance(0.6) ? `https://www.${slug}.test` : '',
      description: `${profile.description}, ${isPublic ? 'sur la commune et ses voisines' : `autour de ${commune}`}.`,
      activites: drawActivities(random, profile),
      modes: random.chance(form.mandataire) ? [...form.modes, 'MANDATAIRE'] : form.modes,
      effectifEtp: random.chance(0.93) ? drawSize(random, form.etp) : null,
      demonstration: true,
    }
  }
}

function drawActivities(random: Random, { activites }: Profile): string[] {
  return [
    ...activites.always,
    ...activites.often.filter(() => random.chance(0.65)),
    ...activites.sometimes.filter(() => random.chance(0.25)),
  ]
}

/** Many small ones, few large ones: half of the draws lie under the usual size. */
function drawSize(random: Random, [least, usual, most]: readonly [number, number, number]): number {
  const place = random.next()
  const size = place < 0.5 ? least + (usual - least) * place * 2 : usual + (most - usual) * ((place - 0.5) * 2) ** 3
  return Math.round(size * 10) / 10
}
