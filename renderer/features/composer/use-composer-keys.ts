/** Undo, redo and the catalog by key, anywhere on the page; each undo says what it took back. */
import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MenuCommand } from '../../../shared/contract/index.ts'
import { useMenuCommand } from '../../api/index.ts'
import { isTypingIn, showToast, useShortcuts } from '../../ui/index.ts'
import type { Shortcut } from '../../ui/index.ts'
import { changeText } from './change-text.ts'
import { useParts } from './use-composer.ts'

export interface ComposerKeys {
  readonly undo: () => void
  readonly redo: () => void
}

export function useComposerKeys({
  onAdd,
  isOff,
}: {
  readonly onAdd: () => void
  readonly isOff: boolean
}): ComposerKeys {
  const { t } = useTranslation('app')
  const { editor, exercises, readOnly } = useParts()
  const locked = readOnly || isOff

  const travel = useCallback(
    (way: 'undo' | 'redo') => {
      if (locked) return
      const change = way === 'undo' ? editor.undo() : editor.redo()
      const said = way === 'undo' ? 'composer.undid' : 'composer.redid'
      const none = way === 'undo' ? 'composer.nothingToUndo' : 'composer.nothingToRedo'
      showToast(change ? t(said, { change: changeText(t, exercises, change) }) : t(none), 'composer-travel')
    },
    [editor, exercises, locked, t],
  )
  const undo = useCallback(() => travel('undo'), [travel])
  const redo = useCallback(() => travel('redo'), [travel])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // In a text field these keys belong to the text.
      if (
        event.defaultPrevented ||
        isTypingIn(event.target) ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey
      )
        return
      const key = event.key.toLowerCase()
      const way =
        key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && !event.shiftKey ? 'redo' : null
      if (!way) return
      event.preventDefault()
      travel(way)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [travel])

  const onMenuCommand = useCallback(
    (command: MenuCommand) => {
      if ((command === 'undo' || command === 'redo') && !isTypingIn(document.activeElement)) travel(command)
    },
    [travel],
  )
  useMenuCommand(onMenuCommand)

  useShortcuts(
    useMemo<Shortcut[]>(() => {
      const group = t('composer.toolbar.keys')
      // The grid and the listener above do these themselves; here they are only named for the list of shortcuts.
      return [
        { keys: 'a', group, label: t('composer.toolbar.key.add'), run: onAdd },
        { keys: 'mod+z', group, label: t('composer.toolbar.key.undo') },
        { keys: 'mod+shift+z', group, label: t('composer.toolbar.key.redo') },
        { keys: 'enter', group, label: t('composer.toolbar.key.edit') },
        { keys: 'mod+r', group, label: t('composer.toolbar.key.along') },
        { keys: 'mod+d', group, label: t('composer.toolbar.key.down') },
        { keys: 'delete', group, label: t('composer.toolbar.key.clear') },
        { keys: 'alt+arrowup', group, label: t('composer.toolbar.key.move') },
      ]
    }, [t, onAdd]),
  )
  return { undo, redo }
}
