import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { mayRole } from '../../../shared/domain/roles.ts'
import { useAppState, useCaller, useCommand, useErrorSentence, useProblems } from '../../api/index.ts'
import {
  Button,
  DateField,
  Form,
  Popover,
  showToast,
  showUndoToast,
  TextArea,
  useDateText,
} from '../../ui/index.ts'

/** The consent of a stored photo: who gave it, and taking it back. */
export function PhotoConsent({
  photoId,
  stored: { consent, withdrawn },
  readOnly,
}: {
  readonly photoId: string
  readonly stored: OutputOf<'exercises.photo'>
  readonly readOnly: boolean
}) {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  const dates = useDateText()
  const call = useCaller()
  const sentence = useErrorSentence()
  const mayRemove = user !== null && mayRole(user.role, 'manage-clinic') && !readOnly

  async function standAgain(): Promise<void> {
    const answer = await call('exercises.setPhotoConsent', { photoId, withdrawn: null })
    if (!answer.ok) showToast(sentence(answer.error), 'photo')
  }
  async function remove(): Promise<void> {
    const answer = await call('rights.removePhoto', { photoId })
    showToast(answer.ok ? t('poseEditor.photo.removed') : sentence(answer.error), 'photo')
  }

  return (
    <div className="stack top gap-2">
      <p>
        {t('poseEditor.photo.agreed', { by: consent.by, on: dates.day(consent.on) })}
        {consent.note === '' ? '' : ` · ${consent.note}`}
      </p>
      {withdrawn ? (
        <>
          <p role="note">
            {t(withdrawn.removed ? 'poseEditor.photo.withdrawnRemoved' : 'poseEditor.photo.withdrawn', {
              on: dates.day(withdrawn.on),
              reason: withdrawn.reason,
            })}
          </p>
          {withdrawn.removed || readOnly ? null : (
            <div className="row stretch gap-2">
              <Button small onPress={() => void standAgain()}>
                {t('poseEditor.photo.standAgain')}
              </Button>
              {mayRemove ? <RemovePicture onRemove={remove} /> : null}
            </div>
          )}
        </>
      ) : readOnly ? null : (
        <Withdraw photoId={photoId} onUndo={standAgain} />
      )}
    </div>
  )
}

function Withdraw({ photoId, onUndo }: { readonly photoId: string; readonly onUndo: () => Promise<void> }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const withdraw = useCommand('exercises.setPhotoConsent')
  const problems = useProblems(withdraw.error)
  const [isOpen, setIsOpen] = useState(false)
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')

  async function send(): Promise<void> {
    const answer = await withdraw.run({ photoId, withdrawn: { on, reason } })
    if (!answer.ok) return
    setIsOpen(false)
    showUndoToast(t('poseEditor.photo.withdrawDone'), t('ui.undo'), () => void onUndo())
  }

  return (
    <Popover
      label={t('poseEditor.photo.withdraw')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button small>{t('poseEditor.photo.withdraw')}</Button>}
    >
      <Form problems={problems} onSubmit={() => void send()} aria-label={t('poseEditor.photo.withdraw')}>
        <DateField
          autoFocus
          name="withdrawn.on"
          label={t('poseEditor.photo.withdrawnOn')}
          value={on}
          latest={today}
          onChange={setOn}
        />
        <TextArea
          name="withdrawn.reason"
          label={t('poseEditor.photo.withdrawReason')}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <p className="muted small">{t('poseEditor.photo.withdrawText')}</p>
        <Button type="submit" variant="primary" busy={withdraw.busy}>
          {t('poseEditor.photo.withdrawAction')}
        </Button>
      </Form>
    </Popover>
  )
}

function RemovePicture({ onRemove }: { readonly onRemove: () => Promise<void> }) {
  const { t } = useTranslation('app')
  return (
    <Popover
      label={t('poseEditor.photo.remove')}
      trigger={
        <Button small variant="danger">
          {t('poseEditor.photo.remove')}
        </Button>
      }
    >
      {(close) => (
        <div className="stack top gap-3">
          <p>{t('poseEditor.photo.removeText')}</p>
          <Button
            variant="danger"
            onPress={() => {
              close()
              void onRemove()
            }}
          >
            {t('poseEditor.photo.removeAction')}
          </Button>
        </div>
      )}
    </Popover>
  )
}
