/** The episode form, for a new episode and for a stored one. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { conditionCodes, conditions } from '../../../shared/regions/foot-ankle/conditions.ts'
import { episodeSides } from '../../../shared/domain/episode.ts'
import { useAppState } from '../../api/index.ts'
import type { Problems } from '../../api/index.ts'
import { Button, DateField, FieldRow, Form, RadioGroup, Select, TextArea, TextField } from '../../ui/index.ts'
import { BaselineFields } from './baseline-fields.tsx'
import type { EpisodeDraft, Problem } from './episode-draft.ts'
import { Section } from './form-section.tsx'
import type { PartProps } from './form-section.tsx'
import { GoalsField } from './goals-field.tsx'
import { IcdCode } from './icd-code.tsx'
import { RedFlagItems, RedFlags } from './red-flag-fields.tsx'
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

export function EpisodeForm(props: EpisodeFormProps) {
  const { label, draft, onChange, onSubmit, problems, busy, submitLabel, isNew, birthDate, notice, actions } =
    props
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

function ProblemFields({
  draft,
  onChange,
  isNew,
  birthDate,
}: PartProps & { readonly isNew: boolean; readonly birthDate: string }) {
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
          label: t(`conditions.${value}.name`),
          ...(conditions[value].template === null ? {} : { note: t('episodes.form.withTemplate') }),
        }))}
        onChange={(condition) =>
          onChange({
            condition,
            ...(condition === 'prevention' && draft.side === null ? { side: 'none' as const } : {}),
          })
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
