/**
 * Connections that may be dead without a word: a cable that was pulled, a computer that slept, or a way that changed tells
 * nothing to who waits for an answer, and leaves what lay idle as it was.
 */
import type { Pool, PoolClient } from 'pg'
import { breakConnection } from './connect.ts'

/** Milliseconds of silence after which whoever waits is told that the server is away. */
const mostSilence = 10_000

export interface SilentConnections {
  /** Takes every connection of now for doubtful when the server stops answering, until it has answered something. */
  hear(isReached: boolean): void
  /** Whether it has been silent for so long that nothing more need be asked of it. */
  isLost(): boolean
  /** Breaks those in use, and all of them where nobody would answer to their leave. */
  end(): void
}

/** Watches over the connections of these pools. */
export function watchConnections(pools: readonly Pool[]): SilentConnections {
  const open = new Set<PoolClient>()
  const lent = new Set<PoolClient>()
  const doubted = new Set<PoolClient>()
  let isAway = false
  let isLost = false
  let timer: NodeJS.Timeout | undefined
  for (const pool of pools) {
    pool.on('acquire', (client) => {
      open.add(client)
      lent.add(client)
      if (isAway) doubted.add(client)
    })
    pool.on('release', (_fault, client) => {
      lent.delete(client)
      // It has answered.
      doubted.delete(client)
    })
    pool.on('remove', (client) => {
      for (const set of [open, lent, doubted]) set.delete(client)
    })
  }

  return {
    hear(isReached) {
      if (isReached) {
        isAway = false
        isLost = false
        // Those in use may only have been slow.
        for (const client of doubted) if (!lent.has(client)) breakConnection(client)
        return
      }
      if (isAway) return
      isAway = true
      for (const client of open) doubted.add(client)
      clearTimeout(timer)
      timer = setTimeout(() => {
        isLost = isAway
        for (const client of doubted) breakConnection(client)
      }, mostSilence)
      timer.unref()
    },
    isLost: () => isLost,
    end() {
      clearTimeout(timer)
      for (const client of isAway ? open : lent) breakConnection(client)
    },
  }
}
