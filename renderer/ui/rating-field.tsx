import { useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import { FieldLabel, FieldNotes } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'
import { useFieldProblem } from './form.tsx'

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
  const { label, hideLabel, name, hint, optional, error, value, onChange, lowest, highest, isDisabled } =
    props
  const problem = useFieldProblem(name, error)
  const typedOneAt = useRef(Number.NEGATIVE_INFINITY)
  const group = useRef<HTMLDivElement>(null)

  function choose(next: number | null): void {
    problem.edited()
    onChange(next)
  }

  function focusRating(rating: number): void {
    group.current?.querySelectorAll<HTMLInputElement>('input[type=radio]')[rating]?.focus()
  }

  return (
    <RadioGroup
      ref={group}
      className="field rating"
      orientation="horizontal"
      {...(name === undefined ? {} : { 'data-field': name })}
      value={value === null ? null : String(value)}
      onChange={(next) => choose(Number(next))}
      isInvalid={problem.text !== undefined}
      isDisabled={isDisabled ?? false}
    >
      <FieldLabel label={label} optional={optional ?? false} hideLabel={hideLabel ?? false} />
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
        <div className="rating__ends" aria-hidden="true">
          <span>{lowest}</span>
          <span>{highest}</span>
        </div>
      ) : null}
      <FieldNotes hint={hint} problem={problem.text} />
    </RadioGroup>
  )
}
