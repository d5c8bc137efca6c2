import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useLifecycle, useQueryCall, useSecretProblems } from '../../api/index.ts'
import {
  Button,
  Dialog,
  Form,
  PassphraseField,
  ProgressBar,
  showToast,
  SubmitActions,
  useDateText,
} from '../../ui/index.ts'

type Holding = NonNullable<OutputOf<'backups.holding'>>

/** Copies of the clinic that may still hold what was removed, until when, and removing them. Nothing where there are none. */
export function OldCopies() {
  const { t } = useTranslation('app')
  const holding = useQueryCall('backups.holding', {}).data
  const [asking, setAsking] = useState(false)
  if (!holding) return null
  const isNone = holding.here + (holding.elsewhere ?? 0) + holding.aside === 0
  if (isNone && !holding.away && !asking) return null
  return (
    <div className="stack gap-2">
      <WhatIsHeld holding={holding} isNone={isNone} />
      {isNone ? null : (
        <div className="row">
          <Button onPress={() => setAsking(true)}>{t('rights.due.holding.action')}</Button>
        </div>
      )}
      <Dialog title={t('rights.due.holding.title')} isOpen={asking} onClose={() => setAsking(false)}>
        <ShortenForm holding={holding} isNone={isNone} onClose={() => setAsking(false)} />
      </Dialog>
    </div>
  )
}

function WhatIsHeld({ holding, isNone }: { readonly holding: Holding; readonly isNone: boolean }) {
  const { t, i18n } = useTranslation('app')
  const dates = useDateText()
  const { erasedAt, until, away } = holding
  const counted = (['here', 'elsewhere', 'aside'] as const).flatMap((place) => {
    const count = holding[place] ?? 0
    return count === 0 ? [] : [t(`rights.due.holding.${place}`, { count })]
  })
  const what = new Intl.ListFormat(i18n.language).format(counted)
  return (
    <>
      {isNone ? null : <p>{t('rights.due.holding.still', { at: dates.instant(erasedAt), what })}</p>}
      {until === null ? null : (
        <p className="muted">{t('rights.due.holding.until', { on: dates.day(until) })}</p>
      )}
      {away ? <p className="muted">{t('rights.due.holding.away')}</p> : null}
    </>
  )
}

function ShortenForm({
  holding,
  isNone,
  onClose,
}: {
  readonly holding: Holding
  readonly isNone: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const shorten = useLifecycle('backups.shorten')
  const problems = useSecretProblems(shorten.error, 'passphrase')
  const [passphrase, setPassphrase] = useState('')

  async function start(): Promise<void> {
    const answer = await shorten.run({ passphrase })
    if (!answer.ok) return
    const { removed, left } = answer.value
    showToast(
      left === 0
        ? t('rights.due.holding.done', { count: removed })
        : t('rights.due.holding.left', { count: left }),
      'rights',
    )
    onClose()
  }

  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('rights.due.holding.title')}>
      <p>{t('rights.due.holding.text')}</p>
      <WhatIsHeld holding={holding} isNone={isNone} />
      <PassphraseField
        label={t('rights.due.holding.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      {shorten.busy ? (
        <ProgressBar label={t('rights.due.holding.working')} {...(shorten.progress ?? {})} />
      ) : null}
      <SubmitActions
        action={t('rights.due.holding.action')}
        variant="danger"
        busy={shorten.busy}
        onLeave={onClose}
      />
    </Form>
  )
}
