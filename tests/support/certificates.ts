/** An authority of the tests' own and a server's certificate by it, made with the `openssl` of the machine. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificates {
  /** PEM. */
  readonly authority: string
  readonly certificate: string
  readonly key: string
}

/** For `127.0.0.1` unless another name is given. */
export function makeCertificates(folder: string, name = 'IP:127.0.0.1'): Certificates {
  mkdirSync(folder)
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const authority = ['-x509', '-days', '2', '-subj', '/CN=Stridebook tests']
  openssl('req', ...authority, ...newKey, '-keyout', 'authority.key', '-out', 'authority.crt')
  openssl('req', '-new', ...newKey, '-subj', '/CN=server', '-keyout', 'server.key', '-out', 'server.csr')
  writeFileSync(join(folder, 'names'), `subjectAltName=${name}\n`)
  const by = ['-CA', 'authority.crt', '-CAkey', 'authority.key', '-CAcreateserial']
  openssl('x509', '-req', '-days', '2', '-in', 'server.csr', ...by, '-extfile', 'names', '-out', 'server.crt')
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return { authority: read('authority.crt'), certificate: read('server.crt'), key: read('server.key') }
}
