// The load in kilograms, written beside a figure that carries one.

import type { Side } from './body/skeleton.ts'
import type { Drawing, TextMark } from './drawing.ts'

/** The load stands beside the signs, in the corner that scenes leave free. */
export function withLoad(drawing: Drawing, loadKg: number, signs: number, side: Side): Drawing {
  const inset = 8 + 26 * signs
  const left = side === 'left'
  const label: TextMark = {
    kind: 'text',
    text: `${Math.round(loadKg * 10) / 10} kg`,
    x: left ? drawing.width - inset : inset,
    y: 21,
    size: 17,
    anchor: left ? 'end' : 'start',
    tone: 'accent',
  }
  return { ...drawing, marks: [...drawing.marks, label] }
}
