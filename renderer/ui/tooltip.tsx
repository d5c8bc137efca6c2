import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'

export interface TooltipProps {
  readonly text: string
  /** Shortcut shown after the text, such as `mod+k`. */
  readonly keys?: string
  /** One button or other focusable element of the kit. */
  readonly children: ReactNode
}

/** Says what a control does. Never the only place of something that must be known. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {keys ? <Kbd keys={keys} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
