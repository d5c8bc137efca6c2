/** Amends a check-in: a reason is asked for, a version is added, and every earlier one is kept. */
import { History, X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { useAppState, useCommand, useDraft } from '../../api/index.ts'
import {
  Button,
  Form,
  IconButton,
  NewerVersion,
  TextField,
  showUndoToast,
  useDateText,
} from '../../ui/index.ts'
import { draftOf, rowsIn, stretchBefore, withCounted } from './check-in-draft.ts'
import type { CheckInDraft } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import type { EpisodeMaterial } from './episode-material.ts'
import { focusFirstRating } from './new-check-in.tsx'
import { submitsByKey } from './submit-key.ts'
import { useSubmit } from './use-submit.ts'

export function AmendCheckIn({
  checkIn,
  material,
  onClose,
  onAmended,
  onHistory,
  onStale,
}: {
  readonly checkIn: CheckIn
  readonly material: EpisodeMaterial
  readonly onClose: () => void
  readonly onAmended: () => void
  readonly onHistory: () => void
  /** Somebody amended it first: the list has to be read again. */
  readonly onStale: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const { episode, plan, exercises, checkIns } = material
  const stored = useMemo(() => draftOf(checkIn), [checkIn])
  const draft = useDraft<CheckInDraft>(`checkIns.amend.${checkIn.id}`, stored, checkIn.version)
  const amend = useCommand('checkIns.amend')
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirstRating(form.current), [])

  const { on } = draft.value
  const stretch = useMemo(() => {
    const place = checkIns.findIndex((one) => one.id === checkIn.id)
    // Of the check-ins of one day, only those recorded before this one end the stretch before it.
    const others = checkIns.filter((one, index) => one.id !== checkIn.id && (one.on !== on || index < place))
    return plan ? stretchBefore(on, plan, others) : null
  }, [plan, on, checkIns, checkIn.id])
  const rows = useMemo(
    () => withCounted(plan && stretch ? rowsIn(plan, stretch) : [], checkIn.adherence, plan),
    [plan, stretch, checkIn.adherence],
  )
  const { problems, submit } = useSubmit(async (details) => {
    const { basedOn, value } = draft
    const answer = await amend.run({ id: checkIn.id, basedOn, checkIn: details, reason: value.reason })
    if (!answer.ok && answer.error.code === 'conflict') onStale()
    return answer
  })

  async function save(): Promise<void> {
    if (!(await submit(draft.value, rows, checkIn.measures))) return
    draft.discard()
    onAmended()
  }

  function leave(): void {
    if (draft.isDirty) showUndoToast(t('checkIns.form.discarded'), t('ui.undo'), draft.discard())
    onClose()
  }

  return (
    // The keys belong to the form as a whole; each control inside has its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={form} className="check-in-form" onKeyDown={(event) => submitsByKey(event, () => void save())}>
      <Form problems={problems} onSubmit={() => void save()} aria-labelledby="check-in-form-title">
        <div className="check-in-form__head">
          <h2 id="check-in-form-title">{t('checkIns.form.amendTitle', { day: dates.day(checkIn.on) })}</h2>
          <span className="check-in-form__head-end">
            <Button small variant="quiet" icon={History} onPress={onHistory}>
              {t('checkIns.form.versions', { count: checkIn.version })}
            </Button>
            <IconButton small icon={X} label={t('ui.close')} onPress={leave} />
          </span>
        </div>
        {draft.isBehind ? (
          <NewerVersion
            title={t('checkIns.conflict.title')}
            text={t('checkIns.conflict.text')}
            reloadLabel={t('checkIns.conflict.reload')}
            onReload={() =>
              showUndoToast(
                t('checkIns.conflict.reloaded'),
                t('checkIns.conflict.bringBack'),
                draft.discard(),
              )
            }
            keepLabel={t('checkIns.conflict.keep')}
            onKeep={draft.rebase}
          />
        ) : null}
        <CheckInFields
          draft={draft.value}
          onChange={draft.change}
          rows={rows}
          stretch={stretch}
          plan={plan}
          exercises={exercises}
          earliest={episode.startedOn}
          latest={today}
        />
        <TextField
          name="reason"
          label={t('checkIns.form.reason')}
          hint={t('checkIns.form.reasonHint')}
          autoComplete="off"
          value={draft.value.reason}
          onChange={(reason) => draft.change({ reason })}
        />
        <div className="check-in-form__foot">
          <Button type="submit" variant="primary" busy={amend.busy}>
            {t('checkIns.form.saveAmendment')}
          </Button>
          <Button variant="quiet" onPress={leave}>
            {draft.isDirty ? t('checkIns.form.discard') : t('ui.cancel')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
