/** Places of a plan in words, and what stands there in each version. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../../shared/domain/exercise.ts'
import type { Cell, PlanDocument, PlanRow, Stage } from '../../../../shared/domain/plan.ts'
import type { Words } from '../../../../shared/domain/text.ts'
import { formatFrequency, withRangeDashes } from '../../../../shared/program/dose-text.ts'
import type { PlanConflict, PlanParts, VersionName } from '../../../../shared/program/merge-plans.ts'
import { painRanges } from '../../../../shared/program/pain-rule.ts'
import { criterionText } from '../../../../shared/text/criterion-sentence.ts'
import { planSentence, planTitle, stageAim, stageName } from '../../../../shared/text/plan-text.ts'
import { useDateText } from '../../../ui/index.ts'
import type { DateText } from '../../../ui/index.ts'
import { cellText, sameCell } from '../grid/cell-text.ts'
import { useParts } from '../use-composer.ts'

type Kind = keyof PlanParts
type Writers = { readonly [At in Kind]: (value: PlanParts[At], was: PlanParts[At]) => string }

export interface PlanPlaces {
  /** "Short foot, week 3". */
  readonly placeOf: (conflict: PlanConflict) => string
  /** "3×10". */
  readonly versionOf: (conflict: PlanConflict, version: VersionName) => string
}

export function usePlanPlaces(): PlanPlaces {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const dates = useDateText()
  return useMemo(() => {
    const nameOf = (exerciseId: string) => exercises.get(exerciseId)?.name ?? t('composer.unknownExercise')
    const writers = writersOf(t, dates, nameOf)
    return {
      placeOf: (conflict) => placeText(t, dates, nameOf, conflict),
      versionOf(conflict, version) {
        // The writer of a kind takes the versions of that kind; a union cannot say so.
        const write = writers[conflict.kind] as (value: unknown, was: unknown) => string
        return write(conflict[version], conflict.was) || t('composer.merge.nothing')
      },
    }
  }, [t, dates, exercises])
}

type NameOf = (exerciseId: Exercise['id']) => string

function placeText(t: TFunction, dates: DateText, nameOf: NameOf, conflict: PlanConflict): string {
  const { kind, exerciseId, week = 1, stage = 1, day = 0, index = 0 } = conflict
  return t(`composer.merge.places.${kind}`, {
    exercise: exerciseId === undefined ? '' : nameOf(exerciseId),
    week,
    stage,
    day: dates.weekday(day, 'long'),
    number: index + 1,
  })
}

