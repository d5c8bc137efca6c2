/** Lines with marks, and spans. A value that is missing leaves a gap; nothing is drawn through it. */
import { line } from 'd3-shape'
import type { Scale } from './scale.ts'

export interface Point {
  readonly x: number
  /** Null where nothing was measured. */
  readonly y: number | null
}

/** Shape and line differ, not only colour: first is a full round mark on a solid line, second a hollow diamond on a dashed one. */
export type SeriesLook = 'first' | 'second'

export interface LineSeriesProps {
  readonly points: readonly Point[]
  readonly x: Scale
  readonly y: Scale
  readonly look: SeriesLook
}

/** From how many points on the marks get smaller. */
const manyPoints = 40

export function LineSeries({ points, x, y, look }: LineSeriesProps) {
  const path = line<Point>()
    .defined((point) => point.y !== null)
    .x((point) => x(point.x))
    .y((point) => y(point.y ?? 0))(points)
  const size = points.length > manyPoints ? 2.5 : 3.75
  return (
    <g className={`chart__series--${look}`} aria-hidden="true">
      <path className="chart__line" d={path ?? ''} />
      {points.map((point, index) =>
        point.y === null ? null : (
          // Two points may lie on the same day, so the place in the list is the only key.
          // oxlint-disable-next-line react/no-array-index-key
          <SeriesMark key={index} look={look} x={x(point.x)} y={y(point.y)} size={size} />
        ),
      )}
    </g>
  )
}

export function SeriesMark({
  look,
  x,
  y,
  size,
}: {
  readonly look: SeriesLook
  readonly x: number
  readonly y: number
  readonly size: number
}) {
  if (look === 'first') return <circle className="chart__mark" cx={x} cy={y} r={size} />
  const reach = size + 1
  return (
    <path
      className="chart__mark"
      d={`M${x} ${y - reach}L${x + reach} ${y}L${x} ${y + reach}L${x - reach} ${y}Z`}
    />
  )
}

export interface SpanValue {
  readonly from: number
  readonly to: number
  readonly value: number | null
}

/** A value that holds for a stretch, as a step over that stretch. */
export function SpanBars({
  spans,
  x,
  y,
}: {
  readonly spans: readonly SpanValue[]
  readonly x: Scale
  readonly y: Scale
}) {
  const [ground = 0] = y.range()
  return (
    <g className="chart__spans" aria-hidden="true">
      {spans.map((span, index) => {
        if (span.value === null) return null
        const top = y(span.value)
        const start = x(span.from)
        const width = Math.max(1.5, x(span.to) - start - 1)
        return (
          // Two stretches may start on the same day, so the place in the list is the only key.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={index}>
            <rect x={start} width={width} y={top} height={Math.max(0, ground - top)} />
            <line x1={start} x2={start + width} y1={top} y2={top} />
          </g>
        )
      })}
    </g>
  )
}
