/** The days of the plan: what each day of the week holds, for the week under the cursor. */
import { Plus, Trash2, TriangleAlert } from 'lucide-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayItems, daysOfWeek, sessionNames } from '../../../../shared/domain/day-layout.ts'
import type { DayItem, DayLayout } from '../../../../shared/domain/day-layout.ts'
import type { PlanDocument } from '../../../../shared/domain/plan.ts'
import {
  dayItemOf,
  hoursBetweenHopDays,
  layoutOfWeek,
  leastHoursBetweenHops,
  neighbouringRunDays,
  restDays,
  rowsWithoutDays,
} from '../../../../shared/program/day-layout.ts'
import {
  addDayLayout,
  canAddDayLayout,
  removeDayLayout,
  toggleDayItem,
} from '../../../../shared/program/plan-edit.ts'
import { allWeeks } from '../../../../shared/program/weeks.ts'
import { Button, IconButton, Menu, Select, useDateText } from '../../../ui/index.ts'
import type { DateText } from '../../../ui/index.ts'
import { useComposer, useParts, useShownWeek } from '../use-composer.ts'
import { DayGrid } from './day-grid.tsx'
import './plan-days.css'

const about = { action: 'edit-days' } as const

export function PlanDays() {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const plan = useComposer((state) => state.document)
  const cursorWeek = useShownWeek()
  // What was chosen here holds until the cursor goes to another week.
  const [chosen, setChosen] = useState<{ at: number; week: number } | null>(null)
  const week = chosen?.at === cursorWeek ? chosen.week : cursorWeek
  const layout = layoutOfWeek(plan, week)

  if (!layout) {
    return (
      <section className="inspect__part">
        <h3>{t('composer.days.title')}</h3>
        <p className="muted">{t('composer.days.none')}</p>
        {readOnly ? null : (
          <Button
            small
            icon={Plus}
            className="plan-days__start"
            onPress={() => void editor.change(about, (now) => addDayLayout(now, 1))}
          >
            {t('composer.days.start')}
          </Button>
        )}
      </section>
    )
  }
  const { fromWeek } = layout
  const show = (to: number) => setChosen({ at: cursorWeek, week: to })
  return (
    <section className="inspect__part stack gap-2">
      <div className="split gap-2">
        <h3>{t('composer.days.title')}</h3>
        {readOnly ? null : (
          <IconButton
            small
            icon={Trash2}
            label={t('composer.days.remove')}
            onPress={() => void editor.change(about, (now) => removeDayLayout(now, fromWeek))}
          />
        )}
      </div>
      <Select
        label={t('composer.days.shown')}
        hideLabel
        options={plan.dayLayouts.map((one) => ({
          value: String(one.fromWeek),
          label: weeksOf(t, plan, one),
        }))}
        value={String(fromWeek)}
        onChange={(first) => show(Number(first))}
      />
      <DayGrid
        layout={layout}
        items={itemsShown(plan, layout)}
        readOnly={readOnly}
        onToggle={(day, item) => void editor.change(about, (now) => toggleDayItem(now, fromWeek, day, item))}
      />
      <Notices plan={plan} layout={layout} week={week} />
      {readOnly ? null : (
        <Menu
          label={t('composer.days.change')}
          trigger={
            <Button small icon={Plus} className="plan-days__start">
              {t('composer.days.change')}
            </Button>
          }
          entries={allWeeks(plan)
            .filter((one) => canAddDayLayout(plan, one))
            .map((one) => ({
              id: String(one),
              label: weekEntry(t, plan, one),
              onAction: () => {
                editor.change(about, (now) => addDayLayout(now, one))
                show(one)
              },
            }))}
        />
      )}
    </section>
  )
}

/** "Weeks 1 to 6". */
function weeksOf(t: TFunction, { dayLayouts, weeks }: PlanDocument, { fromWeek: first }: DayLayout): string {
  const next = dayLayouts.find(({ fromWeek }) => fromWeek > first)
  const last = next ? next.fromWeek - 1 : weeks
  return first === last
    ? t('composer.inspector.oneWeek', { first })
    : t('catalog.stageWeeks', { first, last })
}

function weekEntry(t: TFunction, { stages }: PlanDocument, week: number): string {
  const begins = stages.find(({ firstWeek }) => firstWeek === week)
  return begins
    ? t('composer.days.stageBegins', { week, number: begins.number })
    : t('composer.grid.week', { week })
}

/** Lines of the table: the named sessions that the plan has, and one without a name unless nothing stands in it. */
function itemsShown(plan: PlanDocument, { days }: DayLayout): DayItem[] {
  const used = new Set<DayItem>([...plan.rows.map(dayItemOf), ...days.flat()])
  const named = sessionNames.some((name) => used.has(name))
  const isNamed = (item: DayItem) => (sessionNames as readonly DayItem[]).includes(item)
  return dayItems.filter((item) => used.has(item) || !(isNamed(item) || (item === 'session' && named)))
}

function daysText(t: TFunction, dates: DateText, days: readonly number[]): string {
  return t('list', { items: days.map((day) => dates.weekday(day)) })
}

/** What a clinician would look at again. Nothing is refused. */
function Notices({ plan, layout, week }: { plan: PlanDocument; layout: DayLayout; week: number }) {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const dates = useDateText()
  const after = (day: number) => (day + 1) % daysOfWeek
  const runs = [...new Set(neighbouringRunDays(layout).flatMap((day) => [day, after(day)]))]
  const hops = hoursBetweenHopDays(layout).filter(({ hours }) => hours < leastHoursBetweenHops)
  const missed = rowsWithoutDays(plan, week).map(
    ({ exerciseId }) => exercises.get(exerciseId)?.name ?? t('composer.unknownExercise'),
  )
  const notices = [
    ...(runs.length > 0 ? [t('composer.days.runs', { days: daysText(t, dates, runs) })] : []),
    ...hops.map(({ day, hours }) =>
      t('composer.days.hops', { day: dates.weekday(day), hours, least: leastHoursBetweenHops }),
    ),
    ...(restDays(layout).length === 0 ? [t('composer.days.noRest')] : []),
    ...(missed.length > 0
      ? [t('composer.days.missed', { week, exercises: t('list', { items: missed }) })]
      : []),
  ]
  return (
    <ul role="status" aria-label={t('composer.days.notices')} className="plan-days__notices stack gap-1">
      {notices.map((notice) => (
        <li key={notice} className="row top gap-1h">
          <TriangleAlert aria-hidden="true" />
          {notice}
        </li>
      ))}
    </ul>
  )
}
