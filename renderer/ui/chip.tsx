import type { LucideIcon } from 'lucide-react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import { classes } from './classes.ts'

export type ChipTone = 'neutral' | 'accent' | 'warning' | 'danger' | 'success'

export interface ChipProps {
  readonly tone?: ChipTone
  /** The stage whose colours it has. */
  readonly stage?: number
  readonly icon?: LucideIcon
  readonly children: ReactNode
  /** With both, the chip gets a button that takes it away. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

/** A short fact. */
export function Chip({ tone = 'neutral', stage, icon: Icon, children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={classes('chip', `chip--${tone}`)} data-stage={stage}>
      {Icon ? <Icon aria-hidden="true" /> : null}
      <span className="chip__text">{children}</span>
      {onRemove ? (
        <AriaButton className="chip__remove" aria-label={removeLabel ?? ''} onPress={onRemove}>
          <X aria-hidden="true" />
        </AriaButton>
      ) : null}
    </span>
  )
}

export interface ToggleChipProps {
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
  readonly children: ReactNode
}

/** A filter that is on or off. */
export function ToggleChip({ isSelected, onChange, children }: ToggleChipProps) {
  return (
    <ToggleButton className="chip chip--toggle" isSelected={isSelected} onChange={onChange}>
      {children}
    </ToggleButton>
  )
}
