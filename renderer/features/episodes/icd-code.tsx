/** The ICD-10-CM code of a condition and side, where one was confirmed, with the edition it comes from. */
import { useTranslation } from 'react-i18next'
import { conditionOf } from '../../../shared/regions/index.ts'
import type { ConditionCode } from '../../../shared/regions/index.ts'
import type { Side } from '../../../shared/domain/side.ts'

export function IcdCode({ condition, side }: { readonly condition: ConditionCode; readonly side: Side }) {
  const { t } = useTranslation('app')
  const code = conditionOf(condition).icd10[side]
  if (code === null) return <span className="muted">{t('episodes.icd.none')}</span>
  return (
    <span>
      <span className="numbers">{code}</span> <span className="muted small">{t('episodes.icd.confirm')}</span>
    </span>
  )
}
