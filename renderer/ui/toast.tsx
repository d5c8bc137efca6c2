/** The quiet line at the foot that says what was done and offers to take it back. */
import { X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ToastQueue } from 'react-stately/useToastState'
import { Button, IconButton } from './button.tsx'

interface ToastMessage {
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 })

/** How long an undo stays within reach, in milliseconds. It waits while it is pointed at or focused. */
const undoTime = 10_000
const readTime = 5_000

/** The toast that was last shown for each place that says one thing at a time. */
const placed = new Map<string, string>()

/** Says something in passing. With a `place`, what was last said there goes away first. */
export function showToast(text: string, place?: string): void {
  const before = place === undefined ? undefined : placed.get(place)
  if (before !== undefined) toastQueue.close(before)
  const key = toastQueue.add({ text, action: null }, { timeout: readTime })
  if (place !== undefined) placed.set(place, key)
}

/** Says what was done and offers `run` as the way back. */
export function showUndoToast(text: string, label: string, run: () => void): void {
  toastQueue.add({ text, action: { label, run } }, { timeout: undoTime })
}

/** Takes every toast away; a locked window keeps none. */
export function clearToasts(): void {
  toastQueue.clear()
}

export function Toasts() {
  const { t } = useTranslation('app')
  return (
    <ToastRegion queue={toastQueue} className="toasts">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast row gap-1">
          <ToastContent className="toast__content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button
              small
              variant="quiet"
              className="toast__action"
              onPress={() => {
                toast.content.action?.run()
                toastQueue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <IconButton small slot="close" icon={X} label={t('ui.dismiss')} />
        </AriaToast>
      )}
    </ToastRegion>
  )
}
