/** Migrations stopped the start; the message is in French, for the operator, and says the way back. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'

  private constructor(
    message: string,
    /** Folder name of the migration, when one is to blame. */
    readonly migration?: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }

  /** @param migration the one whose script PostgreSQL refused. */
  static because(cause: unknown, migration?: string): MigrationFailed {
    const reason = firstLine(cause)
    const extension = missingExtension(reason)
    if (extension) {
      return new MigrationFailed(
        `La migration « ${migration} » a besoin de l’extension PostgreSQL « ${extension} », et ce compte n’a pas le droit de la créer ou le serveur ne l’a pas. ` +
          `Rien n’a été modifié. Faites exécuter par l’administrateur de la base : CREATE EXTENSION IF NOT EXISTS ${extension}; puis redémarrez. (${reason})`,
        migration,
        cause,
      )
    }
    if (!migration) {
      return new MigrationFailed(`Les migrations n’ont pas pu commencer : ${reason}. Rien n’a été modifié.`, undefined, cause)
    }
    return new MigrationFailed(
      `La migration « ${migration} » a échoué : ${reason}. Elle a été annulée en entier, vos données sont intactes. ` +
        'Pour revenir en arrière, relancez la version précédente de Maillage ; sinon corrigez la cause et redémarrez.',
      migration,
      cause,
    )
  }

  /** @param migrations names this version does not know. */
  static newerDatabase(migrations: string[]): MigrationFailed {
    return new MigrationFailed(
      `La base vient d’une version plus récente de Maillage (migration « ${migrations.join(' », « ')} »). ` +
        'Rien n’a été modifié. Relancez cette version plus récente, ou restaurez une sauvegarde faite avant la mise à jour.',
      migrations[0],
    )
  }
}

/** The engine's errors carry a Rust trace: only PostgreSQL's own sentence is for people. */
function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  const line = /ERROR: .*/.exec(text)?.[0].replace(/^ERROR: /, '') ?? text.split('\n').find((part) => part.trim() !== '')
  return (line ?? 'raison inconnue').trim().replace(/\.$/, '')
}

function missingExtension(reason: string): string | undefined {
  return /extension "([a-z_]+)"/.exec(reason)?.[1]
}
