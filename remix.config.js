/**
 * The options of Remix. `.config/vite.config.ts` hands them to the Remix Vite plugin (decision D1).
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off: open advisories in the code they reach (D4).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
}
