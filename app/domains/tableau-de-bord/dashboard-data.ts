import type { SerializeFrom } from '@remix-run/node'
import type { readDashboard } from './tableau-de-bord.queries.server'

type DashboardData = SerializeFrom<Awaited<ReturnType<typeof readDashboard>>>

export type TeamDashboardData = Extract<DashboardData, { kind: 'equipe' }>
export type MemberDashboardData = Extract<DashboardData, { kind: 'reseau' }>
export type PartnerDashboardData = Extract<DashboardData, { kind: 'partenaire' }>
