/** Draws a scene: the figure to pull in the middle, its joints, equipment, arrows and marks beside it, previews below. */
import { ArrowLeftToLine, ArrowRightToLine, Plus, Redo2, Undo2, X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plantPoints, sceneViews } from '../../../shared/domain/pose-scene.ts'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'
import type { JointGroup } from '../../../shared/figure/scene/joints.ts'
import {
  plainPostures,
  plainScene,
  sceneOfSlug,
  startingSlugs,
} from '../../../shared/figure/scene/starting-scenes.ts'
import type { PlainPosture } from '../../../shared/figure/scene/starting-scenes.ts'
import type { Catalog } from '../../exercise/index.ts'
import type { Option } from '../../ui/index.ts'
import { Button, ComboBox, IconButton, SegmentedControl, Select, Tabs, useShortcuts } from '../../ui/index.ts'
import { ArrowsPanel } from './arrows-panel.tsx'
import type { Handle, HandleKind } from './canvas-handles.ts'
import { JointPanel } from './joint-panel.tsx'
import { MarksPanel } from './marks-panel.tsx'
import { PoseCanvas } from './pose-canvas.tsx'
import { PropsPanel } from './props-panel.tsx'
import type { WhichPose } from './scene-edits.ts'
import { plantedAt } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'
import { useSceneHistory } from './scene-history.ts'
import { ScenePreviews } from './scene-previews.tsx'

export interface SceneEditorProps {
  readonly scene: PoseScene
  readonly onChange: (scene: PoseScene) => void
  /** Names of built-in exercises by slug, for the list of figures to begin with. */
  readonly catalog: Catalog
  readonly readOnly: boolean
}

const panels = ['joints', 'props', 'arrows', 'marks'] as const
type PanelName = (typeof panels)[number]

const handleKinds: Readonly<Record<PanelName, HandleKind>> = {
  joints: 'joints',
  props: 'props',
  arrows: 'arrows',
  marks: 'none',
}

export function SceneEditor({ scene, onChange, catalog, readOnly }: SceneEditorProps) {
  const { t } = useTranslation('app')
  const history = useSceneHistory(scene, onChange)
  // The previews follow when the pull leaves time for them.
  const previewed = useDeferredValue(scene)
  const [wanted, setPose] = useState<WhichPose>('end')
  const [panel, setPanel] = useState<PanelName>('joints')
  const [group, setGroup] = useState<JointGroup>('right leg')
  const pose: WhichPose = scene.start ? wanted : 'end'

  const { undo, redo } = history
  const shortcuts = useMemo(
    () =>
      readOnly
        ? []
        : [
            { keys: 'mod+z', label: t('poseEditor.undo'), group: t('poseEditor.keys'), run: undo },
            { keys: 'mod+shift+z', label: t('poseEditor.redo'), group: t('poseEditor.keys'), run: redo },
          ],
    [t, undo, redo, readOnly],
  )
  useShortcuts(shortcuts)
  const onTake = useCallback((handle: Handle) => {
    if (handle.group) setGroup(handle.group)
  }, [])

  const shared = { history, readOnly }
  const content = {
    joints: <JointPanel {...shared} pose={pose} group={group} onGroup={setGroup} />,
    props: <PropsPanel {...shared} />,
    arrows: <ArrowsPanel {...shared} />,
    marks: <MarksPanel {...shared} />,
  }
  return (
    <div className="scene-editor">
      <div className="scene-editor__stage">
        <SceneBar history={history} catalog={catalog} pose={pose} onPose={setPose} readOnly={readOnly} />
        <PoseCanvas
          history={history}
          pose={pose}
          handles={handleKinds[panel]}
          readOnly={readOnly}
          onTake={onTake}
        />
        <ScenePreviews scene={previewed} />
      </div>
      <div className="scene-editor__side stack gap-4">
        <SceneSettings history={history} catalog={catalog} readOnly={readOnly} />
        <Tabs
          label={t('poseEditor.tabs')}
          value={panel}
          onChange={(id) => setPanel(panels.find((one) => one === id) ?? 'joints')}
          tabs={panels.map((id) => ({ id, label: t(`poseEditor.tab.${id}`), content: content[id] }))}
        />
      </div>
    </div>
  )
}

