import type { ReactNode } from 'react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { categories, equipment, exerciseKinds, impacts, surfaces } from '../../../shared/domain/exercise.ts'
import { bodyParts, positions } from '../../../shared/regions/index.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import { stageKeys } from '../../../shared/domain/plan.ts'
import type { Option } from '../../ui/index.ts'
import {
  Checkbox,
  FieldRow,
  fieldsOf,
  FormSection,
  LinesField,
  MultiSelect,
  Select,
  TextField,
} from '../../ui/index.ts'
import { DoseTextField, FrequencyTextField } from './dose-text-fields.tsx'
import type { ExerciseDraft } from './exercise-draft.ts'

interface PartProps<Field extends keyof ExerciseDraft> {
  readonly draft: Pick<ExerciseDraft, Field>
  readonly onChange: (part: Partial<ExerciseDraft>) => void
}

interface FieldsProps extends PartProps<keyof ExerciseDraft> {
  readonly isNew: boolean
}

/** A part of the form is drawn again only when one of its own fields has changed, so that typing stays quick. */
function partOfForm<Field extends keyof ExerciseDraft>(
  fields: readonly Field[],
  part: (props: PartProps<Field>) => ReactNode,
) {
  return memo(
    part,
    (before, after) =>
      before.onChange === after.onChange &&
      fields.every((field) => before.draft[field] === after.draft[field]),
  )
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Option<Value>[] {
  return values.map((value) => ({ value, label: label(value) }))
}

export function OwnExerciseFields({ draft, onChange, isNew }: FieldsProps) {
  return (
    <>
      <div className="stack gap-6">
        <WhatItIs draft={draft} onChange={onChange} isNew={isNew} />
        <HowItIsDone draft={draft} onChange={onChange} />
      </div>
      <div className="stack gap-6">
        <HowMuch draft={draft} onChange={onChange} />
        <WhereAndWith draft={draft} onChange={onChange} />
      </div>
    </>
  )
}

function WhatItIs({ draft, onChange, isNew }: FieldsProps) {
  const { t } = useTranslation('app')
  const field = fieldsOf('content', draft, onChange)
  return (
    <FormSection title={t('catalog.form.what')}>
      <TextField {...field('name')} label={t('catalog.form.name')} autoFocus={isNew} />
      <WhatKind draft={draft} onChange={onChange} />
    </FormSection>
  )
}

const WhatKind = partOfForm(
  ['category', 'kind', 'bodyParts', 'structure'],
  function WhatKind({ draft, onChange }) {
    const { t } = useTranslation('app')
    const field = fieldsOf('content', draft, onChange)
    return (
      <>
        <FieldRow>
          <Select
            {...field('category')}
            label={t('catalog.form.category')}
            options={optionsOf(categories, (one) => t(`catalog.categories.${one}`))}
          />
          <Select
            {...field('kind')}
            label={t('catalog.form.kind')}
            options={optionsOf(exerciseKinds, (one) => t(`catalog.kinds.${one}`))}
          />
        </FieldRow>
        <FieldRow>
          <MultiSelect
            {...field('bodyParts')}
            label={t('catalog.form.bodyParts')}
            options={optionsOf(bodyParts, (one) => t(`catalog.bodyParts.${one}`))}
          />
          <TextField
            optional
            {...field('structure')}
            label={t('catalog.form.structure')}
            hint={t('catalog.form.structureHint')}
          />
        </FieldRow>
      </>
    )
  },
)

const HowItIsDone = partOfForm(['steps', 'cues', 'cautions'], function HowItIsDone({ draft, onChange }) {
  const { t } = useTranslation('app')
  const field = fieldsOf('content', draft, onChange)
  return (
    <FormSection title={t('catalog.form.how')}>
      <LinesField
        numbered
        {...field('steps')}
        label={t('catalog.form.steps')}
        hint={t('catalog.form.stepsHint')}
        most={8}
        least={1}
        lineLabel={(number) => t('catalog.form.step', { number })}
        addLabel={t('catalog.form.addStep')}
      />
      <LinesField
        {...field('cues')}
        label={t('catalog.form.cues')}
        most={5}
        lineLabel={(number) => t('catalog.form.cue', { number })}
        addLabel={t('catalog.form.addCue')}
      />
      <LinesField
        {...field('cautions')}
        label={t('catalog.form.cautions')}
        most={5}
        lineLabel={(number) => t('catalog.form.caution', { number })}
        addLabel={t('catalog.form.addCaution')}
      />
    </FormSection>
  )
})

const HowMuch = partOfForm(
  ['doseText', 'frequencyText', 'sheet', 'oneSided'],
  function HowMuch({ draft, onChange }) {
    const { t } = useTranslation('app')
    const field = fieldsOf('content', draft, onChange)
    return (
      <FormSection title={t('catalog.form.howMuch')}>
        <DoseTextField value={draft.doseText} onChange={(doseText) => onChange({ doseText })} />
        <FrequencyTextField
          value={draft.frequencyText}
          onChange={(frequencyText) => onChange({ frequencyText })}
        />
        <Select
          {...field('sheet')}
          label={t('catalog.form.sheet')}
          options={optionsOf(sheetGroups, (one) => t(`terms.sheets.${one}`))}
        />
        <Checkbox isSelected={draft.oneSided} onChange={(oneSided) => onChange({ oneSided })}>
          {t('catalog.form.oneSided')}
        </Checkbox>
      </FormSection>
    )
  },
)

const WhereAndWith = partOfForm(
  ['position', 'equipment', 'surface', 'impact', 'stage'],
  function WhereAndWith({ draft, onChange }) {
    const { t } = useTranslation('app')
    const field = fieldsOf('content', draft, onChange)
    const stages = [
      { value: 'any', label: t('catalog.anyStage') },
      ...stageKeys.map((key, index) => ({
        value: String(index + 1),
        label: t('catalog.stageNamed', { number: index + 1, name: t(`stages.${key}.name`) }),
      })),
    ]
    return (
      <FormSection title={t('catalog.form.where')}>
        <Select
          {...field('position')}
          label={t('catalog.form.position')}
          options={optionsOf(positions, (one) => t(`catalog.positions.${one}`))}
        />
        <MultiSelect
          optional
          {...field('equipment')}
          label={t('catalog.form.equipment')}
          placeholder={t('catalog.noEquipment')}
          options={optionsOf(equipment, (one) => t(`catalog.equipment.${one}`))}
        />
        <FieldRow>
          <Select
            {...field('surface')}
            label={t('catalog.form.surface')}
            options={optionsOf(surfaces, (one) => t(`catalog.surfaces.${one}`))}
          />
          <Select
            {...field('impact')}
            label={t('catalog.form.impact')}
            options={optionsOf(impacts, (one) => t(`catalog.impacts.${one}`))}
          />
        </FieldRow>
        <Select
          name="content.stage"
          label={t('catalog.form.stage')}
          options={stages}
          value={draft.stage === null ? 'any' : String(draft.stage)}
          onChange={(stage) => onChange({ stage: stage === 'any' ? null : Number(stage) })}
        />
      </FormSection>
    )
  },
)
