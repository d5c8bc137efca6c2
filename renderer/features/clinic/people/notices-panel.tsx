import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../shared/domain/user.ts'
import { useAppState, useCommand, useErrorSentence, useQueryCall, useReadOnly } from '../../../api/index.ts'
import { Button, ErrorState, Panel, showToast, Skeleton, useDateText } from '../../../ui/index.ts'
import '../clinic.css'

/** What waits for an owner's eye, and what has been looked at. */
export function NoticesPanel() {
  const { t } = useTranslation('app')
  const { sample, may } = useAppState()
  if (sample || !may.includes('manage-clinic')) return null
  return (
    <Panel title={t('clinic.notices.title')} className="setting-panel">
      <Notices />
    </Panel>
  )
}

function Notices() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const list = useQueryCall('notices.list', {})
  if (list.error) return <ErrorState text={sentence(list.error)} onRetry={() => void list.refetch()} />
  if (!list.data) return <Skeleton lines={2} />
  if (list.data.notices.length === 0) return <p className="muted">{t('clinic.notices.all')}</p>
  return (
    <ul className="backup-list stack" aria-label={t('clinic.notices.title')}>
      {list.data.notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </ul>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const readOnly = useReadOnly('manage-clinic')
  const review = useCommand('notices.review')
  const { id, kind, userName: name, at, permission, reason, entries, reviewedAt, reviewedByName } = notice
  const what = permission === null ? '' : t(`clinic.may.permissions.${permission}`)

  async function look(): Promise<void> {
    const answer = await review.run({ id })
    if (!answer.ok) showToast(sentence(answer.error))
  }

  return (
    <li className="backup-list__one cluster gap-3">
      <span className="grow stack">
        <span className="numbers strong">{dates.instant(at)}</span>
        <span>{t(`clinic.notices.${kind}`, { name, permission: what })}</span>
        {reason === '' ? null : <span>“{reason}”</span>}
        <span className="muted">{t('clinic.notices.entries', { count: entries })}</span>
      </span>
      {reviewedAt === null ? null : (
        <span className="muted">
          {t('clinic.notices.reviewed', { name: reviewedByName ?? '', at: dates.instant(reviewedAt) })}
        </span>
      )}
      {reviewedAt === null && !notice.mayReview ? (
        <span className="muted">{t('clinic.notices.reviewOther')}</span>
      ) : null}
      {notice.mayReview && !readOnly ? (
        <Button small busy={review.busy} onPress={() => void look()}>
          {t('clinic.notices.review')}
        </Button>
      ) : null}
    </li>
  )
}
