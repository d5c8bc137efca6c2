/**
 * Text that a script would turn into markup or code, as the content policy makes the browser ask for it (Trusted Types).
 * Nothing here writes markup, so the only text let through is the empty one, with which the components' library clears
 * what it told a screen reader; and the only script is the thread that reads PDF files, out of our own build.
 */
interface Policies {
  createPolicy(
    name: 'default',
    rules: {
      createHTML: (text: string) => string | null
      createScriptURL: (address: string) => string | null
    },
  ): unknown
}

const policies = 'trustedTypes' in window ? (window.trustedTypes as Policies) : null
policies?.createPolicy('default', {
  createHTML: (text) => (text === '' ? text : null),
  createScriptURL: (address) => (isPdfWorker(address) ? address : null),
})

function isPdfWorker(address: string): boolean {
  const { origin, pathname, search } = new URL(address, window.location.href)
  return (
    origin === window.location.origin && search === '' && /^\/assets\/pdf-worker-[\w-]+\.js$/.test(pathname)
  )
}
