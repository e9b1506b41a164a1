import { expect, it } from 'vitest'
import { limitVisits } from '~/platform/authorization/visit-limit.server'
import { TooMany } from '~/platform/errors'
import { useTestDatabase } from '../setup/test-database'

useTestDatabase()

const limit = { points: 3, seconds: 3_600 }

it('a public form is refused beyond its count from one address, and only there and for that form', async () => {
  for (let visit = 0; visit < limit.points; visit++) await limitVisits('adhesion', '192.0.2.1', limit)
  const refusal = await limitVisits('adhesion', '192.0.2.1', limit).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(TooMany)
  expect((refusal as TooMany).retryAfterSeconds).toBeGreaterThan(3_000)
  await expect(limitVisits('adhesion', '192.0.2.2', limit)).resolves.toBeUndefined()
  await expect(limitVisits('autre', '192.0.2.1', limit)).resolves.toBeUndefined()
})

it('twenty at once are counted one by one', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => limitVisits('ensemble', '192.0.2.3', limit)))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(limit.points)
})
