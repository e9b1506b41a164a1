import '~/domains/adherents/structure.events'
import '~/domains/guides/guide.events'
import '~/domains/outils/outil.events'
import { usersOfOutil } from '~/domains/outils/outil.queries.server'
import { db } from '~/platform/db/db.server'
import { onEvent, type PublishedEvent } from '~/platform/events/bus.server'
import { paths } from '~/platform/paths'
import { notify } from './notify.server'

/** Turns what happens in the product into notifications for the people it concerns. Returns how to stop. */
export function listenForNotifications(): () => void {
  return onEvent((event) => tellAbout(event))
}

async function tellAbout(event: PublishedEvent): Promise<void> {
  switch (event.name) {
    case 'outil.nouvelle-version': {
      const { outilId, titre, numero, poleId } = event.payload
      const people = await usersOfOutil(outilId)
      return notify(without(people, event.actorId), {
        kind: 'outil.nouvelle-version',
        poleId,
        title: `«\u00a0${titre}\u00a0»\u202f: version ${numero}`,
        why: 'Votre structure utilise cet outil.',
        url: paths.outil(await slugOf(poleId), outilId),
        cause: `outil:${outilId}:v${numero}`,
      })
    }
    case 'guide.partage': {
      const { guideId, titre, userId, poleId } = event.payload
      return notify(without([userId], event.actorId), {
        kind: 'guide.partage',
        poleId,
        title: `Le guide «\u00a0${titre}\u00a0» est partagé avec vous`,
        why: 'Une personne du guide vous y a donné une place.',
        url: paths.guide(await slugOf(poleId), guideId),
        cause: `guide:${guideId}:partage:${userId}`,
      })
    }
    case 'guide.statut': {
      const { guideId, titre, statut, poleId } = event.payload
      if (statut !== 'RELECTURE') return
      const people = [...(await team(poleId)), ...(await participants(guideId, ['RELECTEUR', 'PROPRIETAIRE']))]
      return notify(without(people, event.actorId), {
        kind: 'guide.relecture',
        poleId,
        title: `Le guide «\u00a0${titre}\u00a0» attend une relecture`,
        why: 'Vous relisez ce guide, ou vous animez le pôle.',
        url: paths.guide(await slugOf(poleId), guideId),
        cause: `guide:${guideId}:relecture:${new Date().toISOString().slice(0, 10)}`,
      })
    }
    case 'guide.publie': {
      const { guideId, titre, numero, poleId } = event.payload
      return notify(without(await participants(guideId), event.actorId), {
        kind: 'guide.publie',
        poleId,
        title: `«\u00a0${titre}\u00a0» est publié, édition ${numero}`,
        why: 'Vous avez une place dans ce guide.',
        url: paths.guide(await slugOf(poleId), guideId),
        cause: `guide:${guideId}:edition:${numero}`,
      })
    }
    case 'structure.candidate': {
      const { structureId, nom, poleId } = event.payload
      return notify(without(await team(poleId), event.actorId), {
        kind: 'adhesion.candidature',
        poleId,
        title: `${nom} demande à adhérer`,
        why: 'Vous animez ce pôle\u202f: la demande attend votre examen.',
        url: paths.structure(await slugOf(poleId), structureId),
        cause: `structure:${structureId}:candidature:${new Date().toISOString().slice(0, 10)}`,
      })
    }
    case 'structure.admise': {
      const { structureId, nom, poleId } = event.payload
      const people = await db().acces.findMany({ where: { poleId, structureId }, select: { userId: true } })
      return notify(
        without(
          people.map((one) => one.userId),
          event.actorId,
        ),
        {
          kind: 'adhesion.decision',
          poleId,
          title: `L’adhésion de ${nom} est acceptée`,
          why: 'Vous faites partie de cette structure.',
          url: paths.structure(await slugOf(poleId), structureId),
          cause: `structure:${structureId}:admise`,
        },
      )
    }
  }
}

async function slugOf(poleId: string): Promise<string> {
  const pole = await db().pole.findUniqueOrThrow({ where: { id: poleId }, select: { slug: true } })
  return pole.slug
}

async function team(poleId: string): Promise<string[]> {
  const rows = await db().acces.findMany({ where: { poleId, role: { in: ['DIRECTION', 'EQUIPE'] } }, select: { userId: true } })
  return rows.map((one) => one.userId)
}

async function participants(guideId: string, roles?: ('RELECTEUR' | 'PROPRIETAIRE')[]): Promise<string[]> {
  const rows = await db().participationGuide.findMany({
    where: { guideId, ...(roles ? { role: { in: roles } } : {}) },
    select: { userId: true },
  })
  return rows.map((one) => one.userId)
}

function without(people: readonly string[], actorId: string | undefined): string[] {
  return people.filter((one) => one !== actorId)
}
