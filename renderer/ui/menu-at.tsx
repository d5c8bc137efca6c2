/** A menu that opens at an element which is not a button of the kit, such as one of hundreds in a grid. */
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Popover as AriaPopover,
  Separator,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'
import type { MenuEntry } from './overlays.tsx'

export interface MenuAtProps {
  /** Where it opens, and where the focus goes back to; null keeps it closed. */
  readonly anchor: HTMLElement | null
  readonly label: string
  readonly entries: readonly (MenuEntry | 'line')[]
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
        {entries.map((entry, index) =>
          entry === 'line' ? (
            <Separator key={`line-${index}`} className="menu__line" />
          ) : (
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
          ),
        )}
      </AriaMenu>
    </AriaPopover>
  )
}
