import { useTranslation } from 'react-i18next'
import { Kbd } from './kbd.tsx'
import { Dialog } from './overlays.tsx'
import { useShortcutList } from './shortcuts.tsx'

/** All shortcuts that work on the screen behind it. */
export function ShortcutSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const { list, singleKeys } = useShortcutList()
  const shortcuts = isOpen ? list() : []
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))]
  return (
    <Dialog
      title={t('ui.shortcuts.title')}
      isOpen={isOpen}
      onClose={onClose}
      size={groups.length > 1 ? 'medium' : 'small'}
    >
      {singleKeys ? null : <p className="muted">{t('ui.shortcuts.singleKeysOff')}</p>}
      <div className="shortcut-sheet">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts
                .filter((one) => one.group === group)
                .map((one) => (
                  <div key={one.keys} className="shortcut-sheet__line split">
                    <dt>{one.label}</dt>
                    <dd>
                      <Kbd keys={one.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
