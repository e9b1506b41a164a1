import { db } from '~/platform/db/db.server'

const perPage = 50

/** The outbox, newest first, 50 at a time; for the operator alone (texts hold live links). */
export async function listOutbox({ page }: { page: number }) {
  const [messages, total] = await Promise.all([
    db().courriel.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { id: true, to: true, subject: true, text: true, statut: true, attempts: true, error: true, createdAt: true, sentAt: true },
    }),
    db().courriel.count(),
  ])
  return { messages, total, page, perPage }
}
