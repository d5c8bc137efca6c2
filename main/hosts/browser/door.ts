/**
 * Who may come in. The address that the program prints carries a random token; whoever opens it gets a cookie, and
 * everything else asks for that cookie. Nothing here knows about patients or calls.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long the address handed to a browser that the program starts itself stays good, in milliseconds. */
const ticketLifetime = 60_000

export interface Door {
  /** Path of the printed address; good for the whole run, so that it can be opened again. */
  readonly openPath: string
  /**
   * A path for a browser that the program starts. It stands in that process's arguments, which other people on the
   * machine can read, so it is good once and for a minute; used a second time it ends every visit.
   */
  makeTicketPath(): string
  /** The cookie to set for somebody who comes with this query, or null. */
  enter(query: URLSearchParams): string | null
  /** Whether this `Cookie` header belongs to somebody who came in. */
  knows(cookieHeader: string | undefined): boolean
}

/** `port` is part of the cookie's name: browsers share cookies between the ports of a machine. */
export function makeDoor(port: number, now: () => number = Date.now): Door {
  const token = secret()
  const cookieName = `stridebook-${port}`
  const tickets = new Map<string, { readonly until: number; used: boolean }>()
  let visit = secret()

  function spendTicket(name: string): boolean {
    const ticket = tickets.get(name)
    if (ticket === undefined) return false
    if (ticket.used) {
      visit = secret()
      return false
    }
    ticket.used = true
    return now() <= ticket.until
  }

  return {
    openPath: `/open?token=${token}`,
    makeTicketPath() {
      const name = secret()
      tickets.set(name, { until: now() + ticketLifetime, used: false })
      return `/open?ticket=${name}`
    },
    enter(query) {
      const byToken = sameSecret(query.get('token') ?? '', token)
      const byTicket = !byToken && spendTicket(query.get('ticket') ?? '')
      if (!byToken && !byTicket) return null
      return `${cookieName}=${visit}; HttpOnly; SameSite=Strict; Path=/`
    },
    knows(cookieHeader) {
      return cookiesNamed(cookieName, cookieHeader).some((value) => sameSecret(value, visit))
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookiesNamed(name: string, header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
