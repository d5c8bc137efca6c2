/** The sheet a chart is drawn on: as wide as its place, as high as it is told, one pixel for one unit. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import './charts.css'

export interface ChartFrameProps {
  readonly height: number
  /** What the drawing shows, for those who do not see it. */
  readonly label: string
  /** Draws inside the SVG. */
  readonly children: (width: number) => ReactNode
  /** Lies over the drawing: labels that are cut off when they get too long, the cursor. */
  readonly over?: (width: number) => ReactNode
}

const usualWidth = 760

export function ChartFrame({ height, label, children, over }: ChartFrameProps) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(usualWidth)

  useLayoutEffect(() => {
    const box = place.current
    if (!box) return undefined
    const measure = () => {
      if (box.clientWidth > 0) setWidth(box.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={place} className="chart" style={{ blockSize: height }}>
      <svg
        className="chart__drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
      >
        <title>{label}</title>
        {children(width)}
      </svg>
      {over?.(width)}
    </div>
  )
}
