/** A week as a table: what is done down the side, Monday to Sunday along the top. One Tab stop; arrows walk. */
import { Check, Moon } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { daysOfWeek } from '../../../../shared/domain/day-layout.ts'
import type { DayItem, DayLayout } from '../../../../shared/domain/day-layout.ts'
import { restDays } from '../../../../shared/program/day-layout.ts'
import { useDateText } from '../../../ui/index.ts'

export interface DayGridProps {
  readonly layout: DayLayout
  readonly items: readonly DayItem[]
  readonly readOnly: boolean
  readonly onToggle: (day: number, item: DayItem) => void
}

const weekdays = Array.from({ length: daysOfWeek }, (_, day) => day)

const ways: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -daysOfWeek],
  End: [0, daysOfWeek],
}

export function DayGrid({ layout, items, readOnly, onToggle }: DayGridProps) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const grid = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState({ line: 0, day: 0 })
  const line = Math.min(cursor.line, items.length - 1)
  const rest = restDays(layout)

  function onKeyDown(event: KeyboardEvent): void {
    const way = ways[event.key]
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const to = {
      line: Math.max(0, Math.min(line + way[0], items.length - 1)),
      day: Math.max(0, Math.min(cursor.day + way[1], daysOfWeek - 1)),
    }
    setCursor(to)
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.line}:${to.day}"]`)?.focus()
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={t('composer.days.grid')}
      aria-readonly={readOnly}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="day-grid__row">
        <span role="columnheader">
          <span className="visually-hidden">{t('composer.days.title')}</span>
        </span>
        {weekdays.map((day) => (
          <span
            key={day}
            role="columnheader"
            aria-label={dates.weekday(day, 'long')}
            className="day-grid__day muted"
          >
            {dates.weekday(day)}
          </span>
        ))}
      </div>
      {items.map((item, at) => (
        <div key={item} role="row" className="day-grid__row">
          <span role="rowheader" className="day-grid__item one-line">
            {t(`composer.days.items.${item}`)}
          </span>
          {weekdays.map((day) => {
            const isOn = layout.days[day]?.includes(item) ?? false
            return (
              <span key={day} role="gridcell" className="day-grid__cell">
                <button
                  type="button"
                  aria-pressed={isOn}
                  aria-label={t('composer.days.cell', {
                    item: t(`composer.days.items.${item}`),
                    day: dates.weekday(day, 'long'),
                  })}
                  tabIndex={at === line && day === cursor.day ? 0 : -1}
                  data-place={`${at}:${day}`}
                  disabled={readOnly}
                  className="day-grid__toggle row centred"
                  onFocus={() => setCursor({ line: at, day })}
                  onClick={() => onToggle(day, item)}
                >
                  {isOn ? <Check aria-hidden="true" /> : null}
                </button>
              </span>
            )
          })}
        </div>
      ))}
      <div role="row" className="day-grid__row day-grid__row--rest muted">
        <span role="rowheader" className="day-grid__item one-line">
          {t('composer.days.rest')}
        </span>
        {weekdays.map((day) => (
          <span key={day} role="gridcell" className="day-grid__cell row centred">
            {rest.includes(day) ? (
              <>
                <Moon aria-hidden="true" />
                <span className="visually-hidden">{t('composer.days.rest')}</span>
              </>
            ) : null}
          </span>
        ))}
      </div>
    </div>
  )
}
