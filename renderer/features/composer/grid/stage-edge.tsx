/** The end of a stage band, dragged with the pointer. The side panel has the same as numbers, for the keyboard. */
import { useRef } from 'react'
import type { PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../../shared/domain/plan.ts'
import { setStageWeeks } from '../../../../shared/program/plan-edit.ts'
import { useParts } from '../use-composer.ts'

export function StageEdge({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('app')
  const { editor } = useParts()
  const dragged = useRef(false)

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = true
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const band = event.currentTarget.parentElement
    if (!dragged.current || !band) return
    const box = band.getBoundingClientRect()
    const weekWidth = box.width / (stage.lastWeek - stage.firstWeek + 1)
    const weeks = Math.round((event.clientX - box.left) / weekWidth)
    const last = Math.max(stage.firstWeek, stage.firstWeek + weeks - 1)
    if (last === stage.lastWeek) return
    editor.change({ action: 'edit-stages' }, (plan) =>
      setStageWeeks(plan, stage.number, { first: stage.firstWeek, last }),
    )
  }

  return (
    <span
      aria-hidden="true"
      className="plan-band__edge"
      title={t('composer.grid.stageEdge', { number: stage.number })}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        dragged.current = false
      }}
      onPointerCancel={() => {
        dragged.current = false
      }}
    />
  )
}
