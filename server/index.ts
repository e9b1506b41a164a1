import * as build from 'virtual:remix/server-build'
import { EnvironmentError, parseEnvironment } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { DatabaseFailed } from './database/database-failed'
import { MigrationFailed } from './database/migration-failed'
import { welcome } from './welcome'
import { startMaillage } from './start'

/** Production entry: reads the environment, starts, says where, and stops in order on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const running = await startMaillage({ environment: parseEnvironment(process.env), build })
  process.stdout.write(await welcome(running))

  let asked = false
  const stop = () => {
    if (asked) return
    asked = true
    // why: whatever happens, the process ends within 10 s of being asked to.
    setTimeout(() => process.exit(1), 9_500).unref()
    void running.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

// In development `.config/dev.mjs` loads `startMaillage` itself.
if (import.meta.env.PROD) {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
  main().catch((error: unknown) => {
    const expected = error instanceof EnvironmentError || error instanceof DatabaseFailed || error instanceof MigrationFailed
    const portTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (expected) process.stderr.write(`\nMaillage n’a pas démarré.\n${error.message}\n`)
    else if (portTaken) process.stderr.write('\nMaillage n’a pas démarré.\nPORT : ce port est déjà pris par un autre programme.\n')
    else log.fatal({ err: error }, 'Maillage did not start')
    process.exitCode = 1
    setTimeout(() => process.exit(1), 500).unref()
  })
}