interface BarProps {
  readonly history: SceneHistory
  readonly catalog: Catalog
  readonly readOnly: boolean
}

interface SceneBarProps extends BarProps {
  readonly pose: WhichPose
  readonly onPose: (pose: WhichPose) => void
}

/** Which pose is edited, and the way back and forth. */
function SceneBar({ history, pose, onPose, readOnly }: SceneBarProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle, undo, redo, canUndo, canRedo } = history
  const put = (next: PoseScene, about: string) => {
    change(next, about)
    settle()
  }
  return (
    <div className="scene-bar row gap-2">
      {scene.start ? (
        <>
          <SegmentedControl
            label={t('poseEditor.pose')}
            options={(['start', 'end'] as const).map((value) => ({
              value,
              label: t(`poseEditor.poses.${value}`),
            }))}
            value={pose}
            onChange={onPose}
          />
          <Button
            small
            variant="quiet"
            icon={pose === 'end' ? ArrowRightToLine : ArrowLeftToLine}
            isDisabled={readOnly}
            onPress={() => {
              const { start, end } = scene
              put(pose === 'end' ? { ...scene, end: start ?? end } : { ...scene, start: end }, 'copy pose')
            }}
          >
            {t(pose === 'end' ? 'poseEditor.copyStart' : 'poseEditor.copyEnd')}
          </Button>
          <Button
            small
            variant="quiet"
            icon={X}
            isDisabled={readOnly}
            onPress={() => put({ ...scene, start: null, startMoved: { x: 0, y: 0 } }, 'remove start')}
          >
            {t('poseEditor.removeStart')}
          </Button>
        </>
      ) : (
        <>
          <Button
            small
            icon={Plus}
            isDisabled={readOnly}
            onPress={() => put({ ...scene, start: scene.end }, 'add start')}
          >
            {t('poseEditor.addStart')}
          </Button>
          <span className="muted small">{t('poseEditor.noStart')}</span>
        </>
      )}
      <span className="row stretch gap-1 push">
        <IconButton
          icon={Undo2}
          label={t('poseEditor.undo')}
          keys="mod+z"
          isDisabled={readOnly || !canUndo}
          onPress={undo}
        />
        <IconButton
          icon={Redo2}
          label={t('poseEditor.redo')}
          keys="mod+shift+z"
          isDisabled={readOnly || !canRedo}
          onPress={redo}
        />
      </span>
    </div>
  )
}

const plainStart = 'plain '

/** The figure to begin with, from where it is seen, and what stays in place. */
function SceneSettings({ history, catalog, readOnly }: BarProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const [begun, setBegun] = useState<string | null>(null)
  const starts = useMemo<Option[]>(
    () => [
      ...plainPostures.map((value) => ({
        value: plainStart + value,
        label: t(`poseEditor.postures.${value}`),
      })),
      ...startingSlugs().map((value) => ({
        value,
        label: catalog.byId.get(value)?.name ?? value,
        note: t('poseEditor.startFromNote'),
      })),
    ],
    [t, catalog],
  )
  function begin(value: string | null): void {
    const plain = plainPostures.find((one): one is PlainPosture => plainStart + one === value)
    const next = plain ? plainScene(plain) : value === null ? null : sceneOfSlug(value)
    setBegun(value)
    if (!next) return
    change(next, 'begin')
    settle()
  }
  const put = (next: PoseScene, about: string) => {
    change(next, about)
    settle()
  }
  return (
    <div className="stack gap-3">
      <ComboBox
        label={t('poseEditor.startFrom')}
        placeholder={t('poseEditor.startFromHint')}
        options={starts}
        value={begun}
        isDisabled={readOnly}
        onChange={begin}
      />
      <div className="halves gap-3">
        <Select
          label={t('poseEditor.view')}
          options={sceneViews.map((value) => ({ value, label: t(`poseEditor.views.${value}`) }))}
          value={scene.view}
          isDisabled={readOnly}
          onChange={(view) => put({ ...scene, view }, 'view')}
        />
        <Select
          label={t('poseEditor.plant')}
          options={plantPoints.map((value) => ({ value, label: t(`poseEditor.plants.${value}`) }))}
          value={scene.plant.point}
          isDisabled={readOnly}
          onChange={(point) => put(plantedAt(scene, point), 'plant')}
        />
      </div>
    </div>
  )
}
