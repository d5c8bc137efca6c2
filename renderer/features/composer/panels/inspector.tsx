/** The panel beside the grid: the exercise under the cursor, or the plan as a whole. */
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/index.ts'
import { useComposer } from '../use-composer.ts'
import { InspectPlan } from './inspect-plan.tsx'
import { InspectRow } from './inspect-row.tsx'

export type Inspected = 'exercise' | 'plan'

export interface InspectorProps {
  readonly inspected: Inspected
  readonly onInspect: (inspected: Inspected) => void
}

export function Inspector({ inspected, onInspect }: InspectorProps) {
  const { t } = useTranslation('app')
  const rowId = useComposer((state) => state.focus?.rowId)
  // The cursor goes first; what is shown of its exercise follows when there is time.
  const shownId = useDeferredValue(rowId)
  const row = useComposer((state) => state.document.rows.find((one) => one.id === shownId))
  return (
    <aside className="side-panel" aria-label={t('composer.inspector.label')}>
      <header className="side-panel__head">
        <SegmentedControl
          label={t('composer.inspector.show')}
          options={[
            { value: 'exercise', label: t('composer.inspector.exercise') },
            { value: 'plan', label: t('composer.inspector.plan') },
          ]}
          value={inspected}
          onChange={onInspect}
        />
      </header>
      <div className="side-panel__body">
        {inspected === 'plan' ? (
          <InspectPlan />
        ) : row ? (
          <InspectRow key={row.id} row={row} />
        ) : (
          <p className="side-panel__empty">{t('composer.inspector.none')}</p>
        )}
      </div>
    </aside>
  )
}
