import { useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'

const ratings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export interface RatingFieldProps extends CommonFieldProps {
  /** 0 to 10, or null while nothing is chosen. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** What 0 and 10 mean. */
  readonly lowest?: string
  readonly highest?: string
  readonly isDisabled?: boolean
}

/**
 * A row of eleven buttons. Arrows move, a digit chooses (1 and then 0 is ten), Delete clears.
 */
export function RatingField(props: RatingFieldProps) {
  const { frame, labelled, notes, edits, rest } = useField(props)
  const { value, onChange, lowest, highest, isDisabled } = rest
  const choose = edits(onChange)
  const typedOneAt = useRef(Number.NEGATIVE_INFINITY)
  const group = useRef<HTMLDivElement>(null)

  function focusRating(rating: number): void {
    group.current?.querySelectorAll<HTMLInputElement>('input[type=radio]')[rating]?.focus()
  }

  return (
    <RadioGroup
      ref={group}
      {...frame}
      className={frame.className}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(next) => choose(Number(next))}
      isDisabled={isDisabled ?? false}
    >
      {labelled}
      <div
        className="rating__row numbers"
        role="presentation"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          if (event.key === 'Delete' || event.key === 'Backspace') {
            event.preventDefault()
            choose(null)
          } else if (/^\d$/.test(event.key)) {
            event.preventDefault()
            const ten = event.key === '0' && event.timeStamp - typedOneAt.current < 900
            typedOneAt.current = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY
            const rating = ten ? 10 : Number(event.key)
            choose(rating)
            focusRating(rating)
          }
        }}
      >
        {ratings.map((rating) => (
          <Radio
            key={rating}
            value={String(rating)}
            className={classes('rating__button', value !== null && rating < value && 'rating__button--below')}
          >
            {rating}
          </Radio>
        ))}
      </div>
      {lowest || highest ? (
        <div className="rating__ends muted small split stretch" aria-hidden="true">
          <span>{lowest}</span>
          <span>{highest}</span>
        </div>
      ) : null}
      {notes}
    </RadioGroup>
  )
}
