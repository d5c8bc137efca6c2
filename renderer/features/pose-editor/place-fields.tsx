/** What the panels of a scene are made of: titled parts, and places in whole centimetres on the page. */
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Vec2 } from '../../../shared/figure/geometry.ts'
import { IconButton, NumberField } from '../../ui/index.ts'

export interface PanelPartProps {
  readonly title: string
  readonly readOnly: boolean
  /** Takes away what the part is about. */
  readonly onRemove?: () => void
  readonly children: ReactNode
}

export function PanelPart({ title, readOnly, onRemove, children }: PanelPartProps) {
  const { t } = useTranslation('app')
  return (
    <fieldset className="pose-panel__part stack gap-3" disabled={readOnly}>
      <legend>
        <span>{title}</span>
        {onRemove ? (
          <IconButton
            small
            icon={Trash2}
            label={t('poseEditor.remove', { name: title })}
            isDisabled={readOnly}
            onPress={onRemove}
          />
        ) : null}
      </legend>
      {children}
    </fieldset>
  )
}

type Range = readonly [low: number, high: number]

export interface LengthFieldProps {
  readonly label: string
  readonly value: number
  readonly range?: Range | undefined
  readonly readOnly: boolean
  readonly onChange: (value: number) => void
}

export function LengthField({ label, value, range, readOnly, onChange }: LengthFieldProps) {
  const { t } = useTranslation('app')
  return (
    <NumberField
      plain
      label={label}
      unit={t('poseEditor.cm')}
      step={1}
      // Minus nought is shown as nought.
      value={Math.round(value) + 0}
      {...(range ? { minValue: range[0], maxValue: range[1] } : {})}
      isDisabled={readOnly}
      onChange={(next) => next !== null && onChange(next)}
    />
  )
}

export interface PlaceFieldsProps {
  readonly place: Vec2
  readonly ranges?: { readonly x: Range; readonly y: Range }
  readonly readOnly: boolean
  /** Names the two fields; without it they are left and up. */
  readonly label?: (which: 'x' | 'y') => string
  readonly onChange: (place: Vec2) => void
}

export function PlaceFields({ place, ranges, readOnly, label, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('app')
  return (['x', 'y'] as const).map((which) => (
    <LengthField
      key={which}
      label={label ? label(which) : t(`poseEditor.box.${which}`)}
      value={place[which]}
      range={ranges?.[which]}
      readOnly={readOnly}
      onChange={(value) => onChange({ ...place, [which]: value })}
    />
  ))
}
