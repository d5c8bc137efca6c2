/** The weeks of a plan at a glance, in the colours of its stages. */
import type { Stage } from '../../shared/domain/plan.ts'
import type { TemplateRow } from '../../shared/program/template.ts'
import { stageOfWeek } from '../../shared/program/weeks.ts'
import './week-shape.css'

/** How many of these exercises are active in each week. */
export function exercisesPerWeek(rows: readonly Pick<TemplateRow, 'cells'>[]): number[] {
  return (rows[0]?.cells ?? []).map((_, index) => rows.filter((row) => row.cells[index] != null).length)
}

/** Height of the fullest week in pixels. */
const highest = 32

export interface WeekShapeProps {
  readonly stages: readonly Stage[]
  /** One number for each week. */
  readonly counts: readonly number[]
  /** `bars` shows how many and says the number, `dots` only in which weeks there is something. */
  readonly size: 'bars' | 'dots'
  /** The same in words. */
  readonly label: string
}

export function WeekShape({ stages, counts, size, label }: WeekShapeProps) {
  const most = Math.max(1, ...counts)
  return (
    <span className={`week-shape week-shape--${size}`} role="img" aria-label={label}>
      {counts.map((count, index) => {
        const stage = stageOfWeek(stages, index + 1)
        const isFirst = index > 0 && stage?.firstWeek === index + 1
        return (
          <span key={index} className="week-shape__week" data-first={isFirst || undefined}>
            {size === 'bars' ? <span className="week-shape__count numbers">{count}</span> : null}
            <span
              className="week-shape__mark"
              {...(count > 0 && stage ? { 'data-stage': stage.number } : {})}
              {...(size === 'bars' ? { style: { blockSize: Math.round((count / most) * highest) } } : {})}
            />
          </span>
        )
      })}
    </span>
  )
}
