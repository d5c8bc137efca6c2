/** Says above a record that it is held, or in the bin. */
import { ShieldCheck, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mayRole } from '../../../shared/domain/roles.ts'
import { useAppState, useQueryCall } from '../../api/index.ts'
import { Button, useDateText } from '../../ui/index.ts'
import { useBin } from './use-bin.ts'
import './rights.css'

export function RecordNotices({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  const dates = useDateText()
  const { takeOut } = useBin()
  const { data } = useQueryCall('rights.record', { patientId })
  if (!data) return null
  const { hold, binned } = data
  return (
    <>
      {hold ? (
        <p className="record-notice muted row gap-2" role="status">
          <ShieldCheck aria-hidden="true" className="lucide" />
          {t('rights.hold.notice', { ...hold, at: dates.instant(hold.at) })}
        </p>
      ) : null}
      {binned ? (
        <p className="record-notice muted row gap-2" role="status">
          <Trash2 aria-hidden="true" className="lucide" />
          {t('rights.bin.notice', { at: dates.instant(binned.at), on: dates.day(binned.removableOn) })}
          {user !== null && mayRole(user.role, 'manage-clinic') ? (
            <Button small onPress={() => void takeOut([patientId])}>
              {t('rights.bin.takeOut')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
