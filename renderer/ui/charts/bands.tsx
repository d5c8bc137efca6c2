/** What lies behind the figures: bands with a name, hatched stretches, single lines across. */
import { useId } from 'react'
import { crisp } from './axes.tsx'
import type { Scale } from './scale.ts'

export interface Band {
  readonly from: number
  readonly to: number
  /** 1 to 4: which of the four series colours. */
  readonly series: 1 | 2 | 3 | 4
  readonly title: string
  readonly detail: string
}

interface Area {
  readonly top: number
  readonly bottom: number
}

export function Bands({
  scale,
  bands,
  top,
  bottom,
}: { readonly scale: Scale; readonly bands: readonly Band[] } & Area) {
  return (
    <g aria-hidden="true">
      {bands.map((band) => (
        <rect
          key={band.from}
          className="chart__band"
          data-stage={band.series}
          x={scale(band.from)}
          width={Math.max(0, scale(band.to) - scale(band.from))}
          y={top}
          height={bottom - top}
        />
      ))}
      {bands.slice(1).map((band) => (
        <line
          key={band.from}
          className="chart__band-edge"
          x1={crisp(scale(band.from))}
          x2={crisp(scale(band.from))}
          y1={top}
          y2={bottom}
        />
      ))}
    </g>
  )
}

/** Names of the bands above the drawing, cut off where a band is short. */
export function BandNames({
  scale,
  bands,
  top,
}: {
  readonly scale: Scale
  readonly bands: readonly Band[]
  readonly top: number
}) {
  return (
    <div className="chart__band-names" aria-hidden="true">
      {bands.map((band) => (
        <div
          key={band.from}
          className="chart__band-name stack"
          data-stage={band.series}
          style={{
            insetInlineStart: scale(band.from),
            insetBlockStart: top,
            inlineSize: scale(band.to) - scale(band.from) - 1,
          }}
          title={`${band.title}, ${band.detail}`}
        >
          <span className="strong one-line">{band.title}</span>
          <span className="muted numbers one-line">{band.detail}</span>
        </div>
      ))}
    </div>
  )
}

/** Stretches marked by slanted lines. */
export function Hatches({
  scale,
  spans,
  top,
  bottom,
}: {
  readonly scale: Scale
  readonly spans: readonly { readonly from: number; readonly to: number }[]
} & Area) {
  const id = useId()
  return (
    <g aria-hidden="true">
      <HatchPattern id={id} />
      {spans.map((span) => (
        <rect
          key={span.from}
          x={scale(span.from)}
          width={Math.max(0, scale(span.to) - scale(span.from))}
          y={top}
          height={bottom - top}
          fill={`url(#${id})`}
        />
      ))}
    </g>
  )
}

export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart__hatch" x1="0.5" x2="0.5" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}

/** An upright line with its name, such as the present day. The name stands above it, or beside it where that is taken. */
export function UprightLine({
  x,
  top,
  bottom,
  label,
  nameBeside = false,
}: { readonly x: number; readonly label: string; readonly nameBeside?: boolean } & Area) {
  return (
    <g className="chart__upright" aria-hidden="true">
      <line x1={crisp(x)} x2={crisp(x)} y1={top} y2={bottom} />
      {nameBeside ? (
        <text x={x + 5} y={top + 12}>
          {label}
        </text>
      ) : (
        <text x={x} y={top - 4} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  )
}

/** A threshold across the drawing. */
export function LevelLine({
  y,
  from,
  to,
}: {
  readonly y: number
  readonly from: number
  readonly to: number
}) {
  return <line className="chart__level" aria-hidden="true" x1={from} x2={to} y1={crisp(y)} y2={crisp(y)} />
}

/** A named part of a value axis, at the end of the drawing: a bracket and up to two lines of text. */
export function Zone({
  scale,
  from,
  to,
  x,
  lines,
}: {
  readonly scale: Scale
  readonly from: number
  readonly to: number
  readonly x: number
  readonly lines: readonly string[]
}) {
  const [top, bottom] = [scale(to) + 2, scale(from) - 2]
  const middle = (top + bottom) / 2
  return (
    <g className="chart__zone" aria-hidden="true">
      <path d={`M${x} ${crisp(top)}h4V${crisp(bottom)}h-4`} />
      {lines.map((line, index) => (
        <text key={line} x={x + 10} y={middle + (index - (lines.length - 1) / 2) * 14} dy="0.35em">
          {line}
        </text>
      ))}
    </g>
  )
}
