/** Blocks: what a page is made of. A block is measured once and never split. */
import type { Parent, Pen } from './pen.ts'
import type { Sizes, Theme } from './theme.ts'

/** What every block is drawn with. */
export interface PaperContext {
  readonly pen: Pen
  readonly theme: Theme
  readonly sizes: Sizes
  /** A leaf of the days to come: set closely. */
  readonly onLeaf: boolean
  /** Left edge and width of the text area in points. */
  readonly left: number
  readonly width: number
}

export interface Block {
  /** Points. */
  readonly height: number
  /** Space above, left out at the top of a page. */
  readonly gap: number
  /** What other pages refer to, by a name. */
  readonly place?: 'pain'
  /** An exercise: a sheet holds a limited number of them. */
  readonly isExercise?: boolean
  /** Draws with its top at `y`. */
  draw(y: number, parent: Parent): void
}

/** Height of blocks set one under another. */
export function stackHeight(blocks: readonly Pick<Block, 'height' | 'gap'>[]): number {
  return blocks.reduce((sum, block, index) => sum + block.height + (index === 0 ? 0 : block.gap), 0)
}

/** Two blocks, one above the other, that are never parted. */
export function joined(above: Block, below: Block): Block {
  const top = above.height + below.gap
  return {
    ...below,
    height: top + below.height,
    gap: above.gap,
    isExercise: above.isExercise === true || below.isExercise === true,
    draw(y, parent) {
      above.draw(y, parent)
      below.draw(y + top, parent)
    },
  }
}

/** The lowest of several ways to set the same; the first of those that are equally low. */
export function lowestOf<Item extends Pick<Block, 'height'>>(ways: readonly [Item, ...Item[]]): Item {
  return ways.reduce((best, other) => (other.height < best.height ? other : best))
}
