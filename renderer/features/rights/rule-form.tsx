import { useTranslation } from 'react-i18next'
import { retentionRuleIds, ruleInForce } from '../../../shared/rights/retention.ts'
import type { RetentionChoice } from '../../../shared/rights/retention.ts'
import { useAppState, useCommand, useQueryCall, useRecordForm } from '../../api/index.ts'
import {
  FieldRow,
  fieldsOf,
  NumberField,
  RadioGroup,
  RecordFoot,
  RecordForm,
  showToast,
} from '../../ui/index.ts'

/** Which rule says how long records are kept. */
export function RuleForm({ stored }: { readonly stored: RetentionChoice }) {
  const { t } = useTranslation('app')
  const { readOnly } = useAppState()
  const details = useQueryCall('clinic.details', {})
  const choose = useCommand('rights.chooseRule')
  const form = useRecordForm({
    key: 'rights.rule',
    stored,
    send: (choice) => choose.run({ choice }),
    onSaved: () => showToast(t('ui.record.saved')),
  })
  const field = fieldsOf('choice', form.value, form.change)
  const ofCountry = ruleInForce(details.data?.country ?? null, { ...stored, rule: 'country' })
  const countryLabel = ofCountry
    ? t('rights.rule.country', { rule: t(`rights.rule.names.${ofCountry.id}`) })
    : t('rights.rule.countryNone')
  return (
    <RecordForm form={form} aria-label={t('rights.rule.title')}>
      <RadioGroup
        {...field('rule')}
        label={t('rights.rule.which')}
        options={[
          { value: 'country', label: countryLabel },
          ...retentionRuleIds.map((value) => ({ value, label: t(`rights.rule.names.${value}`) })),
        ]}
      />
      {form.value.rule === 'own' ? (
        <FieldRow>
          <NumberField {...field('ownYears')} label={t('rights.rule.ownYears')} minValue={1} maxValue={100} />
          <NumberField
            {...field('ownChildUntil')}
            label={t('rights.rule.ownChildUntil')}
            minValue={18}
            maxValue={100}
          />
        </FieldRow>
      ) : null}
      <p className="muted">{t('rights.notAdvice')}</p>
      <RecordFoot form={form} saveLabel={t('rights.rule.save')} isDisabled={!form.isDirty || readOnly} />
    </RecordForm>
  )
}
