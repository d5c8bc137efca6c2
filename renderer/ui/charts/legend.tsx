import { useId } from 'react'
import { HatchPattern } from './bands.tsx'
import { SeriesMark } from './series.tsx'

export interface LegendEntry {
  readonly sign: 'first' | 'second' | 'span' | 'hatch' | 'upright'
  readonly label: string
}

/** Every sign of the drawing with its name. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="chart-legend cluster stretch">
      {entries.map((entry) => (
        <li key={entry.sign} className="inline-row gap-1h nowrap">
          <LegendSign sign={entry.sign} />
          {entry.label}
        </li>
      ))}
    </ul>
  )
}

function LegendSign({ sign }: { readonly sign: LegendEntry['sign'] }) {
  const id = useId()
  return (
    <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" className="chart__drawing">
      {sign === 'first' || sign === 'second' ? (
        <g className={`chart__series--${sign}`}>
          <path className="chart__line" d="M1 6H23" />
          <SeriesMark look={sign} x={12} y={6} size={3.5} />
        </g>
      ) : null}
      {sign === 'span' ? (
        <g className="chart__spans">
          <rect x="4" width="16" y="2" height="9" />
          <line x1="4" x2="20" y1="2" y2="2" />
        </g>
      ) : null}
      {sign === 'hatch' ? (
        <>
          <HatchPattern id={id} />
          <rect x="4" width="16" y="1" height="10" fill={`url(#${id})`} className="chart__hatch-frame" />
        </>
      ) : null}
      {sign === 'upright' ? (
        <g className="chart__upright">
          <line x1="12.5" x2="12.5" y1="0" y2="12" />
        </g>
      ) : null}
    </svg>
  )
}
