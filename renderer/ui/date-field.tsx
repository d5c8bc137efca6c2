import { CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { ComponentProps } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateFieldStateContext,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useField } from './field-parts.tsx'
import type { CommonFieldProps } from './field-parts.tsx'

export interface DateFieldProps extends CommonFieldProps {
  /** `YYYY-MM-DD`, or an empty text while there is no date. */
  readonly value: string
  /**
   * A half-typed date is handed on with question marks (`1990-??-??`) when the field is left, so that it is refused
   * as a date and never silently dropped. A day that does not exist (`1990-02-29`) is handed on as it was typed,
   * while the field shows the nearest day and says so.
   */
  readonly onChange: (value: string) => void
  /** First and last day that the calendar offers. */
  readonly earliest?: string
  readonly latest?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

const widths = { year: 4, month: 2, day: 2 } as const

function asDate(text: string | undefined): CalendarDate | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return parseDate(text)
  } catch {
    return null
  }
}

/** The last day of the month where all of a date is typed and there is no such day; null where parts are missing. */
function nearestTo(typed: string | null): string | null {
  if (typed === null || typed.includes('?')) return null
  const [year = 1, month = 1, day = 1] = typed.split('-').map(Number)
  return new CalendarDate(year, month, day).toString()
}

/** Whether somebody is typing in a segment, and not leaving the field. */
function isTyping(): boolean {
  return document.activeElement?.getAttribute('role') === 'spinbutton'
}

/** A segment that also watches its field from inside, where the state of a half-typed date lives. */
function WatchedSegment({
  segment,
  read,
}: {
  readonly segment: ComponentProps<typeof DateSegment>['segment']
  readonly read: (partial: string | null) => void
}) {
  const state = useContext(DateFieldStateContext)
  const parts = (['year', 'month', 'day'] as const).map((type) => {
    const one = state?.segments.find((candidate) => candidate.type === type)
    return one && !one.isPlaceholder ? String(one.value ?? '').padStart(widths[type], '0') : null
  })
  const typed = parts.filter((part) => part !== null).length
  const partial = parts.map((part, index) => part ?? '?'.repeat(index === 0 ? 4 : 2)).join('-')
  const seen = typed > 0 && (typed < 3 || asDate(partial) === null) ? partial : null
  useEffect(() => read(seen), [read, seen])
  return <DateSegment segment={segment} className="date__segment" />
}

/** A calendar day, typed in segments or picked. */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation('app')
  const [incomplete, setIncomplete] = useState(false)
  const partial = useRef<string | null>(null)
  const [generation, setGeneration] = useState(0)
  const [impossible, setImpossible] = useState<{ readonly typed: string; readonly nearest: string } | null>(
    null,
  )
  const own = incomplete
    ? t('ui.date.incomplete')
    : impossible
      ? t('ui.date.impossible', { day: impossible.typed })
      : undefined
  const { frame, labelled, notes, edits, rest } = useField(props, own)
  const { value, onChange, earliest, latest, isDisabled, autoFocus } = rest

  const watch = useCallback((next: string | null) => {
    partial.current = next
  }, [])

  const change = edits((next: string) => {
    setIncomplete(false)
    setImpossible(null)
    onChange(next)
  })

  /** The field puts the nearest day in the place of one that does not exist; that must not pass unseen. */
  function refuseImpossible(): boolean {
    const typed = partial.current
    const nearest = nearestTo(typed)
    if (typed === null || nearest === null) return false
    setIncomplete(false)
    setImpossible({ typed, nearest })
    onChange(typed)
    return true
  }

  return (
    <DatePicker
      key={generation}
      {...frame}
      className={`${frame.className} date`}
      value={asDate(value) ?? (impossible?.typed === value ? asDate(impossible.nearest) : null)}
      onChange={(date) => {
        if (isTyping() || !refuseImpossible()) change(date ? date.toString() : '')
      }}
      minValue={asDate(earliest)}
      maxValue={asDate(latest)}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      granularity="day"
      autoComplete="off"
      shouldForceLeadingZeros
      onFocusChange={(focused) => {
        if (focused) return
        if (refuseImpossible()) return
        const typed = partial.current
        setIncomplete(typed !== null)
        if (typed !== null && typed !== value) onChange(typed)
      }}
    >
      {labelled}
      <Group className="control">
        <DateInput className="date__segments row numbers">
          {(segment) => <WatchedSegment segment={segment} read={watch} />}
        </DateInput>
        {value === '' || !props.optional ? null : (
          <AriaButton
            slot={null}
            className="control__button"
            aria-label={t('ui.clear')}
            onPress={() => {
              setGeneration(generation + 1)
              change('')
            }}
          >
            <X aria-hidden="true" />
          </AriaButton>
        )}
        <AriaButton className="control__button" aria-label={t('ui.date.open')}>
          <CalendarDays aria-hidden="true" />
        </AriaButton>
      </Group>
      {notes}
      <Popover className="popover" offset={4}>
        <Dialog className="calendar-dialog" aria-label={props.label}>
          <Calendar>
            <header className="calendar__header split">
              <AriaButton
                slot="previous"
                className="button button--icon"
                aria-label={t('ui.date.previousMonth')}
              >
                <ChevronLeft aria-hidden="true" />
              </AriaButton>
              <Heading className="calendar__title" />
              <AriaButton slot="next" className="button button--icon" aria-label={t('ui.date.nextMonth')}>
                <ChevronRight aria-hidden="true" />
              </AriaButton>
            </header>
            <CalendarGrid className="calendar__grid numbers">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="calendar__weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="calendar__day row centred" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
