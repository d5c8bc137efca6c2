/** The plan of an episode: started here, then composed. Imports no other feature. */
import { useEffect, useMemo, useState } from 'react'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { regionOf } from '../../../shared/regions/index.ts'
import { useAppState, useReadOnly, useCaller, useErrorSentence, useQueryCall } from '../../api/index.ts'
import { useCatalog } from '../../exercise/index.ts'
import { ErrorState, Skeleton } from '../../ui/index.ts'
import { Composer } from './composer.tsx'
import { planCalls } from './open-plans/newer-plan.ts'
import { editorOf } from './open-plans/open-plans.ts'
import { PlanStart } from './start/plan-start.tsx'
import { ComposerContext, useComposer } from './use-composer.ts'
import type { ComposerParts } from './use-composer.ts'

export interface PlanTabProps {
  readonly patient: Patient
  readonly episode: Episode
}

export function PlanTab({ episode }: PlanTabProps) {
  const [started, setStarted] = useState<string | null>(null)
  const planId = episode.planId ?? started
  if (planId === null) return <PlanStart episode={episode} onStarted={(plan) => setStarted(plan.id)} />
  return <OpenPlan key={planId} planId={planId} episode={episode} isNew={started !== null} />
}

interface OpenPlanProps {
  readonly planId: string
  readonly episode: Episode
  /** Started a moment ago: the button that had the keyboard is gone, so the grid takes it. */
  readonly isNew: boolean
}

function OpenPlan({ planId, ...rest }: OpenPlanProps) {
  const sentence = useErrorSentence()
  const plan = useQueryCall('plans.get', { id: planId })
  if (plan.error && !plan.data) {
    return <ErrorState text={sentence(plan.error)} onRetry={() => void plan.refetch()} />
  }
  if (!plan.data) return <Skeleton lines={8} />
  return <ComposedPlan plan={plan.data} {...rest} />
}

function ComposedPlan({ plan, episode, isNew }: Omit<OpenPlanProps, 'planId'> & { readonly plan: Plan }) {
  const call = useCaller()
  const sentence = useErrorSentence()
  const { today } = useAppState()
  const readOnly = useReadOnly('plan')
  const { catalog, error, retry } = useCatalog()
  const [editor] = useState(() => editorOf(plan, planCalls(call)))
  const exercises = catalog?.byId
  const parts = useMemo<ComposerParts | null>(
    () =>
      exercises
        ? { editor, exercises, side: episode.side, region: regionOf(episode.condition), today, readOnly }
        : null,
    [editor, exercises, episode.side, episode.condition, today, readOnly],
  )

  if (error) return <ErrorState text={sentence(error)} onRetry={retry} />
  if (!parts) return <Skeleton lines={8} />
  return (
    <ComposerContext value={parts}>
      <Follow plan={plan} parts={parts} />
      <Composer />
      {isNew ? <TakeKeyboard /> : null}
    </ComposerContext>
  )
}

/** Puts the keyboard into the grid of a plan that was just started, or on the one button of an empty one. */
function TakeKeyboard() {
  useEffect(() => {
    const place = '.plan-grid [data-position][tabindex="0"], .composer-empty button'
    document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  }, [])
  return null
}

/** Takes over what was stored elsewhere, once nothing here waits to be saved. */
function Follow({ plan, parts }: { readonly plan: Plan; readonly parts: ComposerParts }) {
  const saving = useComposer((state) => state.saving.state)
  const { editor } = parts
  useEffect(() => {
    if (saving === 'saved') editor.follow(plan)
  }, [editor, plan, saving])
  return null
}
