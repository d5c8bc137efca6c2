/** Rows dragged by their grip. The place is shown by a line at the row under the pointer. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { PlanEditor } from '../open-plans/plan-editor.ts'
import { moveBeside } from './rows-by-sheet.ts'

const kind = 'plan-row'

type Edge = 'before' | 'after'

function edgeAt(element: Element, pointerY: number): Edge {
  const box = element.getBoundingClientRect()
  return pointerY < box.top + box.height / 2 ? 'before' : 'after'
}

/** Makes a row something to drag and to drop on; answers the function that ends it. */
export function makeRowDraggable(element: HTMLElement, grip: HTMLElement, rowId: string): () => void {
  const show = (edge: Edge | null) => {
    if (edge) element.dataset['drop'] = edge
    else delete element.dataset['drop']
  }
  return combine(
    draggable({
      element,
      dragHandle: grip,
      getInitialData: () => ({ kind, rowId }),
      onDragStart: () => {
        element.dataset['dragged'] = ''
      },
      onDrop: () => {
        delete element.dataset['dragged']
      },
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['kind'] === kind && source.data['rowId'] !== rowId,
      getData: ({ input }) => ({ rowId, edge: edgeAt(element, input.clientY) }),
      onDrag: ({ location }) => show(edgeAt(element, location.current.input.clientY)),
      onDragLeave: () => show(null),
      onDrop: () => show(null),
    }),
  )
}

/** Moves the rows of an editor where they are dropped; answers the function that ends it. */
export function watchDrops(editor: PlanEditor): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => source.data['kind'] === kind,
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0]
      const { rowId } = source.data
      const beside = target?.data['rowId']
      const edge = target?.data['edge']
      if (typeof rowId !== 'string' || typeof beside !== 'string') return
      const row = editor.store.getState().document.rows.find((one) => one.id === rowId)
      editor.change({ action: 'move-row', subject: row?.exerciseId ?? '' }, (plan) =>
        moveBeside(plan, rowId, beside, edge === 'after' ? 'after' : 'before'),
      )
    },
  })
}
