/** Amends a check-in: a reason is asked for, a version is added, and every earlier one is kept. */
import { History, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
import { useAppState, useCommand, useRecordForm } from '../../api/index.ts'
import { Button, IconButton, RecordFoot, RecordForm, TextField, useDateText } from '../../ui/index.ts'
import { draftOf } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import type { EpisodeData } from './episode-data.ts'
import { focusFirstRating } from './new-check-in.tsx'
import { sendCheckIn } from './send-check-in.ts'

const nameOf = (field: string) => `checkIn.${field}`

export function AmendCheckIn({
  checkIn,
  data,
  onClose,
  onAmended,
  onHistory,
  onStale,
}: {
  readonly checkIn: CheckIn
  readonly data: EpisodeData
  readonly onClose: () => void
  readonly onAmended: () => void
  readonly onHistory: () => void
  /** Somebody amended it first: the list has to be read again. */
  readonly onStale: () => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const { episode, plan, exercises, checkIns } = data
  const stored = useMemo(() => draftOf(checkIn), [checkIn])
  const amend = useCommand('checkIns.amend')
  const asked = useCallback(
    (day: string) => sessionsToCount(day, plan, checkIns, checkIn.id),
    [plan, checkIns, checkIn.id],
  )
  const valueText = useCallback(
    (field: string, value: unknown) => (field === 'on' ? dates.day(value as string) : undefined),
    [dates],
  )
  const form = useRecordForm({
    key: `checkIns.amend.${checkIn.id}`,
    stored,
    revision: checkIn.version,
    send: (value, basedOn) =>
      sendCheckIn(t, value, asked(value.on).rows, checkIn.measures, (details) =>
        amend.run({ id: checkIn.id, basedOn, checkIn: details, reason: value.reason }),
      ),
    onSaved: onAmended,
    onStale,
    nameOf,
    valueText,
  })
  const { value: draft, change } = form
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => focusFirstRating(place.current), [])

  const { stretch, rows } = useMemo(() => asked(draft.on), [asked, draft.on])

  return (
    <div ref={place} className="check-in-form fill">
      <RecordForm fill form={form} aria-labelledby="check-in-form-title">
        <div className="form__scroll fill gap-6">
          <div className="check-in-form__head row gap-2">
            <h2 id="check-in-form-title">{t('checkIns.form.amendTitle', { day: dates.day(checkIn.on) })}</h2>
            <span className="check-in-form__head-end row stretch gap-1 rigid">
              <Button small variant="quiet" icon={History} onPress={onHistory}>
                {t('checkIns.form.versions', { count: checkIn.version })}
              </Button>
              <IconButton small icon={X} label={t('ui.close')} onPress={onClose} />
            </span>
          </div>
          <CheckInFields
            draft={draft}
            onChange={change}
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
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </div>
        <RecordFoot form={form} saveLabel={t('checkIns.form.saveAmendment')} onLeave={onClose} />
      </RecordForm>
    </div>
  )
}
