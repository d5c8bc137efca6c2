/** Menus: below a button of the kit, or at any element, such as one of hundreds in a grid. */
import type { LucideIcon } from 'lucide-react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover as AriaPopover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import type { MenuItemProps, PopoverProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly danger?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

/** A line of the menu that opens further ones beside it. */
export interface MenuBranch extends Pick<MenuEntry, 'id' | 'label' | 'icon' | 'isDisabled'> {
  readonly entries: readonly MenuEntry[]
}

/** `'line'` draws a rule between groups. */
export type MenuLine = MenuEntry | MenuBranch | 'line'

export interface MenuProps {
  readonly trigger: ReactNode
  readonly label: string
  readonly entries: readonly MenuLine[]
  readonly placement?: PopoverProps['placement']
}

export function Menu({ trigger, label, entries, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className="popover popover--list" placement={placement} offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {menuLines(entries)}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  )
}

export interface MenuAtProps {
  /** Where it opens, and where the focus goes back to; null keeps it closed. */
  readonly anchor: HTMLElement | null
  readonly label: string
  readonly entries: readonly MenuLine[]
  readonly onClose: () => void
}

export function MenuAt({ anchor, label, entries, onClose }: MenuAtProps) {
  return (
    <AriaPopover
      className="popover popover--list"
      triggerRef={{ current: anchor }}
      isOpen={anchor !== null}
      placement="bottom start"
      offset={4}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {menuLines(entries)}
      </AriaMenu>
    </AriaPopover>
  )
}

/** Texts stand under one another: where one line has an icon, the others leave room for one. */
function menuLines(lines: readonly MenuLine[]) {
  const hasIcons = lines.some((line) => line !== 'line' && line.icon !== undefined)
  const item = (line: MenuEntry | MenuBranch, end: ReactNode, rest: MenuItemProps = {}) => (
    <AriaMenuItem
      key={line.id}
      id={line.id}
      textValue={line.label}
      className="menu__item row gap-2h"
      isDisabled={line.isDisabled ?? false}
      {...rest}
    >
      {line.icon ? <line.icon aria-hidden="true" /> : hasIcons ? <span className="menu__gap" /> : null}
      <span className="grow">{line.label}</span>
      {end}
    </AriaMenuItem>
  )
  return lines.map((line, index) => {
    if (line === 'line') return <Separator key={`line-${index}`} className="menu__line" />
    if ('entries' in line) {
      return (
        <SubmenuTrigger key={line.id}>
          {item(line, <ChevronRight aria-hidden="true" />)}
          <AriaPopover className="popover popover--list" offset={2}>
            <AriaMenu className="menu" aria-label={line.label}>
              {menuLines(line.entries)}
            </AriaMenu>
          </AriaPopover>
        </SubmenuTrigger>
      )
    }
    return item(line, line.keys ? <Kbd keys={line.keys} /> : null, {
      className: classes('menu__item row gap-2h', line.danger && 'menu__item--danger'),
      onAction: line.onAction,
    })
  })
}
