/** The form of a new check-in. What is typed stays while somebody looks elsewhere, and until it is stored. */
import { Check } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import { sessionsToCount } from '../../../shared/program/observations.ts'
import { useAppState, useCommand, useRecordForm } from '../../api/index.ts'
import { Kbd, RecordFoot, RecordForm, useShortcuts } from '../../ui/index.ts'
import { emptyDraft } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import type { EpisodeData } from './episode-data.ts'
import { sendCheckIn } from './send-check-in.ts'

export function NewCheckIn({
  data,
  notice,
  onSaved,
}: {
  readonly data: EpisodeData
  /** What has just been done elsewhere, such as an amendment. */
  readonly notice: string | null
  readonly onSaved: (checkIn: CheckIn) => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const { episode, plan, exercises, checkIns } = data
  const [source, setSource] = useState<CheckIn['source']>('desk')
  const [isSaved, setIsSaved] = useState(false)
  const stored = useMemo(() => emptyDraft(today, source), [today, source])
  const record = useCommand('checkIns.record')
  const place = useRef<HTMLDivElement>(null)
  const asked = useCallback((day: string) => sessionsToCount(day, plan, checkIns), [plan, checkIns])
  const form = useRecordForm({
    key: `checkIns.new.${episode.id}`,
    stored,
    send: (value) =>
      sendCheckIn(t, value, asked(value.on).rows, [], (checkIn) =>
        record.run({ episodeId: episode.id, checkIn }),
      ),
    onSaved: (checkIn) => {
      // Diaries are typed in one after the other: the next one comes from the same place.
      setSource(checkIn.source)
      setIsSaved(true)
      onSaved(checkIn)
    },
  })
  const { value: draft } = form
  const { stretch, rows } = useMemo(() => asked(draft.on), [asked, draft.on])

  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'c',
          label: t('checkIns.keys.record'),
          group: t('checkIns.keys.group'),
          run: () => focusFirstRating(place.current),
        },
        { keys: 'mod+enter', label: t('checkIns.keys.save'), group: t('checkIns.keys.group') },
      ],
      [t],
    ),
  )

  return (
    <div ref={place} className="check-in-form fill">
      <RecordForm fill form={form} aria-labelledby="check-in-form-title">
        <div className="form__scroll fill gap-6">
          <div className="check-in-form__head row gap-2">
            <h2 id="check-in-form-title">{t('checkIns.form.newTitle')}</h2>
            <Kbd keys="c" />
          </div>
          <CheckInFields
            draft={draft}
            onChange={(part) => {
              setIsSaved(false)
              form.change(part)
            }}
            rows={rows}
            stretch={stretch}
            plan={plan}
            exercises={exercises}
            earliest={episode.startedOn}
            latest={today}
          />
        </div>
        <RecordFoot form={form} saveLabel={t('checkIns.form.save')}>
          {isSaved || notice !== null ? (
            <span className="check-in-form__saved inline-row gap-1 medium">
              <Check aria-hidden="true" />
              {isSaved ? t('ui.record.saved') : notice}
            </span>
          ) : null}
        </RecordFoot>
      </RecordForm>
    </div>
  )
}

/** Where a check-in begins for the keyboard: the day and the source stand there already. */
export function focusFirstRating(place: HTMLElement | null): void {
  const rating = place?.querySelector<HTMLElement>('[data-field="checkIn.painDuring"] input')
  rating?.focus()
  rating?.scrollIntoView?.({ block: 'nearest' })
}
