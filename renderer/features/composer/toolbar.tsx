/** The line above the grid: add, undo, redo, what is not understood, what is saved, revisions, the side panel. */
import { CircleAlert, PanelRight, Plus, Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { planTitle } from '../../../shared/text/plan-text.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { Revisions } from './revisions.tsx'
import type { ViewedRevision } from './revisions.tsx'
import { SaveStatus } from './save-status.tsx'
import { changeText } from './change-text.ts'
import { useComposer, useParts } from './use-composer.ts'

export interface ToolbarProps {
  readonly panelOpen: boolean
  readonly onAdd: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onPanel: () => void
  readonly onMisread: () => void
  readonly onView: (viewed: ViewedRevision) => void
}

export function Toolbar({ panelOpen, onAdd, onUndo, onRedo, onPanel, onMisread, onView }: ToolbarProps) {
  const { t } = useTranslation('app')
  const { readOnly } = useParts()
  const title = useComposer((state) => planTitle(t, state.document))
  const misread = useComposer((state) =>
    Object.values(state.unread).reduce((count, row) => count + Object.keys(row).length, 0),
  )
  return (
    <div role="toolbar" aria-label={t('composer.toolbar.label')} className="composer-tools row gap-4 rigid">
      <h2 className="composer-tools__title" title={title}>
        {title}
      </h2>
      <div className="composer-tools__group row gap-1 rigid">
        <Button small variant="secondary" icon={Plus} isDisabled={readOnly} onPress={onAdd}>
          {t('composer.toolbar.add')}
        </Button>
        <UndoRedo onUndo={onUndo} onRedo={onRedo} />
      </div>
      <div className="push row gap-1 rigid">
        {misread > 0 ? (
          <Button
            small
            variant="quiet"
            icon={CircleAlert}
            className="composer-tools__misread"
            onPress={onMisread}
          >
            {t('composer.toolbar.misread', { count: misread })}
          </Button>
        ) : null}
        <SaveStatus />
        <Revisions onView={onView} />
        <IconButton
          small
          icon={PanelRight}
          label={panelOpen ? t('composer.toolbar.hidePanel') : t('composer.toolbar.showPanel')}
          aria-expanded={panelOpen}
          onPress={onPanel}
        />
      </div>
    </div>
  )
}

/** By themselves, because they change their names with every change. */
function UndoRedo({ onUndo, onRedo }: Pick<ToolbarProps, 'onUndo' | 'onRedo'>) {
  const { t } = useTranslation('app')
  const { exercises, readOnly } = useParts()
  const past = useComposer((state) => state.log.past.at(-1))
  const future = useComposer((state) => state.log.future[0])
  const undoLabel = past
    ? t('composer.toolbar.undoChange', { change: changeText(t, exercises, past) })
    : t('composer.toolbar.undo')
  const redoLabel = future
    ? t('composer.toolbar.redoChange', { change: changeText(t, exercises, future) })
    : t('composer.toolbar.redo')
  return (
    <>
      <IconButton
        small
        icon={Undo2}
        label={undoLabel}
        keys="mod+z"
        isDisabled={readOnly || !past}
        onPress={onUndo}
      />
      <IconButton
        small
        icon={Redo2}
        label={redoLabel}
        keys="mod+shift+z"
        isDisabled={readOnly || !future}
        onPress={onRedo}
      />
    </>
  )
}
