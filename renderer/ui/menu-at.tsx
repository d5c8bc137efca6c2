/** A menu that opens at an element which is not a button of the kit, such as one of hundreds in a grid. */
import { ChevronRight } from 'lucide-react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Popover as AriaPopover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'
import type { MenuEntry } from './overlays.tsx'

/** A line of the menu that opens further ones beside it. */
export interface MenuBranch extends Omit<MenuEntry, 'onAction' | 'keys' | 'danger'> {
  readonly entries: readonly MenuEntry[]
}

export type MenuLine = MenuEntry | MenuBranch | 'line'

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
        {entries.map((entry, index) => {
          if (entry === 'line') return <Separator key={`line-${index}`} className="menu__line" />
          if (!('entries' in entry)) return item(entry)
          return (
            <SubmenuTrigger key={entry.id}>
              <AriaMenuItem id={entry.id} textValue={entry.label} className="menu__item">
                {entry.icon ? <entry.icon aria-hidden="true" /> : null}
                <span className="menu__label">{entry.label}</span>
                <ChevronRight aria-hidden="true" />
              </AriaMenuItem>
              <AriaPopover className="popover popover--list" offset={2}>
                <AriaMenu className="menu" aria-label={entry.label}>
                  {entry.entries.map(item)}
                </AriaMenu>
              </AriaPopover>
            </SubmenuTrigger>
          )
        })}
      </AriaMenu>
    </AriaPopover>
  )
}

function item(entry: MenuEntry) {
  return (
    <AriaMenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={classes('menu__item', entry.danger && 'menu__item--danger')}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
    >
      {entry.icon ? <entry.icon aria-hidden="true" /> : null}
      <span className="menu__label">{entry.label}</span>
      {entry.keys ? <Kbd keys={entry.keys} /> : null}
    </AriaMenuItem>
  )
}
