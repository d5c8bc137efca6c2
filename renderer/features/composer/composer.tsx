/** The composer of one plan: tools above, the grid, a panel beside it. */
import { ListPlus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { maxPlanRows } from '../../../shared/domain/plan.ts'
import { addRow, canAddRow, removeRow } from '../../../shared/program/plan-edit.ts'
import { Button, EmptyState, MenuAt, showToast, showUndoToast } from '../../ui/index.ts'
import { PlanGrid } from './grid/plan-grid.tsx'
import { rowsBeside, rowsOnScreen } from './grid/rows-by-sheet.ts'
import { MeetingBar } from './merge/meeting-bar.tsx'
import { CatalogPanel } from './panels/catalog-panel.tsx'
import { Inspector } from './panels/inspector.tsx'
import type { Inspected } from './panels/inspector.tsx'
import { ViewedBar } from './revisions.tsx'
import type { ViewedRevision } from './revisions.tsx'
import { rowMenu } from './row-menu.tsx'
import { createPlanEditor } from './open-plans/plan-editor.ts'
import { Toolbar } from './toolbar.tsx'
import { useComposerKeys } from './use-composer-keys.ts'
import { ComposerContext, useComposer, useParts } from './use-composer.ts'
import type { ComposerParts } from './use-composer.ts'
import { useSafeLeaving } from './use-safe-leaving.ts'
import './composer.css'
import './panels/panels.css'

type Side = 'inspector' | 'catalog' | 'closed'

export function Composer() {
  const { t } = useTranslation('app')
  const parts = useParts()
  const { editor, exercises, side, readOnly } = parts
  const isEmpty = useComposer((state) => state.document.rows.length === 0)
  const [panel, setPanel] = useState<Side>('inspector')
  const [inspected, setInspected] = useState<Inspected>('plan')
  const [menu, setMenu] = useState<{ rowId: string; anchor: HTMLElement } | null>(null)
  const [viewed, setViewed] = useState<ViewedRevision | null>(null)
  const [said, setSaid] = useState('')

  useSafeLeaving(editor)
  const openCatalog = useCallback(() => {
    if (!readOnly) setPanel('catalog')
  }, [readOnly])
  const { undo, redo } = useComposerKeys({ onAdd: openCatalog, isOff: viewed !== null })

  const add = useCallback(
    (exercise: Exercise) => {
      const rowId = crypto.randomUUID()
      const { document: plan } = editor.store.getState()
      if (!canAddRow(plan, rowId)) return showToast(t('composer.full', { count: maxPlanRows }))
      editor.change({ action: 'add-row', subject: exercise.id }, (now) =>
        addRow(now, { rowId, exercise, side }),
      )
      editor.moveTo({ rowId, column: 1 })
      setSaid(t('composer.catalog.added', { exercise: exercise.name }))
    },
    [editor, side, t],
  )

  const remove = useCallback(
    (rowId: string) => {
      const { document: plan } = editor.store.getState()
      const at = plan.rows.findIndex((one) => one.id === rowId)
      const row = plan.rows[at]
      if (!row) return
      const onScreen = rowsOnScreen(plan.rows)
      const place = onScreen.indexOf(row)
      const next = onScreen[place + 1] ?? onScreen[place - 1]
      const { exerciseId: subject } = row
      editor.change({ action: 'remove-row', subject }, (now) => removeRow(now, rowId))
      editor.moveTo(next ? { rowId: next.id, column: 0 } : null)
      const exercise = exercises.get(subject)?.name ?? t('composer.unknownExercise')
      showUndoToast(t('composer.removed', { exercise }), t('composer.toolbar.undo'), () => {
        // Other steps may have come since: only this row comes back.
        const now = editor.store.getState().document
        if (!canAddRow(now, rowId)) return
        editor.change({ action: 'add-row', subject }, (open) => ({
          ...open,
          rows: open.rows.toSpliced(at, 0, row),
        }))
        editor.moveTo({ rowId, column: 0 })
      })
    },
    [editor, exercises, t],
  )

  const onRowMoved = useCallback(
    (rowId: string, moved: boolean) => {
      const rows = rowsOnScreen(editor.store.getState().document.rows)
      const row = rows.find((one) => one.id === rowId)
      if (!row) return
      const beside = rowsBeside(rows, row)
      const exercise = exercises.get(row.exerciseId)?.name ?? t('composer.unknownExercise')
      const place = beside.indexOf(row) + 1
      setSaid(
        moved
          ? t('composer.grid.moved', { exercise, place, places: beside.length })
          : t('composer.grid.edge', { exercise }),
      )
    },
    [editor, exercises, t],
  )

  const onMenu = useCallback((rowId: string, anchor: HTMLElement) => setMenu({ rowId, anchor }), [])
  const menuRow = useComposer((state) => state.document.rows.find((row) => row.id === menu?.rowId))

  function goToMisread(): void {
    const { unread, document: plan } = editor.store.getState()
    const row = rowsOnScreen(plan.rows).find((one) => unread[one.id])
    const week = Object.keys(unread[row?.id ?? ''] ?? {})[0]
    if (row && week) editor.edit({ rowId: row.id, column: Number(week) })
  }

  const viewing = useMemo<ComposerParts | null>(() => {
    if (!viewed) return null
    const plan = {
      id: editor.planId,
      episodeId: '',
      patientId: '',
      revision: viewed.revision.revision,
      document: viewed.document,
      updatedAt: viewed.revision.at,
    }
    // An editor of its own, so that cursor and selection work; nothing in it can change, so it never sends.
    const never = () => Promise.reject(new Error('An older revision is never saved'))
    const still = createPlanEditor(plan, { send: never, readNewer: never })
    return { ...parts, editor: still, readOnly: true }
  }, [viewed, parts, editor.planId])

  function restore(): void {
    if (!viewed) return
    const { revision } = viewed.revision
    editor.change({ action: 'restore' }, () => viewed.document)
    setViewed(null)
    showToast(t('composer.revisions.restored', { revision }))
  }

  return (
    <div className="composer fill">
      {viewed ? (
        <ViewedBar
          viewed={viewed}
          canRestore={!readOnly}
          onRestore={restore}
          onBack={() => setViewed(null)}
        />
      ) : (
        <>
          <Toolbar
            panelOpen={panel !== 'closed'}
            onAdd={openCatalog}
            onUndo={undo}
            onRedo={redo}
            onPanel={() => setPanel(panel === 'closed' ? 'inspector' : 'closed')}
            onMisread={goToMisread}
            onView={setViewed}
          />
          <MeetingBar />
        </>
      )}
      <ComposerContext value={viewing ?? parts}>
        <div className={`composer-body composer-body--${panel}`}>
          {isEmpty && !viewed ? (
            <div className="composer-empty">
              <EmptyState
                icon={ListPlus}
                title={t('composer.grid.emptyTitle')}
                text={t('composer.grid.emptyText')}
                action={
                  <Button variant="primary" isDisabled={readOnly} onPress={openCatalog}>
                    {t('composer.toolbar.add')}
                  </Button>
                }
              />
            </div>
          ) : (
            <PlanGrid
              key={viewed?.revision.revision ?? 'now'}
              onMenu={onMenu}
              onRemove={remove}
              onAdd={openCatalog}
              onRowMoved={onRowMoved}
            />
          )}
          {panel === 'catalog' && !viewed ? (
            <CatalogPanel onAdd={add} onClose={() => setPanel('inspector')} />
          ) : panel === 'closed' ? null : (
            <Inspector inspected={inspected} onInspect={setInspected} />
          )}
        </div>
      </ComposerContext>
      <MenuAt
        anchor={menu && menuRow ? menu.anchor : null}
        label={t('composer.grid.menu')}
        entries={
          menuRow
            ? rowMenu({
                t,
                editor,
                exercises,
                row: menuRow,
                onSettings: () => {
                  editor.moveTo({ rowId: menuRow.id, column: 0 })
                  setPanel('inspector')
                  setInspected('exercise')
                },
                onRemove: () => remove(menuRow.id),
              })
            : []
        }
        onClose={() => setMenu(null)}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  )
}
