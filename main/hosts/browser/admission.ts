/**
 * Who may come in, and as which window. An address that the program gives is good once: the page that opens it is given
 * a seat, which is a cookie and a second secret that only the page holds. The cookie alone is not enough, because a
 * browser sends it to every port of this machine; the secret alone is not enough either. Nothing here knows about
 * patients or calls.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { SeatId } from '../../core/ports.ts'

export interface Entrance {
  readonly seatId: SeatId
  /** What the page keeps and sends with everything. */
  readonly secret: string
  /** The `Set-Cookie` header. */
  readonly cookie: string
}

export interface Admission {
  /** An address that is good once. Its ticket stands behind `#`: browsers send that part to nobody. */
  invite(): string
  /** Takes a ticket, together with the cookie of windows that this browser has open already. */
  enter(ticket: string, cookieHeader: string | undefined): Entrance | 'unknown' | 'used'
  /** A new secret for a seat: the one before opens nothing from now on. */
  renew(seatId: SeatId): string
  /** The seat of a request with these headers, or null. */
  seatOf(cookieHeader: string | undefined, secret: string | undefined): SeatId | null
  /** The seat whose secret this was before it was renewed, as long as nobody has shown the new one: it may have been lost. */
  seatBefore(cookieHeader: string | undefined, secret: string | undefined): SeatId | null
}

interface Place {
  readonly seatId: SeatId
  readonly browser: string
  /** The last secret that was shown, where this one was not yet. */
  readonly before?: string
}

/** `port` is part of the cookie's name: browsers share cookies between the ports of a machine. */
export function createAdmission(port: number): Admission {
  const cookieName = `stridebook-${port}`
  // Secrets are looked up by their digest, so that no comparison can tell how much of one was right.
  const tickets = new Map<string, 'open' | 'used'>()
  const browsers = new Set<string>()
  const seats = new Map<string, Place>()

  function knownCookie(header: string | undefined): string | undefined {
    return cookiesNamed(cookieName, header).find((value) => browsers.has(digest(value)))
  }

  function ofBrowser(header: string | undefined, place: Place | undefined): Place | null {
    const cookie = knownCookie(header)
    return place && cookie !== undefined && place.browser === digest(cookie) ? place : null
  }

  return {
    invite() {
      const ticket = newSecret()
      tickets.set(digest(ticket), 'open')
      return `http://127.0.0.1:${port}/#seat=${ticket}`
    },
    enter(ticket, cookieHeader) {
      const state = tickets.get(digest(ticket))
      if (state === undefined) return 'unknown'
      if (state === 'used') return 'used'
      tickets.set(digest(ticket), 'used')
      const cookie = knownCookie(cookieHeader) ?? newSecret()
      const secret = newSecret()
      const seatId = randomUUID()
      browsers.add(digest(cookie))
      seats.set(digest(secret), { seatId, browser: digest(cookie) })
      return { seatId, secret, cookie: `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/` }
    },
    renew(seatId) {
      const secret = newSecret()
      for (const [known, place] of seats) {
        if (place.seatId !== seatId) continue
        seats.delete(known)
        seats.set(digest(secret), { before: known, ...place })
        break
      }
      return secret
    },
    seatOf(cookieHeader, secret = '') {
      const place = ofBrowser(cookieHeader, seats.get(digest(secret)))
      if (!place) return null
      const { seatId, browser, before } = place
      if (before !== undefined) seats.set(digest(secret), { seatId, browser })
      return seatId
    },
    seatBefore(cookieHeader, secret = '') {
      const shown = digest(secret)
      const place = [...seats.values()].find(({ before }) => before === shown)
      return ofBrowser(cookieHeader, place)?.seatId ?? null
    },
  }
}

/** 256 random bits, in letters that may stand in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What may be compared in any way and told to anybody. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function cookiesNamed(name: string, header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