function writersOf(t: TFunction, dates: DateText, nameOf: NameOf): Writers {
  const join = (lines: readonly string[]) => lines.filter((line) => line !== '').join(' · ')
  const list = (items: readonly (string | number)[]) => t('list', { items: items.map(String) })
  const said = (words: Words | null) => (words ? planSentence(t, words) : '')
  const often = (frequency: PlanRow['frequency']) => withRangeDashes(formatFrequency(frequency))
  const weeks = (first: number, last: number) =>
    first === last ? t('composer.inspector.oneWeek', { first }) : t('catalog.stageWeeks', { first, last })
  const cell = (held: Cell | null) => {
    if (!held) return t('composer.grid.rests')
    const mark = held.clinicDefault ? t(held.secondHand ? 'catalog.doubleDagger' : 'catalog.dagger') : ''
    return join([`${withRangeDashes(cellText(held))}${mark}`, said(held.note)])
  }
  const place = ({ sheet, session }: PlanParts['place']) =>
    session === null
      ? t(`terms.sheets.${sheet}`)
      : t('composer.grid.session', { sheet: t(`terms.sheets.${sheet}`), session })
  const items = (held: PlanParts['day']) =>
    held.length === 0 ? t('composer.days.rest') : list(held.map((item) => t(`composer.days.items.${item}`)))
  const layouts = (held: PlanDocument['dayLayouts']) =>
    join(
      held.map(({ fromWeek, days }) =>
        t('composer.merge.fromWeek', {
          week: fromWeek,
          days: list(
            days.map((one, day) => t('composer.merge.onDay', { day: dates.weekday(day), items: items(one) })),
          ),
        }),
      ),
    )
  const stageWeeks = (stages: PlanParts['stageWeeks']) =>
    join(
      stages.map(({ number, firstWeek, lastWeek }) =>
        t('composer.merge.stageWeeks', { number, weeks: weeks(firstWeek, lastWeek) }),
      ),
    )
  const limits = ({ zones, twiceAbove }: PlanParts['painLimits']) =>
    join([
      ...painRanges({ zones }).map(({ from, to }) => `${from}–${to}`),
      t('composer.merge.twiceAbove', { limit: twiceAbove }),
    ])
  const gate = (criteria: Stage['gate']) => criteria.map((criterion) => criterionText(t, criterion))
  const doses = (cells: readonly (Cell | null | undefined)[]) =>
    runsIn(cells).map(({ first, last, held }) =>
      t('composer.merge.doseOfWeeks', { weeks: weeks(first, last), dose: cell(held) }),
    )
  const settings = (row: PlanRow) => [
    row.side === 'none' ? '' : t(`terms.sides.${row.side}`),
    place(row),
    row.days === null ? '' : t(`composer.days.items.${row.days}`),
    often(row.frequency),
    said(row.note),
  ]
  const wholeRow = (row: PlanRow) =>
    join([nameOf(row.exerciseId), ...settings(row), ...doses(row.cells.map((held) => held ?? undefined))])
  /** Only what is not as it was. */
  const changedRow = (row: PlanRow, was: PlanRow) => {
    const before = settings(was)
    const changed = row.cells.map((held, at) => (sameCell(held, was.cells[at] ?? null) ? undefined : held))
    const told = join([...settings(row).filter((one, at) => one !== before[at]), ...doses(changed)])
    return told === '' ? t('composer.merge.sameRow') : told
  }

  return {
    plan: (plan) => t('composer.merge.wholePlan', { title: planTitle(t, plan), count: plan.rows.length }),
    row(row, was) {
      if (row === null) return t('composer.merge.noRow')
      return was?.exerciseId === row.exerciseId ? changedRow(row, was) : wholeRow(row)
    },
    order: (rows) => list(rows.map(({ exerciseId }) => nameOf(exerciseId))),
    side: (side) => t(`terms.sides.${side}`),
    place,
    days: (days) => (days === null ? t('composer.days.ofSheet') : t(`composer.days.items.${days}`)),
    frequency: often,
    note: said,
    cell,
    title: (title) => title,
    startsOn: dates.longDay,
    lighterWeeks: ({ lighterRhythm, lighterWeeks }) =>
      lighterRhythm === 'custom'
        ? t('composer.start.weeksActive', { weeks: list(lighterWeeks) })
        : t(`composer.inspector.rhythm.${lighterRhythm}`),
    stages: (stages) => join([stageWeeks(stages), ...stages.map((stage) => stageName(t, stage))]),
    stageWeeks,
    moveOn: said,
    stage: (stage) => join([stageName(t, stage), stageAim(t, stage), ...gate(stage.gate)]),
    dayLayouts: layouts,
    day: items,
    painBox: (box) =>
      join([limits(box), ...box.zones.map(({ words }) => said(words)), ...box.also.map(said)]),
    painWords: said,
    painAlso: said,
    painLimits: limits,
    stopSigns: ({ urgent, call }) => join([...urgent, ...call].map(said)),
    retest: (tests) =>
      join(tests.map((one) => ('measure' in one ? t(`measures.names.${one.measure}`) : said(one)))),
    after: (after) =>
      after === null
        ? ''
        : join([
            ...gate(after.gate),
            said(after.moveOn),
            ...after.advice.map(said),
            ...after.weeklySet.map(({ exerciseId }) => nameOf(exerciseId)),
          ]),
    origin: ({ template, note }) => join([planTitle(t, { title: '', template }), said(note)]),
  }
}

/** Neighbouring weeks with the same; weeks that are not told are left out. */
function runsIn(cells: readonly (Cell | null | undefined)[]) {
  const runs: { first: number; last: number; held: Cell | null }[] = []
  for (const [at, held] of cells.entries()) {
    const open = runs.at(-1)
    if (held === undefined) continue
    if (open?.last === at && sameCell(open.held, held)) open.last = at + 1
    else runs.push({ first: at + 1, last: at + 1, held })
  }
  return runs
}
