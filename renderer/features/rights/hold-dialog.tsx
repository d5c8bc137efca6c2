import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useProblems } from '../../api/index.ts'
import { Dialog, Form, SubmitActions, showToast, TextArea } from '../../ui/index.ts'

interface HoldProps {
  readonly patientId: string
  readonly name: string
  readonly isHeld: boolean
  readonly onClose: () => void
}

/** Holds a record, or lifts its hold; either way with a reason. */
export function HoldDialog({ isOpen, ...props }: HoldProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation('app')
  const { name, isHeld, onClose } = props
  const title = isHeld ? t('rights.hold.liftTitle', { name }) : t('rights.hold.title', { name })
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {isOpen ? <HoldForm {...props} title={title} /> : null}
    </Dialog>
  )
}

function HoldForm({ patientId, name, isHeld, title, onClose }: HoldProps & { readonly title: string }) {
  const { t } = useTranslation('app')
  // What the dialog was opened for, though the hold is there a moment before it closes.
  const [lifts] = useState(isHeld)
  const hold = useCommand('rights.hold')
  const lift = useCommand('rights.liftHold')
  const submission = lifts ? lift : hold
  const problems = useProblems(submission.error)
  const [reason, setReason] = useState('')

  async function send(): Promise<void> {
    const answer = await submission.run({ patientId, reason })
    if (!answer.ok) return
    showToast(lifts ? t('rights.hold.lifted', { name }) : t('rights.hold.done', { name }), 'rights')
    onClose()
  }

  return (
    <Form problems={problems} onSubmit={() => void send()} aria-label={title}>
      <p className="muted">{t(lifts ? 'rights.hold.liftText' : 'rights.hold.text')}</p>
      <TextArea
        autoFocus
        name="reason"
        label={t(lifts ? 'rights.hold.liftReason' : 'rights.hold.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <SubmitActions
        action={t(lifts ? 'rights.hold.lift' : 'rights.hold.action')}
        busy={submission.busy}
        onLeave={onClose}
      />
    </Form>
  )
}
