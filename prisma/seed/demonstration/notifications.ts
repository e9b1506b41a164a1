import type { NotificationKind } from '~/domains/notifications/notification.kinds'
import type { Guide, Pole, Prisma, User } from '~/platform/db/generated/client'
import { formatDate, NNBSP } from '~/platform/format'
import { paths } from '~/platform/paths'
import { dayFrom } from '../factories/calendar'
import type { SharedOutil } from './outils'
import type { RegisteredStructure } from './register'
import { workingHours, type Seeding } from './seeding'

interface Notice {
  to: User[]
  kind: NotificationKind
  title: string
  why: string
  url: string
  cause: string
  daysAgo: number
  read?: boolean
}

const quoted = (text: string) => `«${NNBSP}${text}${NNBSP}»`

/** What the demonstration accounts find under their bell; the oldest ones were read, none is left to mail. */
export async function createNotifications(
  seeding: Seeding,
  {
    pole,
    team,
    network,
    partenaire,
    guides,
    outils,
    candidates,
    ending,
  }: {
    pole: Pole
    team: User[]
    network: User[]
    partenaire: User
    guides: Map<string, Guide>
    outils: SharedOutil[]
    candidates: RegisteredStructure[]
    ending: { id: string; objet: string; fin: Date }
  },
): Promise<void> {
  const guide = (source: string) => {
    const found = guides.get(source)
    if (!found) throw new Error(`No guide is written from ${source}.`)
    return { titre: quoted(found.titre), url: paths.guide(pole.slug, found.id), id: found.id }
  }
  const review = guide('prevenir-les-risques-a-domicile')
  const shared = guide('entretien-de-parcours-professionnel')
  const published = guide('accueillir-un-nouveau-salarie')
  const notices: Notice[] = [
    ...candidates.map((one, place): Notice => ({
      to: team,
      kind: 'adhesion.candidature',
      title: `${one.nom} demande à adhérer`,
      why: `Vous animez ce pôle${NNBSP}: la demande attend votre examen.`,
      url: paths.structure(pole.slug, one.id),
      cause: `structure:${one.id}:candidature:demonstration`,
      daysAgo: 3 + 9 * place,
      read: place > 1,
    })),
    {
      to: team,
      kind: 'guide.relecture',
      title: `Le guide ${review.titre} attend une relecture`,
      why: 'Vous relisez ce guide, ou vous animez le pôle.',
      url: review.url,
      cause: `guide:${review.id}:relecture:demonstration`,
      daysAgo: 5,
    },
    {
      to: team,
      kind: 'convention.echeance',
      title: `La convention ${quoted(ending.objet)} se termine le ${formatDate(ending.fin)}`,
      why: 'Vous animez ce pôle.',
      url: paths.convention(pole.slug, ending.id),
      cause: `convention:${ending.id}:demonstration`,
      daysAgo: 1,
    },
    {
      to: [partenaire],
      kind: 'guide.partage',
      title: `Le guide ${shared.titre} est partagé avec vous`,
      why: 'Une personne du guide vous y a donné une place.',
      url: shared.url,
      cause: `guide:${shared.id}:partage:${partenaire.id}`,
      daysAgo: 20,
    },
    {
      to: network,
      kind: 'guide.publie',
      title: `${published.titre} est publié, édition 2`,
      why: 'Vous avez une place dans ce guide.',
      url: published.url,
      cause: `guide:${published.id}:edition:2`,
      daysAgo: 39,
      read: true,
    },
    ...outils
      .filter((one) => one.versions > 1)
      .map((one): Notice => ({
        to: network,
        kind: 'outil.nouvelle-version',
        title: `${quoted(one.titre)}${NNBSP}: version ${one.versions}`,
        why: 'Votre structure utilise cet outil.',
        url: paths.outil(pole.slug, one.id),
        cause: `outil:${one.id}:v${one.versions}`,
        daysAgo: one.versions === 3 ? 26 : 120,
        read: one.versions < 3,
      })),
  ]
  const rows = notices.flatMap(({ to, daysAgo, read, ...notice }): Prisma.NotificationCreateManyInput[] => {
    const createdAt = workingHours(seeding, dayFrom(seeding.now, -daysAgo))
    return to.map((user) => ({
      ...notice,
      userId: user.id,
      poleId: pole.id,
      createdAt,
      readAt: read ? createdAt : null,
      mailedAt: createdAt,
    }))
  })
  await seeding.tx.notification.createMany({ data: rows })
}
