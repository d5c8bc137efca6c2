import { useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { useSecretProblems } from '../../../api/index.ts'
import { Form, PassphraseField, SubmitActions } from '../../../ui/index.ts'
import { LifecycleProgress } from '../backups/lifecycle-progress.tsx'

interface PassphraseFormProps {
  readonly of: ComponentProps<typeof LifecycleProgress>['of'] & {
    readonly error: Parameters<typeof useSecretProblems>[0]
  }
  readonly title: string
  /** Of the field. */
  readonly label: string
  /** What is said while it works. */
  readonly working: string
  readonly stop?: boolean
  readonly action: string
  readonly onSend: (passphrase: string) => Promise<void>
  /** The words of the way out; "Cancel" unless given. */
  readonly leave?: string
  readonly onLeave: () => void
  /** What it will do. */
  readonly children: ReactNode
}

/** What cannot be done by a press alone: somebody's own passphrase sends it. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { of, title, label, working, stop = false, action, leave, onSend, onLeave, children } = props
  const problems = useSecretProblems(of.error, 'passphrase')
  const [passphrase, setPassphrase] = useState('')
  return (
    <Form problems={problems} onSubmit={() => void onSend(passphrase)} aria-label={title}>
      {children}
      <PassphraseField label={label} value={passphrase} onChange={setPassphrase} autoFocus />
      <LifecycleProgress of={of} label={working} stop={stop} />
      <SubmitActions
        action={action}
        variant="danger"
        busy={of.busy}
        onLeave={onLeave}
        {...(leave === undefined ? {} : { leave })}
      />
    </Form>
  )
}
