// The table of allowed arrows: this configuration is the architecture document, a new arrow shows in its diff.
// routes → domains → editor, ui → platform; server → domains, editor, platform.

/** Which domains a domain may import, beside itself. Everything else meets in a route or through an event. */
const domainArrows = {
  accounts: [],
  poles: ['accounts', 'adherents'],
  pages: [],
  aide: [],
  adherents: [],
  outils: [],
  guides: ['accounts'],
  partenariats: [],
  notifications: ['accounts', 'outils', 'guides', 'adherents', 'partenariats'],
  'tableau-de-bord': ['accounts', 'adherents', 'outils', 'guides', 'partenariats', 'poles'],
  search: ['adherents', 'outils', 'guides', 'partenariats'],
}

const domainRules = Object.entries(domainArrows).map(([domain, allowed]) => ({
  name: `domain-${domain}`,
  comment: `${domain} imports only ${[domain, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^app/domains/${domain}/` },
  to: { path: '^app/domains/', pathNot: `^app/domains/(${[domain, ...allowed].join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: { pathNot: 'db/generated' }, to: { circular: true } },
    { name: 'app-never-imports-server', severity: 'error', from: { path: '^app/' }, to: { path: '^server/' } },
    { name: 'nobody-imports-routes', severity: 'error', from: { pathNot: '^(app/routes|tests)/' }, to: { path: '^app/routes/' } },
    {
      name: 'platform-knows-nothing-above',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^(app/(domains|editor|ui|routes)|server|prisma)/' },
    },
    {
      name: 'ui-knows-platform-only',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app/(domains|editor|routes)|server|prisma)/' },
    },
    {
      name: 'editor-knows-no-domain',
      severity: 'error',
      from: { path: '^app/editor/' },
      to: { path: '^(app/(domains|routes)|server|prisma)/' },
    },
    {
      name: 'routes-never-touch-the-database',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/platform/db/db.server' },
    },
    {
      name: 'only-session-imports-lucia',
      severity: 'error',
      from: { pathNot: '^app/platform/session/' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'nobody-imports-notifications',
      severity: 'error',
      from: { path: '^app/domains/(?!notifications)' },
      to: { path: '^app/domains/notifications/' },
    },
    { name: 'hub-knows-no-route', severity: 'error', from: { path: '^server/collaboration/' }, to: { path: '^app/(routes|domains|ui)/' } },
    ...domainRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
