/** The episode form, for a new episode and for a stored one. */
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { conditionCodes, conditions } from '../../../shared/domain/condition.ts'
import { episodeSides } from '../../../shared/domain/episode.ts'
import { useAppState } from '../../api/index.ts'
import type { Problems } from '../../api/index.ts'
import {
  Button, DateField, FieldRow, Form, NumberField, RadioGroup, RatingField, Select, TextArea, TextField, useDateText,
} from '../../ui/index.ts'
import { clearScreen } from './episode-draft.ts'
import type { EpisodeDraft, Problem } from './episode-draft.ts'
import { GoalsField } from './goals-field.tsx'
import { IcdCode } from './icd-code.tsx'
import { RedFlagList } from './red-flag-list.tsx'
import { RedFlagOutcome } from './red-flag-outcome.tsx'
import './episode-form.css'

export interface EpisodeFormProps {
  readonly label: string
  readonly draft: EpisodeDraft
  readonly onChange: (part: Partial<EpisodeDraft>) => void
  readonly onSubmit: (problem: Problem) => void
  readonly problems: Problems | null
  readonly busy: boolean
  readonly submitLabel: string
  readonly isNew: boolean
  /** Day before which nothing can have begun. */
  readonly birthDate: string
  readonly notice?: ReactNode
  readonly actions?: ReactNode
}

interface PartProps {
  readonly draft: EpisodeDraft
  readonly onChange: (part: Partial<EpisodeDraft>) => void
}

function Section({ title, note, children }: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="episode-form__section" aria-labelledby={id}>
      <h2 id={id} className="episode-form__title">
        {title}
        {note ? <span className="episode-form__note">{note}</span> : null}
      </h2>
      {children}
    </section>
  )
}

export function EpisodeForm(props: EpisodeFormProps) {
  const { label, draft, onChange, onSubmit, problems, busy, submitLabel, isNew, birthDate, notice, actions } = props
  const { t } = useTranslation('app')
  const hasTicks = draft.redFlagScreen !== null && draft.redFlagScreen.ticked.length > 0
  const [listOpen, setListOpen] = useState(hasTicks)
  const [missing, setMissing] = useState<Problems | null>(null)

  function submit(): void {
    const { condition, side } = draft
    if (condition === null || side === null) {
      const sentence = t('errors.fields.required')
      const fields = {
        ...(condition === null ? { 'episode.condition': sentence } : {}),
        ...(side === null ? { 'episode.side': sentence } : {}),
      }
      setMissing({ summary: t('errors.codes.invalid_input'), fields })
      return
    }
    setMissing(null)
    onSubmit({ condition, side })
  }

  return (
    <Form problems={missing ?? problems} onSubmit={submit} className="episode-form" aria-label={label}>
      {notice}
      <div className="episode-form__scroll">
        <div className="episode-form__columns">
          <div className="episode-form__column">
            <ProblemFields draft={draft} onChange={onChange} isNew={isNew} birthDate={birthDate} />
            <Section title={t('episodes.form.goalsTitle')}>
              <GoalsField value={draft.goals} onChange={(goals) => onChange({ goals })} />
            </Section>
            {isNew ? (
              <RedFlags draft={draft} onChange={onChange} isOpen={listOpen} onOpenChange={setListOpen} />
            ) : null}
          </div>
          <div className="episode-form__column">
            <BaselineFields draft={draft} onChange={onChange} />
            <Section title={t('episodes.form.noteTitle')}>
              <TextArea
                hideLabel
                rows={2}
                name="episode.note"
                label={t('episodes.form.note')}
                value={draft.note}
                onChange={(note) => onChange({ note })}
              />
            </Section>
          </div>
        </div>
        {isNew && listOpen ? <RedFlagItems draft={draft} onChange={onChange} /> : null}
      </div>
      <div className="episode-form__foot">
        <Button type="submit" variant="primary" busy={busy}>
          {submitLabel}
        </Button>
        {actions}
      </div>
    </Form>
  )
}

