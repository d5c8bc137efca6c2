/** The figure, large, with points that can be pulled. What is pulled follows the joints; sliders do the same by keyboard. */
import type { PointerEvent } from 'react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'
import { drawSceneIn, roomyFrame } from '../../../shared/figure/scene/draw-scene.ts'
import { FigureView } from '../../ui/index.ts'
import type { Handle, HandleKind } from './canvas-handles.ts'
import { handlesOf } from './canvas-handles.ts'
import type { WhichPose } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'

export interface PoseCanvasProps {
  readonly history: SceneHistory
  readonly pose: WhichPose
  /** Which points are offered: joints, equipment or arrows. */
  readonly handles: HandleKind
  readonly readOnly: boolean
  /** A handle was taken hold of. */
  readonly onTake: (handle: Handle) => void
}

/** Side of the drawing's box in its own units. */
const box = 240

interface Pull {
  readonly name: string
  /** From the pointer to the middle of the handle, in centimetres. */
  readonly offset: { readonly x: number; readonly y: number }
  /** The surface does not move or zoom while something is pulled. */
  readonly frame: ReturnType<typeof roomyFrame>
}

export function PoseCanvas({ history, pose, handles, readOnly, onTake }: PoseCanvasProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const surface = useRef<SVGSVGElement>(null)
  const [pull, setPull] = useState<Pull | null>(null)

  const fitted = useMemo(() => roomyFrame(scene), [scene])
  const frame = pull?.frame ?? fitted
  const drawing = useMemo(() => drawSceneIn(scene, frame, { full: pose }), [scene, frame, pose])
  const points = useMemo(() => handlesOf(scene, pose, handles), [scene, pose, handles])

  const toBox = (at: { x: number; y: number }) => ({
    x: frame.x + at.x * frame.scale,
    y: frame.y - at.y * frame.scale,
  })
  function pageAt(event: PointerEvent) {
    const area = surface.current?.getBoundingClientRect()
    if (!area || area.width === 0) return null
    const x = ((event.clientX - area.left) / area.width) * box
    const y = ((event.clientY - area.top) / area.height) * box
    return { x: (x - frame.x) / frame.scale, y: (frame.y - y) / frame.scale }
  }
  function take(event: PointerEvent<SVGElement>, handle: Handle): void {
    const at = pageAt(event)
    if (!at || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setPull({ name: handle.name, offset: { x: handle.at.x - at.x, y: handle.at.y - at.y }, frame })
    onTake(handle)
  }
  function move(event: PointerEvent<SVGElement>, handle: Handle): void {
    if (pull?.name !== handle.name) return
    const at = pageAt(event)
    if (!at) return
    const next: PoseScene = handle.pull(scene, { x: at.x + pull.offset.x, y: at.y + pull.offset.y })
    if (next !== scene) change(next, `pull ${pose} ${handle.name}`)
  }
  function letGo(): void {
    setPull(null)
    settle()
  }

  return (
    <div className="pose-canvas" role="group" aria-label={t('poseEditor.canvas')}>
      <FigureView drawing={drawing} />
      {readOnly ? null : (
        <svg ref={surface} className="pose-canvas__handles" viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
          {points.map((handle) => {
            const { x, y } = toBox(handle.at)
            return (
              <g
                key={handle.name}
                className="pose-handle"
                data-handle={handle.name}
                data-pulled={pull?.name === handle.name}
                data-kind={handle.kind}
                onPointerDown={(event) => take(event, handle)}
                onPointerMove={(event) => move(event, handle)}
                onPointerUp={letGo}
                onPointerCancel={letGo}
              >
                <title>{handle.label(t)}</title>
                <circle
                  className="pose-handle__reach"
                  cx={x}
                  cy={y}
                  r={handle.kind === 'small' ? 4.5 : 6.5}
                />
                <circle className="pose-handle__dot" cx={x} cy={y} r={handle.kind === 'small' ? 1.9 : 2.8} />
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
