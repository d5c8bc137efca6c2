/** Reads a chart point by point: with the pointer, or as a slider with the arrow keys. */
import { bisector } from 'd3-array'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export interface CursorStop {
  /** Pixel from the left edge of the drawing. */
  readonly x: number
  /** All values of this point in one line, read aloud. */
  readonly text: string
}

export interface ChartCursorProps {
  readonly label: string
  /** From left to right. */
  readonly stops: readonly CursorStop[]
  readonly top: number
  readonly bottom: number
  readonly width: number
  /** What the note beside the cursor shows. */
  readonly note: (index: number) => ReactNode
  /** A click or Enter on a point. */
  readonly onOpen?: (index: number) => void
}

const byX = bisector((stop: CursorStop) => stop.x)

/** Width kept free for the note, in pixels. */
const noteWidth = 220

export function ChartCursor({ label, stops, top, bottom, width, note, onOpen }: ChartCursorProps) {
  const [pointed, setPointed] = useState<number | null>(null)
  const [walked, setWalked] = useState(stops.length - 1)
  const [hasFocus, setHasFocus] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  if (stops.length === 0) return null
  const last = stops.length - 1
  const current = Math.min(walked, last)
  const shown = pointed !== null ? Math.min(pointed, last) : hasFocus ? current : null
  const stop = shown === null ? undefined : stops[shown]

  function walk(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.round(stops.length / 10))
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      PageUp: current + page,
      PageDown: current - page,
      Home: 0,
      End: last,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setPointed(null)
      setHasFocus(true)
      setWalked(Math.max(0, Math.min(last, step)))
    } else if (event.key === 'Enter' && onOpen) {
      event.preventDefault()
      onOpen(current)
    } else if (event.key === 'Escape') {
      setPointed(null)
      setHasFocus(false)
    }
  }

  return (
    <div
      ref={place}
      className="chart-cursor"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={current + 1}
      aria-valuetext={stops[current]?.text ?? ''}
      onKeyDown={walk}
      onFocus={(event) => setHasFocus(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setHasFocus(false)}
      onPointerMove={(event) => {
        const box = place.current?.getBoundingClientRect()
        if (box) setPointed(byX.center([...stops], event.clientX - box.left))
      }}
      onPointerLeave={() => setPointed(null)}
      onClick={() => {
        if (pointed !== null) onOpen?.(pointed)
      }}
    >
      {stop && shown !== null ? (
        <>
          <span
            className="chart-cursor__line"
            style={{ insetInlineStart: stop.x, insetBlockStart: top, blockSize: bottom - top }}
          />
          <div
            className="chart-cursor__note"
            style={
              stop.x + 12 + noteWidth > width
                ? { insetInlineEnd: width - stop.x + 10, insetBlockStart: top + 4 }
                : { insetInlineStart: stop.x + 10, insetBlockStart: top + 4 }
            }
            aria-hidden="true"
          >
            {note(shown)}
          </div>
        </>
      ) : null}
    </div>
  )
}
