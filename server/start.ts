import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { registerPhotoFiles } from '~/domains/accounts/photo-files.server'
import { registerGuideFiles } from '~/domains/guides/guide-files.server'
import { chapitreDocumentKind } from '~/domains/guides/chapitre.document.server'
import { listenForNotifications } from '~/domains/notifications/notification.listener.server'
import { registerOutilFiles } from '~/domains/outils/outil-files.server'
import { connectDatabase, db, disconnectDatabase, pool } from '~/platform/db/db.server'
import type { Environment } from '~/platform/env.server'
import { setEnvironment } from '~/platform/env.server'
import { connectLiveDocuments } from '~/editor/live-documents.server'
import { log } from '~/platform/log.server'
import { DocumentHub } from './collaboration/document-hub'
import { applyMigrations } from './database/migrations'
import { projectRoot } from './database/project-root'
import { startDatabase } from './database/start-database'
import { createHttpApp } from './http/app'
import { ownOrigins } from './http/origins'
import { startJobs } from './jobs/scheduler'
import { authenticateSockets } from './realtime/authenticate'
import { openLiveGateway } from './realtime/live-gateway'
import { rejudgeDocuments } from './realtime/rejudge-documents'
import { revokeAccess } from './realtime/revoke-access'
import { createSocketServer } from './realtime/socket-server'
import { seedFirstStart } from './first-start'
import { stopInReverse, type Stoppable } from './shutdown'

/** What differs between production, development and tests. */
export interface StartOptions {
  environment: Environment
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Vite's middleware, made once the HTTP server exists; development only. */
  assets?: (http: HttpServer) => Promise<RequestHandler>
}

/** The running product. */
export interface Running {
  /** Where it listens, for example `http://127.0.0.1:3000`. */
  url: string
  /** Whether this start filled the database with the demonstration network. */
  demonstration: boolean
  /** Stops everything in order; safe to call twice. */
  stop(): Promise<void>
}

/**
 * The composition root: database, migrations, first content, jobs, HTTP, sockets, in this order; stopped in
 * reverse. What had started is stopped when a later step fails.
 */
export async function startMaillage(options: StartOptions): Promise<Running> {
  const { environment } = options
  setEnvironment(environment)
  const started: Stoppable[] = []
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopInReverse(started, log))

  try {
    const database = await startDatabase({ databaseUrl: environment.DATABASE_URL, dataDir: environment.dataDir, log })
    started.push({ name: 'database', stop: () => database.stop() })
    await applyMigrations(database.url, log)
    await connectDatabase(database.url)
    started.push({ name: 'connections', stop: disconnectDatabase })
    const demonstration = await seedFirstStart(environment)

    registerOutilFiles()
    registerGuideFiles()
    registerPhotoFiles()
    started.push({ name: 'notifications', stop: listenForNotifications() })
    const jobs = await startJobs({ url: database.url, log })
    started.push({ name: 'jobs', stop: () => jobs.stop() })

    const http = createServer()
    const assets = await options.assets?.(http)
    const app = createHttpApp({
      environment,
      log,
      projectRoot: projectRoot(),
      build: options.build,
      isReady: async () => stopping === undefined && (await databaseAnswers()),
      assets,
    })
    http.on('request', app)

    const io = createSocketServer(http, ownOrigins(environment.appUrl))
    authenticateSockets(io)
    const hub = new DocumentHub({ pool: pool(), kinds: [chapitreDocumentKind], log })
    hub.attach(io)
    started.push({ name: 'document door', stop: connectLiveDocuments(hub) })
    started.push({ name: 'documents', stop: () => hub.close() })
    for (const [name, off] of Object.entries({
      live: openLiveGateway(io),
      revocation: revokeAccess(io),
      documentRights: rejudgeDocuments(hub),
    })) {
      started.push({ name, stop: off })
    }
    started.push({ name: 'sockets', stop: () => void io.disconnectSockets(true) })

    await listen(http, environment)
    started.push({ name: 'http', stop: () => closeHttp(http) })
    const address = http.address() as AddressInfo
    return {
      url: `http://${environment.HOST.includes(':') ? `[${environment.HOST}]` : environment.HOST}:${address.port}`,
      demonstration,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function databaseAnswers(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

function listen(http: HttpServer, environment: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(environment.PORT, environment.HOST, () => {
      http.off('error', reject)
      resolve()
    })
  })
}

/** No new connection; requests under way end, idle ones are closed, the rest is cut after 3 s. */
function closeHttp(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeIdleConnections()
    setTimeout(() => http.closeAllConnections(), 3_000).unref()
  })
}
