/** Handouts of a patient: choose, look, give, and what was given before. Imports no other feature. */
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useErrorSentence, useQueryCall } from '../../api/index.ts'
import { ErrorState, Skeleton } from '../../ui/index.ts'
import type { PlanTrouble } from './before-giving.tsx'
import { HandoutEditor } from './handout-editor.tsx'
import './handouts.css'

/** A plan asked for where there is none; the query is off, so it is never sent. */
const noPlanId = 'none'

export interface HandoutsTabProps {
  readonly patient: Patient
  readonly episode: Episode
  /** What keeps the plan from being stored as it was typed. */
  readonly planTrouble: PlanTrouble | null
  /** The given sheet to open at first. */
  readonly sheetId?: string | null
}

export function HandoutsTab({ patient, episode, planTrouble, sheetId = null }: HandoutsTabProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const list = useQueryCall('handouts.list', { patientId: patient.id })
  const plan = useQueryCall(
    'plans.get',
    { id: episode.planId ?? noPlanId },
    { enabled: episode.planId !== null },
  )
  const preferences = useQueryCall('preferences.get', {})
  const failed = [list, plan, preferences].find((query) => query.error !== null && query.data === undefined)
  if (failed?.error) return <ErrorState text={sentence(failed.error)} onRetry={() => void failed.refetch()} />
  if (!list.data || !preferences.data || (episode.planId !== null && !plan.data)) {
    return (
      <div aria-busy="true" aria-label={t('handouts.loading')}>
        <Skeleton lines={6} />
      </div>
    )
  }
  return (
    <HandoutEditor
      episode={episode}
      planTrouble={planTrouble}
      plan={plan.data ?? null}
      handouts={list.data.handouts}
      sheetId={sheetId}
      usual={{
        paper: preferences.data.paper,
        typeSize: preferences.data.handoutTypeSize,
        blackInk: preferences.data.handoutBlackInk,
      }}
    />
  )
}
