/** Distributes measured blocks over pages without splitting one. Pure arithmetic on heights in points. */
import { stackHeight } from './block.ts'
import type { Block } from './block.ts'

type Measured = Pick<Block, 'height' | 'gap'>

/** Fills pages one after the other; `first` and `next` are the free heights of the first page and the others. */
export function fillPages<Item extends Measured>(items: readonly Item[], first: number, next: number): Item[][] {
  const pages: Item[][] = []
  for (const item of items) {
    const page = pages.at(-1)
    const free = pages.length <= 1 ? first : next
    if (page && stackHeight([...page, item]) <= free) page.push(item)
    else pages.push([item])
  }
  return pages
}

/** As few pages as `fillPages` needs, but as even as can be, so that none holds a single exercise without need. */
export function balancePages<Item extends Measured>(items: readonly Item[], first: number, next: number): Item[][] {
  const wanted = fillPages(items, first, next).length
  if (wanted <= 1) return items.length > 0 ? [[...items]] : []
  const best = bestSplit(items, wanted, first, next)
  return best?.pages ?? fillPages(items, first, next)
}

interface Split<Item> {
  readonly pages: Item[][]
  /** Free share of the emptiest page: the smaller, the more even. */
  readonly emptiest: number
}

function bestSplit<Item extends Measured>(
  items: readonly Item[],
  pages: number,
  free: number,
  next: number,
): Split<Item> | null {
  if (pages === 0) return items.length === 0 ? { pages: [], emptiest: 0 } : null
  let best: Split<Item> | null = null
  for (let count = 1; count <= items.length - (pages - 1); count += 1) {
    const page = items.slice(0, count)
    const height = stackHeight(page)
    if (height > free && count > 1) break
    const rest = bestSplit(items.slice(count), pages - 1, next, next)
    if (!rest) continue
    const emptiest = Math.max(rest.emptiest, (free - height) / free)
    if (!best || emptiest < best.emptiest) best = { pages: [page, ...rest.pages], emptiest }
  }
  return best
}
