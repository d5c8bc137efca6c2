/** One box for everything: commands narrowed by typing, and what the caller finds for the same text. */
import type { LucideIcon } from 'lucide-react'
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from './kbd.tsx'
import { longestSearch } from './text-field.tsx'

export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** Heading that it stands under. */
  readonly group: string
  readonly detail?: string
  readonly icon?: LucideIcon
  readonly keys?: string
  /** More words that find it. */
  readonly words?: string
  readonly run: () => void
}

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Narrowed here, by the words that are typed. */
  readonly commands: readonly PaletteItem[]
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** Found by the caller for `text`; shown before the commands, as they come. */
  readonly results: readonly PaletteItem[]
  readonly busy?: boolean
}

type Contains = (text: string, part: string) => boolean

/** Those in which every typed word occurs. */
function narrow(commands: readonly PaletteItem[], text: string, contains: Contains): readonly PaletteItem[] {
  const words = text.split(/\s+/)
  return commands.filter(({ label, words: more = '', group }) =>
    words.every((word) => contains(`${label} ${more} ${group}`, word)),
  )
}

export function CommandPalette(props: CommandPaletteProps) {
  const { t } = useTranslation('app')
  const { isOpen, onClose } = props
  return (
    <ModalOverlay
      className="scrim row centred scrim--top"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal row stretch modal--palette">
        <AriaDialog className="palette stack grow" aria-label={t('ui.palette.label')}>
          <PaletteBox {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBox({ onClose, commands, text, onTextChange, results, busy }: CommandPaletteProps) {
  const { t } = useTranslation('app')
  const id = useId()
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  const items = [...results, ...narrow(commands, text, contains)]
  const current = Math.min(active, items.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  })

  function run(item: PaletteItem | undefined): void {
    if (!item) return
    onClose()
    item.run()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      if (items.length > 0) setActive((current + move + items.length) % items.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(items[current])
    }
  }

  return (
    <>
      <div className="palette__box row gap-2h">
        <Search aria-hidden="true" />
        {/* The dialog is opened to type here, so the box takes the focus at once. */}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          aria-label={t('ui.palette.label')}
          placeholder={t('ui.palette.placeholder')}
          value={text}
          maxLength={longestSearch}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setActive(0)
            onTextChange(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {/* The list of a combobox: a select cannot be driven from another element's caret. */}
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role */}
      <div
        ref={list}
        id={`${id}-list`}
        className="palette__list"
        role="listbox"
        aria-label={t('ui.palette.label')}
        aria-busy={busy ?? false}
      >
        {items.map((item, index) => (
          <div key={item.id} role="presentation">
            {items[index - 1]?.group === item.group ? null : (
              <p className="palette__group" role="presentation">
                {item.group}
              </p>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className="palette__item row gap-2h"
              onPointerMove={() => setActive(index)}
              onClick={() => run(item)}
              onKeyDown={() => undefined}
            >
              {item.icon ? <item.icon aria-hidden="true" /> : null}
              <span className="grow one-line">{item.label}</span>
              {item.detail ? <span className="muted numbers">{item.detail}</span> : null}
              {item.keys ? <Kbd keys={item.keys} /> : null}
            </div>
          </div>
        ))}
        {items.length === 0 && !busy ? (
          <p className="palette__empty muted">{t('ui.palette.empty', { text })}</p>
        ) : null}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      <footer className="palette__foot row stretch gap-4">
        <span>
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('ui.palette.hint')}
        </span>
        <span>
          <Kbd keys="enter" /> {t('ui.palette.hintOpen')}
        </span>
        <span>
          <Kbd keys="escape" /> {t('ui.palette.hintClose')}
        </span>
      </footer>
    </>
  )
}
