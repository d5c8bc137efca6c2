/**
 * Gathers what has changed: the first news is passed on at once, what follows within the pause together. A thousand
 * writes elsewhere then make an open list read again ten times a second, not a thousand times.
 */
import type { Tag } from '../../shared/contract/define.ts'

/** Milliseconds between two readings. */
const pause = 100

export interface ChangeGatherer {
  tell(tags: readonly Tag[]): void
  stop(): void
}

export function gatherChanges(pass: (tags: readonly Tag[]) => void): ChangeGatherer {
  const waiting = new Set<Tag>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function passOn(): void {
    timer = undefined
    if (waiting.size === 0) return
    const tags = [...waiting]
    waiting.clear()
    timer = setTimeout(passOn, pause)
    pass(tags)
  }

  return {
    tell(tags) {
      for (const tag of tags) waiting.add(tag)
      if (timer === undefined) passOn()
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
