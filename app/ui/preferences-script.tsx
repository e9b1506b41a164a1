/** Where Mantine keeps the colour scheme: both read and write the same key. */
const SCHEME_KEY = 'mantine-color-scheme-value'
const NAVIGATION_KEY = 'maillage-navigation'

/**
 * Runs in <head>, before the first paint, and needs no framework: sets the colour scheme (no flash), marks that
 * scripts work, and listens for the buttons that change preferences, so these answer before hydration.
 */
const script = `(function () {
  var root = document.documentElement
  var media = window.matchMedia('(prefers-color-scheme: dark)')
  function read(key) { try { return localStorage.getItem(key) } catch (e) { return null } }
  function write(key, value) { try { localStorage.setItem(key, value) } catch (e) {} }
  function scheme() {
    var stored = read('${SCHEME_KEY}')
    return stored === 'light' || stored === 'dark' ? stored : 'auto'
  }
  function apply() {
    var wanted = scheme()
    root.setAttribute('data-mantine-color-scheme', wanted === 'auto' ? (media.matches ? 'dark' : 'light') : wanted)
    root.setAttribute('data-scheme-choice', wanted)
    root.setAttribute('data-navigation', read('${NAVIGATION_KEY}') === 'reduite' ? 'reduite' : 'ouverte')
  }
  root.setAttribute('data-scripts', 'oui')
  apply()
  media.addEventListener('change', apply)
  document.addEventListener('click', function (event) {
    var button = event.target instanceof Element && event.target.closest('[data-preference]')
    if (!button) return
    var preference = button.getAttribute('data-preference')
    if (preference === 'navigation') {
      write('${NAVIGATION_KEY}', root.getAttribute('data-navigation') === 'reduite' ? 'ouverte' : 'reduite')
    } else {
      var old = scheme()
      var value = preference === 'apparence-suivante'
        ? (root.getAttribute('data-mantine-color-scheme') === 'dark' ? 'light' : 'dark')
        : preference.replace('apparence-', '')
      write('${SCHEME_KEY}', value)
      window.dispatchEvent(new StorageEvent('storage', { key: '${SCHEME_KEY}', oldValue: old, newValue: value, storageArea: localStorage }))
    }
    apply()
  })
})()`

/** The preferences script, for <head>; `nonce` is that of the content security policy. */
export function PreferencesScript({ nonce }: { nonce?: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
