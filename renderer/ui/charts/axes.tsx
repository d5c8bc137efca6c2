/** Thin axes: a line, short ticks, figures. */
import type { Scale } from './scale.ts'

export interface Tick {
  readonly value: number
  readonly label: string
}

export function ValueAxis({
  scale,
  ticks,
  x,
}: {
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  readonly x: number
}) {
  const [bottom = 0, top = 0] = scale.range()
  return (
    <g className="chart__axis" aria-hidden="true">
      <line x1={x} x2={x} y1={crisp(bottom)} y2={crisp(top)} />
      {ticks.map((tick) => (
        <g key={tick.value} transform={`translate(${x} ${crisp(scale(tick.value))})`}>
          <line x1={-4} x2={0} />
          <text x={-8} dy="0.35em" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** An axis of stretches with a name each (weeks): ticks at their ends, names in their middle, fewer where it gets tight. */
export function SpanAxis({
  scale,
  spans,
  y,
  labelWidth = 22,
}: {
  readonly scale: Scale
  readonly spans: readonly Span[]
  readonly y: number
  /** Room that a name needs, in pixels. */
  readonly labelWidth?: number
}) {
  const first = spans[0]
  const room = first ? scale(first.to) - scale(first.from) : labelWidth
  const [start = 0, end = 0] = scale.range()
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(room, 1)))
  const ends = [...new Set(spans.flatMap((span) => [span.from, span.to]))]
  return (
    <g className="chart__axis" aria-hidden="true">
      <line x1={crisp(start)} x2={crisp(end)} y1={crisp(y)} y2={crisp(y)} />
      {ends.map((at) => (
        <line key={at} x1={crisp(scale(at))} x2={crisp(scale(at))} y1={y} y2={y + 4} />
      ))}
      {spans.map((span, index) =>
        index % every === 0 ? (
          <text key={span.from} x={scale((span.from + span.to) / 2)} y={y + 16} textAnchor="middle">
            {span.label}
          </text>
        ) : null,
      )}
    </g>
  )
}

/** The middle of a pixel, so that a line of one pixel is sharp. */
export function crisp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5
}
