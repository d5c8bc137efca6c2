import { useTranslation } from 'react-i18next'
import { useErrorSentence, useQueryCall } from '../../api/index.ts'
import { ErrorState, Panel, Skeleton, useDateText } from '../../ui/index.ts'
import { fullName } from './named.ts'
import { OldCopies } from './old-copies.tsx'
import './rights.css'

/** What stays of records that were removed. */
export function ErasedPanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const { data, error, refetch } = useQueryCall('rights.erased', {})
  return (
    <Panel title={t('rights.due.erasedTitle')} className="setting-panel">
      <div className="stack gap-3">
        {error ? <ErrorState text={sentence(error)} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={2} /> : null}
        {data?.records.length === 0 ? <p className="muted">{t('rights.due.erasedNone')}</p> : null}
        <OldCopies />
        <ul className="stack" aria-label={t('rights.due.erasedTitle')}>
          {(data?.records ?? []).map((one) => (
            <li key={one.id} className="keeping-list__one stack">
              <span className="cluster gap-3">
                <span className="strong">{fullName(one)}</span>
                <span className="numbers muted">{one.recordNumber}</span>
              </span>
              <span className="muted">
                {t('rights.due.erased', {
                  from: dates.day(one.from),
                  to: dates.day(one.to),
                  at: dates.instant(one.at),
                  by: one.by,
                  ground: t(`rights.bin.grounds.${one.ground}`),
                })}
                {one.note === '' ? null : ` (${one.note})`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
