/** Brings the clinic back to this computer. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLifecycle } from '../../../api/index.ts'
import { Button, Dialog, Facts, FormActions, showToast } from '../../../ui/index.ts'
import { PassphraseForm } from '../keys/passphrase-form.tsx'
import { useHeldFacts } from './held-facts.ts'
import type { MovingProps } from './move-to-server.tsx'

export function ReturnFromServer({ held, beforeMoving, onClose }: MovingProps) {
  const { t } = useTranslation('app')
  const back = useLifecycle('server.return')
  const facts = useHeldFacts(held)
  const [untold, setUntold] = useState(false)

  async function start(passphrase: string): Promise<void> {
    await beforeMoving()
    const answer = await back.run({ passphrase })
    if (!answer.ok) return
    if (!answer.value.told) return setUntold(true)
    showToast(t('server.return.done'))
    onClose()
  }

  if (untold)
    return (
      <Dialog title={t('server.return.untold')} isOpen onClose={onClose} mustAnswer>
        <div className="stack gap-4">
          <p>{t('server.return.untoldText')}</p>
          <FormActions>
            <Button variant="primary" onPress={onClose}>
              {t('ui.close')}
            </Button>
          </FormActions>
        </div>
      </Dialog>
    )
  const happens = [
    t('server.move.backup'),
    t('server.move.wait'),
    t('server.move.locked'),
    t('server.return.others'),
  ]
  return (
    <Dialog title={t('server.return.action')} isOpen onClose={onClose} mustAnswer={back.busy}>
      <PassphraseForm
        of={back}
        title={t('server.return.action')}
        label={t('server.move.passphrase')}
        working={t('server.return.working')}
        stop
        action={t('server.return.start')}
        onSend={start}
        onLeave={onClose}
      >
        <p className="muted">{t('server.return.text')}</p>
        <Facts facts={facts} />
        <ul className="text-list stack gap-1h" aria-label={t('server.move.happens')}>
          {happens.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </PassphraseForm>
    </Dialog>
  )
}
