/** What goes on the sheets. Every choice takes effect in the preview at once. */
import { useTranslation } from 'react-i18next'
import { adviceIds, papers } from '../../../shared/domain/handout.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { spanToVisit } from '../../../shared/sheet/span.ts'
import { allWeeks, stageOfWeek, weekDates, weekOf } from '../../../shared/program/weeks.ts'
import { stageName } from '../../../shared/text/plan-text.ts'
import { useAppState } from '../../api/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import {
  Checkbox,
  DateField,
  MultiSelect,
  RadioGroup,
  SegmentedControl,
  Select,
  useDateText,
} from '../../ui/index.ts'
import { presentWeek, visitOf, weekChoices } from './choices.ts'
import type { Choices, UsualOptions, WeekChoice } from './choices.ts'

const typeSizes = [12, 14, 18] as const

export function ChoicesForm({
  choices,
  usual,
  plan,
  onChange,
}: {
  readonly choices: Choices
  readonly usual: UsualOptions
  readonly plan: PlanDocument
  readonly onChange: (part: Partial<Choices>) => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { today } = useAppState()
  const { guide } = useWords()
  const present = presentWeek(plan, today)
  const stage = stageOfWeek(plan.stages, present)
  const week = weekOf(plan.startsOn, today)
  const size = choices.typeSize ?? usual.typeSize
  const visit = visitOf(choices, today)

  function presentNote(): string {
    if (week < 1) return t('handouts.choices.firstWeekNote', { day: dates.shortDay(plan.startsOn) })
    if (week > plan.weeks) return t('handouts.choices.lastWeekNote', { week: plan.weeks })
    return t('handouts.choices.thisWeekNote', { week })
  }

  function spanNote(): string {
    const span = spanToVisit(plan, today, visitOf(choices, today))
    if (!span) return presentNote()
    return t('handouts.choices.spanNote', {
      first: dates.shortDay(span.from),
      last: dates.shortDay(span.until),
    })
  }

  const labels: Record<WeekChoice, { label: string; note?: string }> = {
    visit: {
      label: t(visit === null ? 'handouts.choices.twoWeeks' : 'handouts.choices.untilVisit'),
      note: spanNote(),
    },
    this: { label: t('handouts.choices.thisWeek'), note: presentNote() },
    stage: {
      label: t('handouts.choices.stage'),
      ...(stage
        ? {
            note: t(
              stage.firstWeek === stage.lastWeek
                ? 'handouts.choices.stageNoteOne'
                : 'handouts.choices.stageNote',
              {
                name: stageName(t, stage),
                first: stage.firstWeek,
                last: stage.lastWeek,
              },
            ),
          }
        : {}),
    },
    all: { label: t('handouts.choices.all', { count: plan.weeks }) },
    custom: { label: t('handouts.choices.custom') },
  }
  const weekOptions = allWeeks(plan).map((one) => ({
    value: String(one),
    label: t('handouts.choices.weekOption', { week: one }),
    note: t('handouts.choices.weekOptionNote', { day: dates.shortDay(weekDates(plan.startsOn, one).first) }),
  }))

  return (
    <div className="stack gap-3">
      <DateField
        label={t('handouts.choices.nextVisit')}
        hint={t('handouts.choices.nextVisitHint')}
        value={choices.nextVisit}
        earliest={today}
        error={choices.nextVisit !== '' && visit === null ? t('handouts.choices.nextVisitPassed') : undefined}
        onChange={(nextVisit) => onChange({ nextVisit })}
      />
      <RadioGroup
        label={t('handouts.choices.weeks')}
        options={weekChoices.map((value) => ({ value, ...labels[value] }))}
        value={choices.weeks}
        onChange={(weeks) => onChange({ weeks })}
      />
      {choices.weeks === 'custom' ? (
        <div className="halves gap-3">
          <Select
            label={t('handouts.choices.from')}
            options={weekOptions}
            value={String(Math.min(choices.from, plan.weeks))}
            onChange={(from) => onChange({ from: Number(from) })}
          />
          <Select
            label={t('handouts.choices.to')}
            options={weekOptions}
            value={String(Math.min(choices.to, plan.weeks))}
            onChange={(to) => onChange({ to: Number(to) })}
          />
        </div>
      ) : null}
      <div className="handout-choices__pair halves gap-3">
        <SegmentedControl
          labelled
          label={t('handouts.choices.paper')}
          options={papers.map((paper) => ({ value: paper, label: t(`terms.papers.${paper}`) }))}
          value={choices.paper ?? usual.paper}
          onChange={(paper) => onChange({ paper })}
        />
        <SegmentedControl
          labelled
          label={t('handouts.choices.typeSize')}
          options={typeSizes.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(size)}
          onChange={(chosen) => {
            const typeSize = typeSizes.find((one) => String(one) === chosen)
            if (typeSize !== undefined) onChange({ typeSize })
          }}
        />
      </div>
      <fieldset className="handout-choices__parts stack">
        <legend className="field__label row baseline gap-1h">{t('handouts.choices.parts')}</legend>
        <Checkbox isSelected={choices.overview} onChange={(overview) => onChange({ overview })}>
          {t('handouts.choices.overview')}
        </Checkbox>
        <Checkbox isSelected={choices.exercises} onChange={(exercises) => onChange({ exercises })}>
          {t('handouts.choices.exercises')}
        </Checkbox>
        <Checkbox
          isSelected={choices.blackInk ?? usual.blackInk}
          onChange={(blackInk) => onChange({ blackInk })}
        >
          {t('handouts.choices.blackInk')}
        </Checkbox>
      </fieldset>
      <MultiSelect
        label={t('handouts.choices.advice')}
        placeholder={t('handouts.choices.noAdvice')}
        options={adviceIds.map((id) => ({ value: id, label: guide[id].title }))}
        value={choices.advice}
        onChange={(advice) => onChange({ advice })}
      />
    </div>
  )
}
