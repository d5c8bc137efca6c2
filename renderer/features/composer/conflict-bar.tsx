/** Two people on one plan: what is on screen stays, and the person decides which one goes on. */
import { GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/app-error.ts'
import { useCaller, useErrorSentence } from '../../api/index.ts'
import { Button } from '../../ui/index.ts'
import { useComposer, useParts } from './use-composer.ts'

export function ConflictBar() {
  const { t } = useTranslation('app')
  const { editor } = useParts()
  const state = useComposer((now) => now.saving.state)
  const call = useCaller()
  const sentence = useErrorSentence()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  if (state !== 'conflict') return null

  async function decide(keepMine: boolean): Promise<void> {
    setBusy(true)
    const stored = await call('plans.get', { id: editor.planId })
    setBusy(false)
    setError(stored.ok ? null : stored.error)
    if (!stored.ok) return
    if (keepMine) editor.saveOver(stored.value.revision)
    else editor.reload(stored.value)
  }

  return (
    <div role="alert" className="composer-bar row gap-3 rigid composer-bar--warning">
      <GitCompareArrows aria-hidden="true" />
      <p>{error ? sentence(error) : t('composer.conflict.text')}</p>
      <Button small isDisabled={busy} onPress={() => void decide(false)}>
        {t('composer.conflict.reload')}
      </Button>
      <Button small isDisabled={busy} onPress={() => void decide(true)}>
        {t('composer.conflict.keep')}
      </Button>
    </div>
  )
}
