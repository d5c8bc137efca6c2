/** What else a scene says: signs, clothing, the load, where it works. */
import { useTranslation } from 'react-i18next'
import { sceneBounds, workingRegions } from '../../../shared/domain/pose-scene.ts'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'
import { Checkbox, MultiSelect, NumberField } from '../../ui/index.ts'
import type { SceneHistory } from './scene-history.ts'

export interface MarksPanelProps {
  readonly history: SceneHistory
  readonly readOnly: boolean
}

export function MarksPanel({ history, readOnly }: MarksPanelProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const put = (part: Partial<PoseScene>) => {
    change({ ...scene, ...part }, 'marks')
    settle()
  }
  const check = (which: 'hold' | 'repeat' | 'shod' | 'eyesClosed') => (
    <Checkbox isSelected={scene[which]} isDisabled={readOnly} onChange={(on) => put({ [which]: on })}>
      {t(`poseEditor.marks.${which}`)}
    </Checkbox>
  )
  return (
    <div className="stack gap-3">
      <div className="pose-panel__checks cluster stretch pose-panel__checks--column">
        {check('hold')}
        {check('repeat')}
        {check('shod')}
        <Checkbox
          isSelected={scene.hands === 'fist'}
          isDisabled={readOnly}
          onChange={(on) => put({ hands: on ? 'fist' : 'open' })}
        >
          {t('poseEditor.fist')}
        </Checkbox>
        {check('eyesClosed')}
      </div>
      <MultiSelect
        label={t('poseEditor.regions')}
        hint={t('poseEditor.workingSide')}
        options={workingRegions.map((value) => ({ value, label: t(`poseEditor.region.${value}`) }))}
        value={scene.regions}
        onChange={(regions) => {
          if (!readOnly) put({ regions: regions.slice(-sceneBounds.regions) })
        }}
      />
      <NumberField
        label={t('poseEditor.load')}
        optional
        unit={t('poseEditor.kg')}
        value={scene.loadKg}
        minValue={0.5}
        maxValue={200}
        step={0.5}
        isDisabled={readOnly}
        onChange={(loadKg) => put({ loadKg })}
      />
    </div>
  )
}
