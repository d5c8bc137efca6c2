import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useLifecycle, useSecretProblems } from '../../../api/index.ts'
import {
  Button,
  Dialog,
  Facts,
  Form,
  SubmitActions,
  useDateText,
  type DialogOpening,
} from '../../../ui/index.ts'
import { LifecycleProgress } from './lifecycle-progress.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from '../keys/shown-secret.tsx'

/** Tries whether the newest backup would bring the clinic back, without changing anything. */
export function RestoreDrill({ isOpen, onClose }: DialogOpening) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('backups.drill.action')} isOpen={isOpen} onClose={onClose}>
      <DrillForm onClose={onClose} />
    </Dialog>
  )
}

function DrillForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const drill = useLifecycle('backups.drill')
  const problems = useSecretProblems(drill.error, shownField)
  const [shown, setShown] = useState<Shown>(noSecret)
  const [passed, setPassed] = useState<OutputOf<'backups.drill'> | null>(null)

  async function start(): Promise<void> {
    const answer = await drill.run(shown)
    if (answer.ok) setPassed(answer.value)
  }

  if (passed) return <Passed drill={passed} onClose={onClose} />
  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('backups.drill.action')}>
      <p className="muted">{t('backups.drill.text')}</p>
      <ShownSecret
        shown={shown}
        onChange={setShown}
        label={t('clinic.unlock.passphrase')}
        hint={t('backups.drill.hint')}
        isDisabled={drill.busy}
        autoFocus
      />
      <LifecycleProgress of={drill} label={t('backups.drill.working')} stop />
      <SubmitActions action={t('backups.drill.start')} busy={drill.busy} onLeave={onClose} />
    </Form>
  )
}

function Passed({
  drill: { madeAt, milliseconds, held },
  onClose,
}: {
  readonly drill: OutputOf<'backups.drill'>
  readonly onClose: () => void
}) {
  const { t, i18n } = useTranslation('app')
  const dates = useDateText()
  const number = new Intl.NumberFormat(i18n.language)
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  const took =
    seconds < 60
      ? t('backups.drill.seconds', { count: seconds })
      : t('backups.drill.minutes', { count: Math.round(seconds / 60) })
  return (
    <div className="stack gap-3">
      <p role="status">{t('backups.drill.passed', { at: dates.instant(madeAt) })}</p>
      <Facts
        facts={[
          [t('backups.drill.took'), took],
          ...(['patients', 'plans', 'checkIns', 'handouts'] as const).map(
            (what) => [t(`backups.preview.${what}`), number.format(held[what])] as const,
          ),
          [
            t('backups.preview.newest'),
            held.newest === null ? t('backups.preview.nothing') : dates.instant(held.newest),
          ],
        ]}
      />
      <div className="row stretch gap-2">
        <Button variant="primary" onPress={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </div>
  )
}
