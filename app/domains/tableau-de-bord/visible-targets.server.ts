import { visibleStructures } from '~/domains/adherents/structure.policy'
import { visibleGuides } from '~/domains/guides/guide.policy'
import { visibleOutils } from '~/domains/outils/outil.policy'
import { visibleConventions } from '~/domains/partenariats/partenariat.policy'
import type { PoleActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'

/** Of the objects that journal lines speak of, the ids this person may see; each domain's own policy answers. */
export async function visibleTargets(
  actor: PoleActor,
  lines: readonly { targetKind: string; targetId: string }[],
): Promise<ReadonlySet<string>> {
  const ids = (kind: string) => [...new Set(lines.filter((one) => one.targetKind === kind).map((one) => one.targetId))]
  const select = { id: true } as const
  const found = await Promise.all([
    db().structure.findMany({ where: { AND: [visibleStructures(actor), { id: { in: ids('structure') } }] }, select }),
    db().guide.findMany({ where: { AND: [visibleGuides(actor), { id: { in: ids('guide') } }] }, select }),
    db().outil.findMany({ where: { AND: [visibleOutils(actor), { id: { in: ids('outil') } }] }, select }),
    db().convention.findMany({ where: { AND: [visibleConventions(actor), { id: { in: ids('convention') } }] }, select }),
  ])
  return new Set(found.flat().map((one) => one.id))
}
