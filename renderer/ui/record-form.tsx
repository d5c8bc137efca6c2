/** The frame around the fields of a record: what is refused, what is newer, and at its foot how to save or leave. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { useDateText } from './dates.ts'
import { Form } from './form.tsx'
import type { FormProblems, FormProps } from './form.tsx'
import { NewerVersion } from './newer-version.tsx'
import { showUndoToast } from './toast.tsx'

/** What the frame needs to know of the draft behind it. */
export interface RecordFormState {
  readonly problems: FormProblems | null
  readonly busy: boolean
  readonly isDirty: boolean
  /** A newer version says otherwise what was typed. */
  readonly isBehind: boolean
  /** A newer version has gone into the fields that were not typed into. */
  readonly tookIn: boolean
  /** What the newer version says, by the name of a field. */
  readonly remarks: Readonly<Record<string, string>>
  /** Lets the newer version have the fields that both have changed. Answers the way back to what was typed. */
  readonly giveWay: () => () => void
  /** When an earlier window has left it, ISO 8601 in UTC; null for what was typed in this one. */
  readonly leftAt: string | null
  readonly goOn: () => void
  readonly submit: () => Promise<void>
  /** Saves what is typed on top of the newer version. */
  readonly submitOver: () => Promise<void>
  /** Back to what is stored. Answers the way back to what was typed. */
  readonly discard: () => () => void
}

interface RecordFormProps extends Omit<FormProps, 'problems' | 'onSubmit'> {
  readonly form: RecordFormState
  /** Says more of the newer version than that it exists. */
  readonly newerText?: string
}

export function RecordForm({ form, newerText, children, ...rest }: RecordFormProps) {
  const { t } = useTranslation('app')
  return (
    <Form {...rest} problems={form.problems} remarks={form.remarks} onSubmit={() => void form.submit()}>
      {form.isBehind ? (
        <NewerVersion
          text={newerText}
          busy={form.busy}
          onReload={() =>
            showUndoToast(t('ui.record.newer.shown'), t('ui.record.newer.bringBack'), form.giveWay())
          }
          onKeep={() => void form.submitOver()}
        />
      ) : null}
      {form.tookIn && !form.isBehind ? (
        <p className="notice row gap-2 rigid" role="status">
          {t('ui.record.newer.tookIn')}
        </p>
      ) : null}
      {form.leftAt !== null && !form.isBehind ? <LeftNotice form={form} at={form.leftAt} /> : null}
      {children}
    </Form>
  )
}

/** Offers what was typed before the window or the program went away. */
function LeftNotice({ form, at }: { readonly form: RecordFormState; readonly at: string }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (
    <div className="notice row gap-2 rigid notice--warning" role="status">
      <p className="grow">{t('ui.record.left.text', { moment: dates.instant(at) })}</p>
      <Button small variant="quiet" onPress={form.goOn}>
        {t('ui.record.left.goOn')}
      </Button>
      <Button
        small
        variant="quiet"
        onPress={() => showUndoToast(t('ui.record.discarded'), t('ui.undo'), form.discard())}
      >
        {t('ui.record.left.discard')}
      </Button>
    </div>
  )
}

interface RecordButtonsProps {
  readonly form: RecordFormState
  readonly saveLabel: string
  readonly isDisabled?: boolean
  /** Where the form is left for; without it what is typed can be discarded, and the form stays. */
  readonly onLeave?: () => void
  /** Comes back to the form when a discard is undone. */
  readonly onReopen?: () => void
}

/** Saves, and leaves: what was typed is discarded at once, with an undo. */
export function RecordButtons({ form, saveLabel, isDisabled, onLeave, onReopen }: RecordButtonsProps) {
  const { t } = useTranslation('app')

  function leave(): void {
    const { isDirty } = form
    const takeBack = form.discard()
    if (isDirty) {
      showUndoToast(t('ui.record.discarded'), t('ui.undo'), () => {
        takeBack()
        onReopen?.()
      })
    }
    onLeave?.()
  }

  return (
    <>
      <Button type="submit" variant="primary" busy={form.busy} isDisabled={isDisabled ?? false}>
        {saveLabel}
      </Button>
      {form.isDirty || onLeave ? (
        <Button variant="quiet" onPress={leave}>
          {form.isDirty ? t('ui.record.discard') : t('ui.cancel')}
        </Button>
      ) : null}
    </>
  )
}

/** The foot of the form: its buttons, and whether something is not saved yet. */
export function RecordFoot({
  children,
  ...buttons
}: RecordButtonsProps & {
  /** At the end of the line, while nothing waits to be saved. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('app')
  return (
    <div className="form__foot row gap-2">
      <RecordButtons {...buttons} />
      <span className="form__state muted" role="status">
        {buttons.form.isDirty ? (
          <>
            {t('ui.record.unsaved')} <span className="form__state-note">{t('ui.record.unsavedNote')}</span>
          </>
        ) : (
          children
        )}
      </span>
    </div>
  )
}
