/** What was done to a drawing, as steps that can be taken back and done again. A pull or a slide is one step. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'

interface Steps {
  readonly past: readonly PoseScene[]
  readonly future: readonly PoseScene[]
  /** What the last change was about, while it is still going on. */
  readonly open: string | null
}

const noSteps: Steps = { past: [], future: [], open: null }
/** More than anybody takes back. */
const most = 300

export interface SceneHistory {
  readonly scene: PoseScene
  /** Shows another scene. Changes with the same `about` in a row are one step until `settle`. */
  readonly change: (next: PoseScene, about: string) => void
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Steps over a scene that is kept elsewhere; `onChange` stores the one to show. */
export function useSceneHistory(scene: PoseScene, onChange: (next: PoseScene) => void): SceneHistory {
  const [steps, setSteps] = useState<Steps>(noSteps)
  // What a button in a notice does later starts from what is there then.
  const latest = useRef({ scene, steps })
  useLayoutEffect(() => {
    latest.current = { scene, steps }
  }, [scene, steps])

  const change = useCallback(
    (next: PoseScene, about: string) => {
      const before = latest.current.scene
      setSteps(({ past, open }) => ({
        past: open === about ? past : [...past, before].slice(-most),
        future: [],
        open: about,
      }))
      onChange(next)
    },
    [onChange],
  )
  const settle = useCallback(() => setSteps((now) => (now.open === null ? now : { ...now, open: null })), [])
  const undo = useCallback(() => {
    const { scene: shown, steps: taken } = latest.current
    const before = taken.past.at(-1)
    if (!before) return
    setSteps({ past: taken.past.slice(0, -1), future: [shown, ...taken.future], open: null })
    onChange(before)
  }, [onChange])
  const redo = useCallback(() => {
    const { scene: shown, steps: taken } = latest.current
    const [after, ...future] = taken.future
    if (!after) return
    setSteps({ past: [...taken.past, shown], future, open: null })
    onChange(after)
  }, [onChange])

  return useMemo(
    () => ({
      scene,
      change,
      settle,
      undo,
      redo,
      canUndo: steps.past.length > 0,
      canRedo: steps.future.length > 0,
    }),
    [scene, change, settle, undo, redo, steps],
  )
}
