import type { User } from '~/platform/db/generated/client'
import { createDemonstrationUser, welcome, type DemonstrationEmail } from './accounts'
import { createConventions } from './conventions'
import { createStructureDraw, type StructureDraft } from './draw-structure'
import { pacaMovements, pacaStructures } from './movements'
import { provence } from './places'
import { createNotifications } from './notifications'
import { createOutils } from './outils'
import { createPartners } from './partenaires'
import { createPspPaca } from './psp-paca-pole'
import { createPacaGuides } from './psp-paca-guides'
import { noteUpdates, writeRegister, type RegisteredStructure } from './register'
import type { Seeding } from './seeding'

/** The first pôle, full: people, 155 members and their ledger, partners, conventions, tools, guides, two years of activity. */
export async function seedPspPaca(seeding: Seeding): Promise<void> {
  const { now, random } = seeding
  const pole = await createPspPaca(seeding)
  const person = (email: DemonstrationEmail) => createDemonstrationUser(seeding, email)
  const direction = await person('direction@psp-paca.test')
  const equipe = await person('equipe@psp-paca.test')
  const animation = await person('animation@psp-paca.test')
  await welcome(seeding, direction, { pole, role: 'DIRECTION', fonctions: ['BUREAU'], daysAgo: 724 })
  await welcome(seeding, equipe, { pole, role: 'EQUIPE', fonctions: ['TRESORERIE'], daysAgo: 717 })
  await welcome(seeding, animation, { pole, role: 'EQUIPE', daysAgo: 410 })

  const { takenOver, admitted, candidates, refused } = pacaStructures
  const draw = createStructureDraw(random, { departements: pole.departements, stock: provence, firstNumber: 1 })
  const drafts = Array.from({ length: takenOver + admitted + candidates + refused }, draw)
  drafts[0] = { ...(drafts[0] ?? draw()), ...homeOfTheReferent }
  const structures = await writeRegister(seeding, { pole, user: equipe, drafts, movements: pacaMovements(now) })
  const members = structures.filter((one) => one.statut === 'ADHERENTE')

  const home = memberIn(members, '13')
  const varois = memberIn(members, '83')
  const vauclusien = memberIn(members, '84')
  const nicois = memberIn(members, '06')
  const referent = await person('referent@psp-paca.test')
  const membre = await person('membre@psp-paca.test')
  const referentVar = await person('referent.var@psp-paca.test')
  await welcome(seeding, referent, { pole, role: 'REFERENT', fonctions: ['RH'], structure: home, daysAgo: 640 })
  await welcome(seeding, membre, { pole, role: 'MEMBRE', structure: home, daysAgo: 420 })
  await welcome(seeding, referentVar, { pole, role: 'REFERENT', structure: varois, daysAgo: 600 })
  const referentVaucluse = await person('referent.vaucluse@psp-paca.test')
  await welcome(seeding, referentVaucluse, { pole, role: 'REFERENT', structure: vauclusien, daysAgo: 355 })
  await welcome(seeding, await person('membre.nice@psp-paca.test'), { pole, role: 'MEMBRE', structure: nicois, daysAgo: 150 })

  const partners = await createPartners(seeding, pole, equipe)
  const opco = partners.get('Uniformation')
  const partenaire = await person('partenaire@psp-paca.test')
  if (opco) await welcome(seeding, partenaire, { pole, role: 'PARTENAIRE', partenaire: opco, daysAgo: 380 })
  const [ending] = await createConventions(seeding, { pole, user: direction, partners })

  const speakers = new Map([
    [home.id, referent],
    [varois.id, referentVar],
    [vauclusien.id, referentVaucluse],
  ])
  const outils = await createOutils(seeding, { pole, team: equipe, referent: { user: referent, structureId: home.id }, speakers, members })
  noteUpdates(seeding, { pole, users: [equipe, animation], members })
  const organisations = new Map([
    [referent.id, home.nom],
    [membre.id, home.nom],
    [referentVar.id, varois.nom],
  ])
  const credit = (user: User) => (organisations.has(user.id) ? `${user.name} (${organisations.get(user.id)})` : user.name)
  const guides = await createPacaGuides(seeding, pole, { direction, equipe, animation, referent, membre, referentVar, partenaire, credit })

  if (ending) {
    const waiting = structures.filter((one) => one.statut === 'CANDIDATE')
    await createNotifications(seeding, {
      pole,
      team: [direction, equipe],
      network: [referent, membre],
      partenaire,
      guides,
      outils,
      candidates: waiting,
      ending,
    })
  }
}

/** The structure of the accounts of the demonstration: an association of help to the elderly, among the first twenty. */
const homeOfTheReferent = {
  nom: 'Romarin Présence',
  formeJuridique: 'ASSOCIATION_1901',
  departement: '13',
  commune: 'Marseille',
  codePostal: '13005',
  email: 'contact@romarin-presence.test',
  siteWeb: 'https://www.romarin-presence.test',
  description: 'Aide et accompagnement à domicile des personnes âgées ou en situation de handicap, à Marseille et Aubagne.',
  activites: ['ELDERLY_DISABLED_ASSISTANCE', 'HOUSEKEEPING', 'MEAL_PREPARATION', 'FRAGILE_ESCORT', 'ADMIN_SUPPORT'],
  modes: ['PRESTATAIRE', 'MANDATAIRE'],
  effectifEtp: 46.5,
} satisfies Partial<StructureDraft>

function memberIn(members: RegisteredStructure[], departement: string): RegisteredStructure {
  const found = members.find((one) => one.departement === departement)
  if (!found) throw new Error(`No member was drawn in département ${departement}.`)
  return found
}
