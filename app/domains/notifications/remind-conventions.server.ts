import { echeanceDays } from '~/domains/partenariats/convention.rules'
import { db } from '~/platform/db/db.server'
import { formatDate, isoDate } from '~/platform/format'
import { paths } from '~/platform/paths'
import { notify } from './notify.server'

/** Days before the end at which the team is told, once each; the nearest one that is reached counts. */
const steps = [30, echeanceDays] as const

/** Tells the direction and the team of each pôle about signed conventions that end soon; run once a day. */
export async function remindConventions(today = isoDate(new Date())): Promise<void> {
  const horizon = new Date(Date.parse(today) + echeanceDays * 86_400_000)
  const ending = await db().convention.findMany({
    where: { statut: { in: ['SIGNEE', 'RENOUVELEE'] }, fin: { gte: new Date(today), lte: horizon } },
    select: { id: true, objet: true, fin: true, pole: { select: { id: true, slug: true } } },
  })
  for (const { id, objet, fin, pole } of ending) {
    const days = Math.round((fin.getTime() - Date.parse(today)) / 86_400_000)
    const step = steps.find((one) => days <= one) ?? echeanceDays
    const team = await db().acces.findMany({ where: { poleId: pole.id, role: { in: ['DIRECTION', 'EQUIPE'] } }, select: { userId: true } })
    await notify(
      team.map((one) => one.userId),
      {
        kind: 'convention.echeance',
        poleId: pole.id,
        title: `« ${objet} » se termine le ${formatDate(fin)}`,
        why: `Vous animez ce pôle : la convention se termine dans moins de ${step} jours.`,
        url: paths.convention(pole.slug, id),
        cause: `convention:${id}:${isoDate(fin)}:${step}`,
      },
    )
  }
}
