/**
 * The drawings of the catalog as they are asked for. The poses are a large piece of code and each drawing takes some
 * milliseconds, so the code is read when the first figure comes into sight and drawings are made between frames.
 */
import type { Drawing, Side } from '../../shared/figure/index.ts'

type Figures = typeof import('../../shared/figure/index.ts')

/** Longest time in milliseconds that is spent on drawing between two frames. */
const timeBetweenFrames = 8

let figures: Figures | null = null
let isReading = false
let isWaiting = false
const drawings = new Map<string, Drawing | null>()
const asked = new Map<string, readonly [id: string, side: Side]>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function drawSome(): void {
  isWaiting = false
  if (!figures) return
  const until = performance.now() + timeBetweenFrames
  for (const [key, [id, side]] of asked) {
    drawings.set(key, figures.figureFor(id, { side }) ?? null)
    asked.delete(key)
    if (performance.now() > until) break
  }
  tell()
  if (asked.size > 0) drawSoon()
}

function drawSoon(): void {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(drawSome)
}

async function read(): Promise<void> {
  isReading = true
  figures = await import('../../shared/figure/index.ts')
  drawSoon()
  tell()
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keyOf(id: string, side: Side): string {
  return `${side} ${id}`
}

/** The drawing, null where the exercise has none, undefined while it is not made yet. */
export function drawingOf(id: string, side: Side): Drawing | null | undefined {
  return drawings.get(keyOf(id, side))
}

/** Asks for a drawing; those who have subscribed are told when it is there. */
export function askFor(id: string, side: Side): void {
  const key = keyOf(id, side)
  if (drawings.has(key)) return
  asked.set(key, [id, side])
  if (figures) drawSoon()
  else if (!isReading) void read()
}

/** The code of the figures once it is read, for pictures that are drawn in their own time. */
export function figuresRead(): Figures | null {
  return figures
}

/** Reads the code of the figures; those who have subscribed are told when it is there. */
export function readFigures(): void {
  if (!figures && !isReading) void read()
}
