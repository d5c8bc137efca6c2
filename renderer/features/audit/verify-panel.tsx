import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useErrorSentence, useLifecycle, useSaveDocument } from '../../api/index.ts'
import {
  Button,
  copyText,
  ErrorState,
  FileButton,
  ProgressBar,
  showToast,
  TextField,
  useDateText,
} from '../../ui/index.ts'

type Verification = OutputOf<'audit.verify'>

/** Verifies all entries, and shows the checkpoint to keep. */
export function VerifyPanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const verify = useLifecycle('audit.verify')
  const [code, setCode] = useState('')
  const [result, setResult] = useState<Verification | null>(null)

  async function start(): Promise<void> {
    setResult(null)
    const answer = await verify.run({ code })
    if (answer.ok) setResult(answer.value)
  }

  return (
    <div className="stack gap-3">
      <p className="muted">{t('audit.verify.text')}</p>
      <TextField
        label={t('audit.verify.code')}
        hint={t('audit.verify.codeHint')}
        value={code}
        onChange={setCode}
      />
      {verify.busy ? (
        <ProgressBar
          label={t('audit.verify.working')}
          {...(verify.progress ? { done: verify.progress.done, total: verify.progress.total } : {})}
          onCancel={verify.cancel}
        />
      ) : (
        <div className="row stretch gap-2">
          <Button onPress={() => void start()}>{t('audit.verify.action')}</Button>
          <FileButton variant="quiet" accept=".txt" onFile={(file) => void codeIn(file).then(setCode)}>
            {t('audit.verify.choose')}
          </FileButton>
        </div>
      )}
      {verify.error && verify.error.code !== 'cancelled' ? (
        <ErrorState text={sentence(verify.error)} />
      ) : null}
      <div aria-live="polite">{result ? <Result result={result} /> : null}</div>
    </div>
  )
}

function Result({ result }: { readonly result: Verification }) {
  const { t, i18n } = useTranslation('app')
  const faultText = useFaultText()
  const dates = useDateText()
  const sentence = useErrorSentence()
  const save = useSaveDocument()
  const entries = new Intl.NumberFormat(i18n.language).format(result.entries)

  async function keep(): Promise<void> {
    const saved = await save(result.file)
    if (!saved.ok) showToast(sentence(saved.error), 'audit')
    else if (saved.value !== 'cancelled') showToast(t(`audit.verify.${saved.value}`), 'audit')
  }

  return (
    <div className="stack gap-3">
      {result.total === 0 ? (
        <p className="row gap-2">
          <CircleCheck aria-hidden="true" />
          {t('audit.verify.good', { entries })}{' '}
          {result.backups > 0 ? t('audit.verify.goodBackups', { count: result.backups }) : null}
        </p>
      ) : (
        <>
          <p className="row gap-2" role="alert">
            <CircleAlert aria-hidden="true" />
            {t('audit.verify.bad', { entries, count: result.total })}
          </p>
          <ul className="stack gap-1">
            {result.faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{faultText(fault)}</li>
            ))}
          </ul>
        </>
      )}
      {result.earlier ? (
        <p role={result.earlier.fits === false ? 'alert' : undefined}>
          {t(`audit.verify.earlier.${earlierWord(result.earlier.fits)}`, {
            at: dates.instant(result.earlier.endedAt),
          })}
        </p>
      ) : null}
      <p className="cluster gap-2">
        {t('audit.verify.keep')} <span className="numbers strong">{result.code}</span>
        <Button small variant="quiet" onPress={() => void copy(result.code, t('audit.verify.copied'))}>
          {t('audit.verify.copy')}
        </Button>
        <Button small variant="quiet" onPress={() => void keep()}>
          {t('audit.verify.save')}
        </Button>
      </p>
    </div>
  )
}

function earlierWord(fits: boolean | null): 'fits' | 'differs' | 'unknown' {
  if (fits === null) return 'unknown'
  return fits ? 'fits' : 'differs'
}

/** The last line of a file that was saved here; of another one as much as the field takes. */
async function codeIn(file: File): Promise<string> {
  const lines = (await file.slice(0, 10_000).text()).trim().split('\n')
  return (lines.at(-1) ?? '').trim().slice(0, 120)
}

async function copy(code: string, done: string): Promise<void> {
  await copyText(code)
  showToast(done, 'audit')
}

function useFaultText(): (fault: Verification['faults'][number]) => string {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (fault) => {
    switch (fault.kind) {
      case 'altered':
      case 'missing':
        return t(`audit.verify.faults.${fault.kind}`, { from: fault.from, to: fault.to })
      case 'emptied':
        return t('audit.verify.faults.emptied', { seq: fault.seq })
      case 'cut': {
        const source = t(`audit.verify.sources.${fault.source}`, { at: dates.instant(fault.at) })
        return t('audit.verify.faults.cut', { from: fault.from, to: fault.to, source })
      }
      case 'rewritten': {
        const source = t(`audit.verify.sources.${fault.source}`, { at: dates.instant(fault.at) })
        return t('audit.verify.faults.rewritten', { seq: fault.seq, source })
      }
      case 'clock-back': {
        const [from, to] = [dates.instant(fault.from), dates.instant(fault.to)]
        return t('audit.verify.faults.clock-back', { seq: fault.seq, from, to })
      }
    }
  }
}
