import type { Partenaire, Pole, User } from '~/platform/db/generated/client'
import type { PartenaireKind } from '~/platform/db/generated/enums'
import { french } from '../content/french'
import { dayFrom } from '../factories/calendar'
import { uuid7 } from '../factories/identifier'
import { note, workingHours, type Seeding } from './seeding'

type Row = readonly [kind: PartenaireKind, sigle: string, nom: string, territoire: string, siteWeb: string, description: string]

const paca = 'Provence-Alpes-Côte d’Azur'

// prettier-ignore
const rows: readonly Row[] = [
  ['ETAT', 'DREETS PACA', "Direction régionale de l'économie, de l'emploi, du travail et des solidarités", paca, 'https://paca.dreets.gouv.fr', "Services de l'État pour l'emploi et le travail, héritiers de la DIRECCTE et de la DRTEFP. Cofinance les actions collectives de GPEC."],
  ['ETAT', 'ARS PACA', 'Agence régionale de santé', paca, 'https://www.paca.ars.sante.fr', 'Autorise, avec les Départements, les services autonomie à domicile mixtes (aide et soins).'],
  ['REGION', 'Région Sud', "Région Provence-Alpes-Côte d'Azur", paca, 'https://www.maregionsud.fr', "À l'origine du label PRIDES ; formation professionnelle et développement économique."],
  ['DEPARTEMENT', '', 'Conseil départemental des Alpes-de-Haute-Provence', 'Alpes-de-Haute-Provence', 'https://www.mondepartement04.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['DEPARTEMENT', '', 'Conseil départemental des Hautes-Alpes', 'Hautes-Alpes', 'https://www.hautes-alpes.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['DEPARTEMENT', '', 'Conseil départemental des Alpes-Maritimes', 'Alpes-Maritimes', 'https://www.departement06.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['DEPARTEMENT', '', 'Conseil départemental des Bouches-du-Rhône', 'Bouches-du-Rhône', 'https://www.departement13.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['DEPARTEMENT', '', 'Conseil départemental du Var', 'Var', 'https://www.var.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['DEPARTEMENT', '', 'Conseil départemental de Vaucluse', 'Vaucluse', 'https://www.vaucluse.fr', "Chef de file de l'action sociale : APA, PCH, autorisation des services à domicile."],
  ['OPCO', 'Uniformation', 'OPCO de la cohésion sociale', 'National', 'https://www.uniformation.fr', "Finance la formation des salariés de la branche de l'aide à domicile (IDCC 2941)."],
  ['OPCO', 'OPCO EP', 'OPCO des entreprises de proximité', 'National', 'https://www.opcoep.fr', 'Finance la formation des entreprises de services à la personne et des salariés du particulier employeur.'],
  ['FEDERATION', 'ADMR', 'Union nationale des associations ADMR', 'National', 'https://www.admr.org', "Réseau associatif d'aide et de soins à domicile."],
  ['FEDERATION', 'UNA', "Union nationale de l'aide, des soins et des services aux domiciles", 'National', 'https://www.una.fr', "Réseau d'associations, de CCAS et de mutuelles du domicile."],
  ['FEDERATION', 'ADEDOM', "Fédération nationale de l'aide et du maintien à domicile", 'National', 'https://www.adedom.fr', "Fédération d'associations et de services d'aide, de soin et d'accompagnement."],
  ['FEDERATION', 'FEPEM', 'Fédération des particuliers employeurs de France', 'National', 'https://www.fepem.fr', 'Représente les particuliers employeurs (IDCC 3239).'],
  ['RESEAU_ESS', 'UDES', "Union des employeurs de l'économie sociale et solidaire", 'National', 'https://www.udes.fr', "Rassemble les groupements d'employeurs de l'économie sociale et solidaire."],
  ['RESEAU_ESS', 'CRESS PACA', "Chambre régionale de l'économie sociale et solidaire", paca, 'https://www.cresspaca.org', "Porte l'observatoire régional de l'ESS ; enquête de 2015 sur les services à la personne."],
  ['RESEAU_ESS', 'URSCOP', 'Union régionale des sociétés coopératives', paca, 'https://www.les-scop.coop', 'Accompagne la création et la reprise en coopérative.'],
  ['SYNDICAT', 'CFDT', 'Confédération française démocratique du travail, union régionale', paca, 'https://www.cfdt.fr', 'Organisation syndicale de salariés.'],
  ['SYNDICAT', 'CGT', 'Confédération générale du travail, comité régional', paca, 'https://www.cgt.fr', 'Organisation syndicale de salariés.'],
  ['USAGERS', 'URAF', 'Union régionale des associations familiales', paca, 'https://www.unaf.fr', 'Représente les familles et les usagers des services à domicile.'],
  ['RECHERCHE', 'LEST', "Laboratoire d'économie et de sociologie du travail", 'Aix-en-Provence', 'https://lest.fr', "Laboratoire de recherche (Aix-Marseille Université, CNRS) ; travaux sur l'innovation sociale et le travail à domicile."],
  ['FORMATION', 'IRTS', 'Institut régional du travail social', paca, 'https://www.irts-pacacorse.com', "Formations aux métiers de l'intervention sociale, VAE."],
  ['FINANCEUR_PRIVE', '', 'France Active', paca, 'https://www.franceactive.org', "Prêts, garanties et apports aux entreprises de l'économie sociale et solidaire ; DLA."],
]

/** The institutions around PSP PACA by their short name (their name when they have none). They are real; what they sign here is not. */
export async function createPartners(seeding: Seeding, pole: Pole, user: User): Promise<Map<string, Partenaire>> {
  const partners = new Map<string, Partenaire>()
  for (const [place, [kind, sigle, nom, territoire, siteWeb, description]] of rows.entries()) {
    const createdAt = workingHours(seeding, dayFrom(seeding.now, -700 + place * 9))
    const partner = await seeding.tx.partenaire.create({
      data: {
        id: uuid7(createdAt),
        poleId: pole.id,
        kind,
        sigle,
        nom: french(nom),
        territoire,
        siteWeb,
        description: french(description),
        demonstration: true,
        createdAt,
      },
    })
    partners.set(sigle || nom, partner)
    note(
      seeding,
      createdAt,
      { pole, user },
      { action: 'partenaire.ajoute', targetKind: 'partenaire', targetId: partner.id, label: partner.nom, audience: 'POLE' },
    )
  }
  return partners
}
