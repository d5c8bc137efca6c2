/** Distributes measured blocks over pages without splitting one. Pure arithmetic on heights in points. */
import { stackHeight } from './block.ts'
import type { Block } from './block.ts'

type Measured = Pick<Block, 'height' | 'gap'>

/** Fills pages one after the other; `first` and `next` are the free heights of the first page and the others. */
export function fillPages<Item extends Measured>(
  items: readonly Item[],
  first: number,
  next: number,
): Item[][] {
  const pages: Item[][] = []
  for (const item of items) {
    const page = pages.at(-1)
    const free = pages.length <= 1 ? first : next
    if (page && stackHeight([...page, item]) <= free) page.push(item)
    else pages.push([item])
  }
  return pages
}

export interface PageLimits<Item> {
  /** Free heights of the first page and of the others. */
  readonly first: number
  readonly next: number
  /** How many items for which `counts` is true a page may hold. */
  readonly most: number
  readonly counts: (item: Item) => boolean
}

interface Split {
  readonly pages: number
  /** Sum of the squares of the free shares: the smaller, the more even. */
  readonly unevenness: number
  /** How many items the first of these pages takes. */
  readonly take: number
}

/** As few pages as can be, and among those the most even ones, so that none holds a single exercise without need. */
export function balancePages<Item extends Measured>(
  items: readonly Item[],
  limits: PageLimits<Item>,
): Item[][] {
  const known = new Map<number, Split>()

  // The best way to lay out everything from an item on, at the top of a new page.
  function splitFrom(start: number): Split {
    if (start === items.length) return { pages: 0, unevenness: 0, take: 0 }
    const before = known.get(start)
    if (before) return before
    const free = start === 0 ? limits.first : limits.next
    let best: Split | null = null
    for (let take = 1; start + take <= items.length; take += 1) {
      const page = items.slice(start, start + take)
      const height = stackHeight(page)
      // One item always gets its page, whatever its height.
      if (take > 1 && (height > free || page.filter(limits.counts).length > limits.most)) break
      const rest = splitFrom(start + take)
      const pages = rest.pages + 1
      const unevenness = rest.unevenness + (Math.max(0, free - height) / free) ** 2
      if (!best || pages < best.pages || (pages === best.pages && unevenness < best.unevenness)) {
        best = { pages, unevenness, take }
      }
    }
    const found = best ?? { pages: 0, unevenness: 0, take: items.length - start }
    known.set(start, found)
    return found
  }

  const result: Item[][] = []
  for (let start = 0; start < items.length;) {
    const { take } = splitFrom(start)
    result.push(items.slice(start, start + take))
    start += take
  }
  return result
}
