import type { UserActor } from '~/platform/authorization/actor'
import { db } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { canOperate } from './pole.policy'

interface Counts {
  postgres: string
  base: bigint
  fichiers: bigint
  comptes: number
  desactives: number
  sessions: number
  courrielsEnAttente: number
  courrielsEnEchec: number
}

/** What the operator must know of the deployment: accounts, messages, sizes in bytes, versions. @throws NotFound beside the operator */
export async function deploymentFacts(actor: UserActor) {
  if (!canOperate(actor)) throw new NotFound()
  const [row] = await db().$queryRaw<Counts[]>`
    SELECT
      current_setting('server_version') AS postgres,
      pg_database_size(current_database()) AS base,
      (SELECT coalesce(sum(taille), 0)::bigint FROM "Fichier") AS fichiers,
      (SELECT count(*)::int FROM "User" WHERE "disabledAt" IS NULL) AS comptes,
      (SELECT count(*)::int FROM "User" WHERE "disabledAt" IS NOT NULL) AS desactives,
      (SELECT count(*)::int FROM "Session" WHERE "expiresAt" > now() AND "absoluteExpiresAt" > now()) AS sessions,
      (SELECT count(*)::int FROM "Courriel" WHERE statut = 'EN_ATTENTE') AS "courrielsEnAttente",
      (SELECT count(*)::int FROM "Courriel" WHERE statut = 'ECHEC') AS "courrielsEnEchec"`
  const { SMTP_URL, DATABASE_URL, appUrl, dataDir } = env()
  return {
    adresse: appUrl,
    dossier: dataDir,
    baseExterne: DATABASE_URL !== undefined,
    smtp: SMTP_URL !== undefined,
    node: process.versions.node,
    demarre: new Date(Date.now() - process.uptime() * 1000),
    postgres: (row?.postgres ?? '').split(' ')[0] ?? '',
    baseOctets: Number(row?.base ?? 0),
    fichiersOctets: Number(row?.fichiers ?? 0),
    comptes: row?.comptes ?? 0,
    desactives: row?.desactives ?? 0,
    sessions: row?.sessions ?? 0,
    courrielsEnAttente: row?.courrielsEnAttente ?? 0,
    courrielsEnEchec: row?.courrielsEnEchec ?? 0,
  }
}

export type DeploymentFacts = Awaited<ReturnType<typeof deploymentFacts>>
