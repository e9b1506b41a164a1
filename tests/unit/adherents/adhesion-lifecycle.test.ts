import { expect, test } from 'vitest'
import { adhesionMoveNames, adhesionMoves, canMove, movesFrom, statutAfter } from '~/domains/adherents/adhesion.lifecycle'

test('every move leads where its entry of the ledger says', () => {
  for (const name of adhesionMoveNames) expect(adhesionMoves[name].to).toBe(statutAfter[adhesionMoves[name].kind])
})

test('a candidate is accepted or refused, a member leaves, a former member comes back or applies again', () => {
  expect(movesFrom('CANDIDATE')).toEqual(['accepter', 'refuser'])
  expect(movesFrom('ADHERENTE')).toEqual(['partir'])
  expect(movesFrom('PARTIE')).toEqual(['revenir', 'candidater'])
  expect(movesFrom('REFUSEE')).toEqual(['candidater'])
})

test('nobody becomes a member twice, nor leaves twice', () => {
  expect(canMove('ADHERENTE', 'accepter')).toBe(false)
  expect(canMove('PARTIE', 'partir')).toBe(false)
})
