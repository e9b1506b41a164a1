import { purgeAccounts } from '~/domains/accounts/purge-accounts.server'
import { remindConventions } from '~/domains/notifications/remind-conventions.server'
import { sendDigests } from '~/domains/notifications/send-digests.server'
import { purgeMail } from '~/platform/mail/purge-mail.server'
import { deleteOrphans } from '~/platform/storage/storage.server'
import { emptyChapitreBin } from '~/domains/guides/chapitre.commands.server'
import { sendWaitingMail } from './send-waiting-mail'

/** A piece of work done by itself: at its times, and at once when `enqueueSoon` asks. */
export interface Job {
  /** Five cron fields, Paris time. */
  cron: string
  run(): Promise<void>
}

/** Every job; each may run twice, or in two processes at once, with one effect. */
export const jobs = {
  courriels: { cron: '* * * * *', run: sendWaitingMail },
  echeances: { cron: '30 6 * * *', run: () => remindConventions() },
  'resume-quotidien': { cron: '0 7 * * *', run: async () => void (await sendDigests()) },
  menage: {
    cron: '15 3 * * *',
    run: async () => {
      await purgeAccounts()
      await purgeMail()
      await emptyChapitreBin()
      // why: a week to notice that the application was started on another database with the same files.
      await deleteOrphans(7 * 86_400_000)
    },
  },
} satisfies Record<string, Job>

export type JobName = keyof typeof jobs
