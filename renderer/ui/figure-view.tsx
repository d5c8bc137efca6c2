/** Draws a drawing list as SVG. It takes what it is given: which drawing, for whom and when is not its matter. */
import { memo } from 'react'
import type { Drawing, Mark, Tone } from '../../shared/figure/drawing.ts'
import { svgPath, themes } from '../../shared/figure/svg.ts'
import './figure-view.css'

/** Both themes at once; the page's colour scheme chooses, so that nothing is drawn again when it changes. */
const colours = Object.fromEntries(
  Object.entries(themes.light).map(([tone, light]) => [
    tone,
    `light-dark(${light}, ${themes.dark[tone as Tone]})`,
  ]),
) as Readonly<Record<Tone, string>>

/** What the marks are painted with: the page's colours, or black ink on paper. */
const inks = { screen: colours, paper: themes.paper } as const

function markElement(mark: Mark, index: number, inkColours: Readonly<Record<Tone, string>>) {
  if (mark.kind === 'text') {
    return (
      <text
        key={index}
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        textAnchor={mark.anchor}
        fill={inkColours[mark.tone]}
      >
        {mark.text}
      </text>
    )
  }
  return (
    <path
      key={index}
      d={svgPath(mark.path)}
      fill={mark.fill ? inkColours[mark.fill] : 'none'}
      {...(mark.stroke ? { stroke: inkColours[mark.stroke], strokeWidth: mark.width ?? 1 } : {})}
      {...(mark.stroke && mark.fill ? { paintOrder: 'stroke' } : {})}
      {...(mark.dash ? { strokeDasharray: mark.dash.join(' ') } : {})}
      {...(mark.opacity === undefined ? {} : { opacity: mark.opacity })}
    />
  )
}

export interface FigureViewProps {
  /** Null holds the place until the drawing is there. */
  readonly drawing: Drawing | null
  /** Edge of the square in pixels; without it the figure fills the width it is given. */
  readonly size?: number
  /** What it shows, for those who listen. Without it the figure is decoration beside its name. */
  readonly title?: string
  /** Shows it as it is printed in black ink. */
  readonly ink?: keyof typeof inks
}

export const FigureView = memo(function FigureView({
  drawing,
  size,
  title,
  ink = 'screen',
}: FigureViewProps) {
  const box = size === undefined ? {} : { style: { inlineSize: size, blockSize: size } }
  if (!drawing) return <span className="figure-view" aria-hidden="true" {...box} />
  return (
    <svg
      className="figure-view"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
      {...box}
    >
      {drawing.marks.map((mark, index) => markElement(mark, index, inks[ink]))}
    </svg>
  )
})
