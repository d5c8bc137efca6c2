/** What PostgreSQL and the way to it report, in the words that a person may see. */
import { AppFault } from '../../../shared/app-error.ts'
import { errorCodeOf, storageFault, type KnownFaults } from '../faults.ts'

/** By the beginning of an SQLSTATE, or the code of a broken connection. */
const serverFaults: KnownFaults = [
  ['53100', 'storage_full'],
  ['53', 'unavailable'],
  ['08', 'unavailable'],
  ['57P', 'unavailable'],
  ['57014', 'unavailable'],
  ['40', 'unavailable'],
  ['55P03', 'unavailable'],
  ['25P03', 'unavailable'],
  ['58', 'storage_failed'],
  ['XX001', 'damaged_file'],
  ['XX002', 'damaged_file'],
  ['25006', 'read_only'],
  ['ECONN', 'unavailable'],
  ['EPIPE', 'unavailable'],
  ['ETIMEDOUT', 'unavailable'],
  ['EHOST', 'unavailable'],
  ['ENET', 'unavailable'],
  ['ENOTFOUND', 'unavailable'],
  ['EAI_AGAIN', 'unavailable'],
  // Not let in, no such database, or a certificate that is not believed.
  ['28', 'unavailable'],
  ['3D', 'unavailable'],
  ['ERR_TLS', 'unavailable'],
  ['ERR_SSL', 'unavailable'],
  ['CERT_', 'unavailable'],
  ['SELF_SIGNED', 'unavailable'],
  ['DEPTH_ZERO', 'unavailable'],
  ['UNABLE_TO', 'unavailable'],
  ['UNSAFE_SERVER', 'unavailable'],
]

/** The client says these without a code. */
const lost =
  /^(?:Connection terminated|timeout exceeded|Client (?:has encountered|was closed)|Cannot use a pool|The server does not support SSL)/

/** The fault behind an error of the server or of the network; anything else comes back unchanged. */
export function serverFault(error: unknown): unknown {
  if (error instanceof Error && errorCodeOf(error) === null && lost.test(error.message)) {
    const fault = new AppFault({ code: 'unavailable' })
    fault.cause = error
    return fault
  }
  return storageFault(error, serverFaults)
}

/** The server took a transaction back because of another one; the same again may well succeed. */
export function isWorthRepeating(error: unknown): boolean {
  const code = errorCodeOf(error)
  return code === '40001' || code === '40P01'
}
