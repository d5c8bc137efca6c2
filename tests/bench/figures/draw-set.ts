/** Draws every figure once in a fresh process, then again from scratch, and prints how many milliseconds each took. */
import { composeFigure } from '../../../shared/figure/compose.ts'
import { figureFor, figureSlugs, figureToSvg } from '../../../shared/figure/index.ts'
import { figureSpecs } from '../../../shared/figure/poses/all.ts'

export interface DrawnSet {
  readonly figures: number
  /** The first time, before any code has been optimised. */
  readonly cold: number
  /** Processor time of that, on the thread that draws. */
  readonly coldProcessor: number
  /** Posed and drawn once more, code optimised, nothing kept. */
  readonly redrawn: number
  /** As the app asks for them again: drawings kept, strings written anew. */
  readonly warm: number
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function writeAll(): void {
  for (const slug of figureSlugs) {
    const drawing = figureFor(slug)
    if (drawing) figureToSvg(drawing)
  }
}

function redrawAll(): void {
  for (const spec of Object.values(figureSpecs)) figureToSvg(composeFigure(spec).right)
}

const before = process.threadCpuUsage()
const cold = timed(writeAll)
const spent = process.threadCpuUsage(before)
const warm = Math.min(...Array.from({ length: 20 }, () => timed(writeAll)))
const redrawn = Math.min(...Array.from({ length: 20 }, () => timed(redrawAll)))
const set: DrawnSet = {
  figures: figureSlugs.length,
  cold,
  coldProcessor: (spent.user + spent.system) / 1000,
  redrawn,
  warm,
}
process.stdout.write(JSON.stringify(set))
