/** The revisions of a plan: a list to look at any of them, and the bar above an older one on screen. */
import { History, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlanDocument, PlanRevision } from '../../../shared/domain/plan.ts'
import { useCaller, useErrorSentence, useQueryCall } from '../../api/index.ts'
import { Button, ErrorState, Popover, Skeleton, showToast, useDateText } from '../../ui/index.ts'
import { revisionText } from './change-text.ts'
import { useComposer, useParts } from './use-composer.ts'

export interface ViewedRevision {
  readonly revision: PlanRevision
  readonly document: PlanDocument
}

export interface RevisionsProps {
  readonly onView: (viewed: ViewedRevision) => void
}

export function Revisions({ onView }: RevisionsProps) {
  const { t } = useTranslation('app')
  const revision = useComposer((state) => state.revision)
  return (
    <Popover
      label={t('composer.revisions.title')}
      placement="bottom end"
      trigger={
        <Button small variant="quiet" icon={History}>
          {t('composer.revisions.button', { revision })}
        </Button>
      }
    >
      {(close) => <RevisionList onView={onView} close={close} />}
    </Popover>
  )
}

function RevisionList({ onView, close }: RevisionsProps & { readonly close: () => void }) {
  const { t } = useTranslation('app')
  const { editor, exercises } = useParts()
  const dates = useDateText()
  const call = useCaller()
  const sentence = useErrorSentence()
  const current = useComposer((state) => state.revision)
  const list = useQueryCall('plans.revisions', { id: editor.planId })

  async function view(revision: PlanRevision): Promise<void> {
    const answer = await call('plans.revision', { id: editor.planId, revision: revision.revision })
    if (!answer.ok) return showToast(sentence(answer.error))
    close()
    onView({ revision, document: answer.value.document })
  }

  if (list.error) return <ErrorState text={sentence(list.error)} onRetry={() => void list.refetch()} />
  if (!list.data) return <Skeleton lines={4} />
  return (
    <div className="revisions">
      <h2 className="revisions__title">{t('composer.revisions.title')}</h2>
      <ul className="revisions__list">
        {list.data.revisions.map((revision) => {
          const isCurrent = revision.revision === current
          return (
            <li key={revision.revision}>
              <button
                type="button"
                className="revisions__entry row baseline gap-3"
                disabled={isCurrent}
                aria-label={t('composer.revisions.open', { revision: revision.revision })}
                onClick={() => void view(revision)}
              >
                <span className="revisions__number numbers">{revision.revision}</span>
                <span className="stack grow">
                  <span>{revisionText(t, exercises, revision)}</span>
                  <span className="muted small">
                    {t('composer.revisions.line', {
                      author: revision.author,
                      time: dates.instant(revision.at),
                    })}
                  </span>
                </span>
                {isCurrent ? (
                  <span className="revisions__current">{t('composer.revisions.current')}</span>
                ) : null}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export interface ViewedBarProps {
  readonly viewed: ViewedRevision
  readonly canRestore: boolean
  readonly onRestore: () => void
  readonly onBack: () => void
}

export function ViewedBar({ viewed, canRestore, onRestore, onBack }: ViewedBarProps) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { revision, at } = viewed.revision
  return (
    <div role="status" className="composer-bar row gap-3 rigid composer-bar--accent">
      <History aria-hidden="true" />
      <p>{t('composer.revisions.viewing', { revision, time: dates.instant(at) })}</p>
      {canRestore ? (
        <Button small icon={RotateCcw} onPress={onRestore}>
          {t('composer.revisions.restore')}
        </Button>
      ) : null}
      <Button small variant="primary" onPress={onBack}>
        {t('composer.revisions.back')}
      </Button>
    </div>
  )
}
