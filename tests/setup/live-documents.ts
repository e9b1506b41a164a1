import { onTestFinished } from 'vitest'
import { DocumentHub } from '#server/collaboration/document-hub'
import { chapitreDocumentKind } from '~/domains/guides/chapitre.document.server'
import { connectLiveDocuments } from '~/editor/live-documents.server'
import { pool } from '~/platform/db/db.server'

/** The product's own document hub on the test's database, given to the commands as the server does. */
export function startLiveDocuments(): DocumentHub {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const hub = new DocumentHub({ pool: pool(), kinds: [chapitreDocumentKind], log: silent })
  const disconnect = connectLiveDocuments(hub)
  onTestFinished(async () => {
    disconnect()
    await hub.close()
  })
  return hub
}
