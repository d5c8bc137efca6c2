import { ProgressBar } from '../../../ui/index.ts'

/** How far a call has come, while it runs; with a way to stop it where `stop` says so. */
export function LifecycleProgress({
  of: { busy, progress, cancel },
  label,
  stop = false,
}: {
  readonly of: {
    readonly busy: boolean
    readonly progress: { readonly done: number; readonly total: number } | null
    readonly cancel: () => void
  }
  readonly label: string
  readonly stop?: boolean
}) {
  if (!busy) return null
  return (
    <ProgressBar
      label={label}
      {...(progress ? { done: progress.done, total: progress.total } : {})}
      {...(stop ? { onCancel: cancel } : {})}
    />
  )
}