function ProblemFields({ draft, onChange, isNew, birthDate }: PartProps & { readonly isNew: boolean; readonly birthDate: string }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  return (
    <Section title={t('episodes.form.problem')}>
      <Select
        name="episode.condition"
        label={t('episodes.form.condition')}
        value={draft.condition}
        autoFocus={isNew}
        options={conditionCodes.map((value) => ({
          value,
          label: t(`episodes.conditions.${value}`),
          ...(conditions[value].template === null ? {} : { note: t('episodes.form.withTemplate') }),
        }))}
        onChange={(condition) =>
          onChange({ condition, ...(condition === 'prevention' && draft.side === null ? { side: 'none' as const } : {}) })
        }
      />
      <RadioGroup
        horizontal
        name="episode.side"
        label={t('episodes.form.side')}
        value={draft.side}
        options={episodeSides.map((value) => ({ value, label: t(`episodes.sides.${value}`) }))}
        onChange={(side) => onChange({ side })}
      />
      {draft.condition === null || draft.side === null ? null : (
        <p className="episode-form__code">
          <span className="muted">{t('episodes.summary.code')}</span>{' '}
          <IcdCode condition={draft.condition} side={draft.side} />
        </p>
      )}
      <FieldRow>
        <DateField
          name="episode.startedOn"
          label={t('episodes.form.startedOn')}
          value={draft.startedOn}
          earliest={birthDate}
          onChange={(startedOn) => onChange({ startedOn })}
        />
        <DateField
          optional
          name="episode.onsetOn"
          label={t('episodes.form.onsetOn')}
          value={draft.onsetOn}
          earliest={birthDate}
          latest={today}
          onChange={(onsetOn) => onChange({ onsetOn })}
        />
      </FieldRow>
      <TextField
        optional
        name="episode.onsetNote"
        label={t('episodes.form.onsetNote')}
        value={draft.onsetNote}
        onChange={(onsetNote) => onChange({ onsetNote })}
      />
    </Section>
  )
}

function BaselineFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  const { baseline } = draft
  const change = (part: Partial<EpisodeDraft['baseline']>) => onChange({ baseline: { ...baseline, ...part } })
  return (
    <Section title={t('episodes.form.baselineTitle')} note={t('episodes.form.baselineNote')}>
      <RatingField
        name="episode.baseline.painNow"
        label={t('episodes.form.painNow')}
        value={baseline.painNow}
        onChange={(painNow) => change({ painNow })}
      />
      <RatingField
        name="episode.baseline.painWorst"
        label={t('episodes.form.painWorst')}
        value={baseline.painWorst}
        onChange={(painWorst) => change({ painWorst })}
      />
      <RatingField
        name="episode.baseline.painFirstSteps"
        label={t('episodes.form.painFirstSteps')}
        value={baseline.painFirstSteps}
        onChange={(painFirstSteps) => change({ painFirstSteps })}
        lowest={t('episodes.form.painLowest')}
        highest={t('episodes.form.painHighest')}
      />
      <FieldRow columns={3}>
        <NumberField
          plain
          name="episode.baseline.morningStiffnessMinutes"
          label={t('episodes.form.stiffness')}
          unit={t('episodes.form.minutes')}
          value={baseline.morningStiffnessMinutes}
          onChange={(morningStiffnessMinutes) => change({ morningStiffnessMinutes })}
        />
        <NumberField
          plain
          name="episode.baseline.weeklyRunningKm"
          label={t('episodes.form.weeklyRunning')}
          unit={t('episodes.form.kmPerWeek')}
          value={baseline.weeklyRunningKm}
          onChange={(weeklyRunningKm) => change({ weeklyRunningKm })}
        />
        <NumberField
          plain
          name="episode.baseline.longestRunKm"
          label={t('episodes.form.longestRun')}
          unit={t('episodes.form.km')}
          value={baseline.longestRunKm}
          onChange={(longestRunKm) => change({ longestRunKm })}
        />
      </FieldRow>
      <TextArea
        rows={2}
        name="episode.baseline.note"
        label={t('episodes.form.baselineNoteLabel')}
        value={baseline.note}
        onChange={(note) => change({ note })}
      />
    </Section>
  )
}

/** The screen inside the form: one press where there is nothing, the whole list where there may be something. */
function RedFlags({ draft, onChange, isOpen, onOpenChange }: PartProps & {
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const screen = draft.redFlagScreen
  return (
    <Section title={t('episodes.summary.redFlags')}>
      <div className="episode-form__screen">
        <div className="episode-form__outcome" aria-live="polite">
          {screen === null ? (
            <p className="muted">{t('episodes.redFlags.notChecked')}</p>
          ) : screen.ticked.length === 0 ? (
            <p>{t('episodes.redFlags.noneOn', { date: dates.day(screen.on) })}</p>
          ) : (
            <RedFlagOutcome ticked={screen.ticked} />
          )}
        </div>
        {screen === null ? (
          <Button onPress={() => onChange({ redFlagScreen: clearScreen(today) })}>{t('episodes.redFlags.checkedNone')}</Button>
        ) : (
          <Button variant="quiet" onPress={() => onChange({ redFlagScreen: null })}>
            {t('episodes.redFlags.takeBack')}
          </Button>
        )}
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => onOpenChange(!isOpen)}>
          {isOpen ? t('episodes.redFlags.closeList') : t('episodes.redFlags.openList')}
        </Button>
      </div>
    </Section>
  )
}

/** The list itself, over the whole width below the columns. */
function RedFlagItems({ draft, onChange }: PartProps) {
  const { today } = useAppState()
  const place = useRef<HTMLDivElement>(null)
  const screen = draft.redFlagScreen
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={place} className="episode-form__list">
      <RedFlagList
        ticked={screen?.ticked ?? []}
        onChange={(ticked) => onChange({ redFlagScreen: { ...(screen ?? clearScreen(today)), ticked } })}
      />
    </div>
  )
}
