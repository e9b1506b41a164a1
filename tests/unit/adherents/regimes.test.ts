import { expect, test } from 'vitest'
import { activitesSap } from '~/domains/adherents/reference/activites-sap.server'
import { departements } from '~/domains/adherents/reference/departements.server'
import { formesJuridiques } from '~/domains/adherents/reference/formes-juridiques.server'
import { regimeHints } from '~/domains/adherents/regime.rules.server'

test('the reference lists are whole: 26 activities, 24 legal forms, 101 départements', () => {
  expect([activitesSap.length, formesJuridiques.length, departements.length]).toEqual([26, 24, 101])
  expect(activitesSap.filter((one) => one.item.startsWith('I-'))).toHaveLength(5)
  expect(departements.filter((one) => one.regionCode === '93').map((one) => one.code)).toEqual(['04', '05', '06', '13', '83', '84'])
})

test('help to elderly people asks for an autorisation as prestataire and an agrément as mandataire', () => {
  const hints = regimeHints(['ELDERLY_DISABLED_ASSISTANCE'], ['PRESTATAIRE', 'MANDATAIRE'])
  expect(hints.map((hint) => [hint.regime, hint.pour])).toEqual([
    ['AUTORISATION', ['Aide aux personnes âgées ou handicapées (prestataire)']],
    ['AGREMENT', ['Aide aux personnes âgées ou handicapées (mandataire)']],
  ])
})

test('housework asks for nothing heavier than a declaration in any mode', () => {
  expect(regimeHints(['HOUSEKEEPING'], ['PRESTATAIRE', 'MANDATAIRE', 'MISE_A_DISPOSITION']).map((hint) => hint.regime)).toEqual([
    'DECLARATION',
  ])
})

test('no mode, no hint', () => expect(regimeHints(['HOUSEKEEPING'], [])).toEqual([]))
