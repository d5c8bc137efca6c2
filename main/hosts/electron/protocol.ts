/** `app://stridebook/`: the built window, and nothing else can be read through it. */
import { protocol, type Session } from 'electron'
import { securityHeaders } from '../window-content/security-headers.ts'
import { readStaticFile } from '../window-content/static-files.ts'
import { ownAddress, scheme } from './origin.ts'

/** Must run before the app is ready. `standard` gives the scheme an origin; `secure` what only secure pages may use. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveWindow(session: Session, rendererFolder: string): void {
  session.protocol.handle(scheme, (request) => answer(request, rendererFolder))
}

/** The answer to one request for our scheme. */
export async function answer(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
): Promise<Response> {
  const url = ownAddress(request.url)
  if (url === null) return refuse(404)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' })
  const withBody = request.method === 'GET'

  const file = await readStaticFile(rendererFolder, url.pathname)
  if (file === null) return refuse(404)
  return new Response(withBody ? file.bytes : null, {
    headers: { ...securityHeaders, 'Content-Type': file.type },
  })
}

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...securityHeaders, ...headers } })
}
