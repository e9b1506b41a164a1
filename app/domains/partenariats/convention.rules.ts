import type { ConventionStatut } from '~/platform/db/generated/enums'

/** Conventions ending within this many days ask for attention. */
export const echeanceDays = 90

/** Where a convention stands today: what was decided, and what the calendar says. */
export type ConventionEtat = 'preparee' | 'en-signature' | 'a-venir' | 'en-cours' | 'a-echeance' | 'echue' | 'terminee'

/** What the calendar needs of a convention; dates are ISO days (`2026-12-31`). */
export interface ConventionDates {
  statut: ConventionStatut
  debut: string
  fin: string
}

/** Whole days from `today` to the last day of the convention; negative once it is over. ISO days. */
export function daysToEnd(fin: string, today: string): number {
  return Math.round((Date.parse(`${fin}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

/** The state shown on screen: a signed convention runs from `debut` to `fin` inclusive and asks for attention 90 days before its end. */
export function conventionEtat(convention: ConventionDates, today: string): ConventionEtat {
  switch (convention.statut) {
    case 'PREPAREE':
      return 'preparee'
    case 'EN_SIGNATURE':
      return 'en-signature'
    case 'TERMINEE':
      return 'terminee'
    case 'SIGNEE':
    case 'RENOUVELEE': {
      if (today < convention.debut) return 'a-venir'
      const days = daysToEnd(convention.fin, today)
      if (days < 0) return 'echue'
      return days <= echeanceDays ? 'a-echeance' : 'en-cours'
    }
  }
}

/** Last day on which notice can be given (ISO day): `preavisJours` before the end. Null without tacit renewal. */
export function noticeDeadline(convention: { fin: string; preavisJours: number; taciteReconduction: boolean }): string | null {
  if (!convention.taciteReconduction) return null
  return new Date(Date.parse(`${convention.fin}T00:00:00Z`) - convention.preavisJours * 86_400_000).toISOString().slice(0, 10)
}

/** Sums in cents over conventions: the balance the pôle wants between public and private money. */
export interface FundingBalance {
  publicCentimes: number
  priveCentimes: number
  /** Share of public money between 0 and 1; null when there is no money at all. */
  publicShare: number | null
}

/** The public/private balance of a set of conventions; amounts in whole cents. */
export function fundingBalance(conventions: readonly { publicCentimes: number; priveCentimes: number }[]): FundingBalance {
  const publicCentimes = conventions.reduce((sum, one) => sum + one.publicCentimes, 0)
  const priveCentimes = conventions.reduce((sum, one) => sum + one.priveCentimes, 0)
  const total = publicCentimes + priveCentimes
  return { publicCentimes, priveCentimes, publicShare: total === 0 ? null : publicCentimes / total }
}
