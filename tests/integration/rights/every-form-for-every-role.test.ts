import { describe, expect, it } from 'vitest'
import type { Act, Acting, Line } from './matrix/line'
import { everybody, forEachOf, multipart, useProduct, type Answer, type Form, type Who } from './product'
import { address, hasAction, routeFiles, routeId, routeMatrix } from './route-matrix'
import { unchanged } from './unchanged'

const product = useProduct()

interface Case {
  line: Line
  intent: string
  act: Act
  who: Who
}

const cases: Case[] = routeMatrix.flatMap((line) =>
  Object.entries(line.acts ?? {}).flatMap(([intent, act]) => everybody.map((who) => ({ line, intent, act, who }))),
)

/** Sends the form of a case: complete when the person may not, with a field too many when they may. */
async function send({ line, intent, act, who }: Case, alone: boolean): Promise<Answer> {
  const complete = { ...(intent ? { intent } : {}), ...act.form(product.demo()) }
  const form = act.answers[who] === 'ouvert' ? { ...complete, champInconnu: 'x' } : complete
  return product.post(who, address(line, product.demo(), alone), act.multipart ? multipart(form) : form)
}

function actingOf({ status, to }: Answer): Acting | string {
  if (status === 302 && to.startsWith('/connexion?next=')) return 'connexion'
  if (status === 422) return 'ouvert'
  return status === 403 || status === 404 ? status : `${status} ${to}`
}

async function differences(tried: readonly Case[], alone: boolean): Promise<string[]> {
  const found: string[] = []
  await forEachOf(tried, async (one) => {
    const got = actingOf(await send(one, alone))
    const wanted = one.act.answers[one.who]
    if (got !== wanted) found.push(`${one.who} ${address(one.line, product.demo(), alone)} ${one.intent}: ${got} instead of ${wanted}`)
  })
  return found.sort()
}

describe('every form, for every role', () => {
  it('takes each form from those who may, with no field too many, refuses it to all others, and changes nothing', async () => {
    expect(await unchanged(product, () => differences(cases, true))).toEqual([])
  }, 120_000)

  it('refuses it in the same way when the page is asked for, not its action alone', async () => {
    const refused = cases.filter(({ act, who }) => act.answers[who] !== 'ouvert')
    expect(await unchanged(product, () => differences(refused, false))).toEqual([])
  }, 120_000)

  it('gives nobody another role, pôle, id or date by a field smuggled into a form', async () => {
    const smuggled: Form[] = [
      { role: 'DIRECTION' },
      { poleId: product.demo().lorraine.pole },
      { id: product.demo().lorraine.guide },
      { createdAt: '2001-01-01' },
    ]
    const allowed = cases.filter(
      ({ line, act, who }) => who === 'direction' && act.answers[who] === 'ouvert' && line.file.startsWith('espace.'),
    )
    expect(allowed.length).toBeGreaterThan(40)
    const found: string[] = []
    await unchanged(product, () =>
      forEachOf(allowed, async ({ line, intent, act, who }) => {
        for (const extra of smuggled) {
          const own = act.form(product.demo())
          // A field that the form has is judged by its own rules.
          if (Object.keys(extra).some((name) => name in own)) continue
          const form = { ...(intent ? { intent } : {}), ...own, ...extra }
          const { status } = await product.post(who, address(line, product.demo(), true), act.multipart ? multipart(form) : form)
          if (status !== 422) found.push(`${address(line, product.demo(), true)} ${intent} ${Object.keys(extra).join()}: ${status}`)
        }
      }),
    )
    expect(found).toEqual([])
  }, 60_000)

  it('takes no form where none is shown', async () => {
    const found: string[] = []
    const silent = routeMatrix.filter((line) => !hasAction(line.file) && !isBesideAnAction(line.file))
    await forEachOf(silent, async (line) => {
      for (const alone of [false, true]) {
        const where = address(line, product.demo(), alone)
        const { status, to } = await product.post('direction', where, { nom: 'x' })
        if (status !== 405) found.push(`${where}: ${status} ${to}`)
      }
    })
    expect(found).toEqual([])
  }, 60_000)
})

/** A layout's address is that of the page inside it, whose action answers the page's form. */
function isBesideAnAction(file: string): boolean {
  return routeFiles().some((other) => other !== file && hasAction(other) && routeId(other) === `${routeId(file)}.profil._index`)
}
