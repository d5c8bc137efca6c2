/** The panel beside the grid: the exercise under the cursor, or the plan as a whole. */
import { memo, useEffect, useRef, useState } from 'react'
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

// Nothing here is drawn while the cursor passes: the grid goes first, and this follows when the cursor rests.
export const Inspector = memo(function Inspector({ inspected, onInspect }: InspectorProps) {
  const { t } = useTranslation('app')
  return (
    <aside className="side-panel stack" aria-label={t('composer.inspector.label')}>
      <TurnToCursor onInspect={onInspect} />
      <header className="side-panel__head split rigid">
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
      <div key={inspected} className="side-panel__body">
        {inspected === 'plan' ? <InspectPlan /> : <InspectCursor />}
      </div>
    </aside>
  )
})

function InspectCursor() {
  const { t } = useTranslation('app')
  const shownId = useRested(useComposer((state) => state.focus?.rowId))
  const row = useComposer((state) => state.document.rows.find((one) => one.id === shownId))
  if (!row) return <p className="side-panel__empty">{t('composer.inspector.none')}</p>
  return <InspectRow key={row.id} row={row} />
}

/** Turns to the exercise when the cursor goes to another one. */
function TurnToCursor({ onInspect }: Pick<InspectorProps, 'onInspect'>) {
  const rowId = useComposer((state) => state.focus?.rowId ?? null)
  const known = useRef(rowId)
  useEffect(() => {
    if (rowId !== null && rowId !== known.current) onInspect('exercise')
    known.current = rowId
  }, [rowId, onInspect])
  return null
}

/** Milliseconds after which a cursor is taken to rest. */
const restTime = 90

/** A value once it rests: a cursor that runs down the rows does not draw every figure on its way. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restTime)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
