/** Said when something was changed elsewhere while it was being edited here: both stay, and the person chooses. */
import { Button } from './button.tsx'
import './newer-version.css'

export interface NewerVersionProps {
  readonly title: string
  readonly text: string
  readonly reloadLabel: string
  readonly onReload: () => void
  readonly keepLabel: string
  readonly onKeep: () => void
  readonly busy?: boolean
}

export function NewerVersion({
  title,
  text,
  reloadLabel,
  onReload,
  keepLabel,
  onKeep,
  busy,
}: NewerVersionProps) {
  return (
    <div className="newer" role="alert">
      <div className="newer__text">
        <p className="newer__title">{title}</p>
        <p>{text}</p>
      </div>
      <div className="newer__ways">
        <Button small onPress={onReload}>
          {reloadLabel}
        </Button>
        <Button small busy={busy ?? false} onPress={onKeep}>
          {keepLabel}
        </Button>
      </div>
    </div>
  )
}
