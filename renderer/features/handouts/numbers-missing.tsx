/** Says before giving which phone number the sheet cannot name, and where to enter it. */
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { emergencyNumberOf } from '../../../shared/domain/emergency-number.ts'
import { useQueryCall } from '../../api/index.ts'

export function NumbersMissing() {
  const { t } = useTranslation('app')
  const { data: clinic } = useQueryCall('clinic.details', {})
  if (!clinic) return null
  const missing = [
    ...(clinic.phone === '' ? [t('handouts.give.noPhone')] : []),
    ...(emergencyNumberOf(clinic) === null ? [t('handouts.give.noEmergencyNumber')] : []),
  ]
  if (missing.length === 0) return null
  return (
    <div className="handouts__hint small" role="status">
      {missing.map((sentence) => (
        <p key={sentence} className="inline-row gap-1">
          <Info aria-hidden="true" />
          {sentence}
        </p>
      ))}
      <a href="#/clinic">{t('handouts.give.enterNumbers')}</a>
    </div>
  )
}
