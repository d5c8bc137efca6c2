/** The episode form, for a new episode and for a stored one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { conditionCodes, conditionOf } from '../../../shared/regions/index.ts'
import { useAppState } from '../../api/index.ts'
import type { RecordFormOf } from '../../api/index.ts'
import {
  DateField,
  fieldsOf,
  FieldRow,
  FormSection,
  LinesField,
  RadioGroup,
  RecordFoot,
  RecordForm,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { BaselineFields } from './baseline-fields.tsx'
import type { EpisodeDraft, PartProps } from './episode-draft.ts'
import { IcdCode } from './icd-code.tsx'
import { RedFlagItems, RedFlags } from './red-flag-fields.tsx'
import { sides } from '../../../shared/domain/side.ts'
import './episode-form.css'

export interface EpisodeFormProps {
  readonly form: RecordFormOf<EpisodeDraft>
  readonly label: string
  readonly saveLabel: string
  readonly isNew: boolean
  /** Day before which nothing can have begun. */
  readonly birthDate: string
  readonly onLeave: () => void
}

export function EpisodeForm({ form, label, saveLabel, isNew, birthDate, onLeave }: EpisodeFormProps) {
  const { t } = useTranslation('app')
  const { value: draft, change: onChange } = form
  const field = fieldsOf('episode', draft, onChange)
  const hasTicks = draft.redFlagScreen !== null && draft.redFlagScreen.ticked.length > 0
  const [listOpen, setListOpen] = useState(hasTicks)
  return (
    <RecordForm fill form={form} aria-label={label}>
      <div className="form__scroll fill gap-6">
        <div className="form__columns">
          <div className="stack gap-6">
            <ProblemFields draft={draft} onChange={onChange} isNew={isNew} birthDate={birthDate} />
            <FormSection title={t('episodes.form.goalsTitle')}>
              <LinesField
                fixed
                hideLabel
                {...field('goals')}
                label={t('episodes.form.goalsTitle')}
                least={1}
                most={10}
                lineLabel={(number) => t('episodes.form.goal', { number })}
                addLabel={t('episodes.form.addGoal')}
                placeholder={t('episodes.form.goalPlaceholder')}
              />
            </FormSection>
            {isNew ? (
              <RedFlags draft={draft} onChange={onChange} isOpen={listOpen} onOpenChange={setListOpen} />
            ) : null}
          </div>
          <div className="stack gap-6">
            <BaselineFields draft={draft} onChange={onChange} />
            <FormSection title={t('episodes.form.noteTitle')}>
              <TextArea hideLabel rows={2} {...field('note')} label={t('episodes.form.note')} />
            </FormSection>
          </div>
        </div>
        {isNew && listOpen ? <RedFlagItems draft={draft} onChange={onChange} /> : null}
      </div>
      <RecordFoot form={form} saveLabel={saveLabel} onLeave={onLeave} />
    </RecordForm>
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
  const field = fieldsOf('episode', draft, onChange)
  return (
    <FormSection title={t('episodes.form.problem')}>
      <Select
        name="episode.condition"
        label={t('episodes.form.condition')}
        value={draft.condition}
        autoFocus={isNew}
        options={conditionCodes.map((value) => ({
          value,
          label: t(`conditions.${value}.name`),
          ...(conditionOf(value).template === null ? {} : { note: t('episodes.form.withTemplate') }),
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
        {...field('side')}
        label={t('episodes.form.side')}
        options={sides.map((value) => ({ value, label: t(`terms.sides.${value}`) }))}
      />
      {draft.condition === null || draft.side === null ? null : (
        <p className="episode-form__code row stretch gap-2">
          <span className="muted">{t('episodes.summary.code')}</span>{' '}
          <IcdCode condition={draft.condition} side={draft.side} />
        </p>
      )}
      <FieldRow>
        <DateField {...field('startedOn')} label={t('episodes.form.startedOn')} earliest={birthDate} />
        <DateField
          optional
          {...field('onsetOn')}
          label={t('episodes.form.onsetOn')}
          earliest={birthDate}
          latest={today}
        />
      </FieldRow>
      <TextField optional {...field('onsetNote')} label={t('episodes.form.onsetNote')} />
    </FormSection>
  )
}
