/** An episode at a glance: the problem, where the patient stood at the start, goals, red flags with their day. */
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { measureOf, saidYes, valueOf } from '../../../shared/domain/measure.ts'
import type { MeasureId } from '../../../shared/domain/measure.ts'
import { regionOf } from '../../../shared/regions/index.ts'
import { episodeName } from '../../../shared/text/episode-name.ts'
import { useReadOnly } from '../../api/index.ts'
import { Button, ButtonLink, Facts, Panel, useDateText } from '../../ui/index.ts'
import { CloseEpisode } from './close-episode.tsx'
import { IcdCode } from './icd-code.tsx'
import { RedFlagOutcome } from './red-flag-outcome.tsx'
import { useCheckedNone } from './use-save-screen.ts'
import './episode-summary.css'

export function EpisodeSummary({
  episode,
  editHref,
  screenHref,
}: {
  readonly episode: Episode
  readonly editHref: string
  readonly screenHref: string
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const readOnly = useReadOnly('plan')
  const onset = [dates.day(episode.onsetOn), episode.onsetNote].filter((part) => part !== '').join(' · ')

  const code = <IcdCode condition={episode.condition} side={episode.side} />
  const began = onset === '' ? <Faint>{t('episodes.summary.notAsked')}</Faint> : onset

  return (
    <Panel
      title={episodeName(t, episode.condition, episode.side)}
      actions={
        readOnly || episode.closedOn !== null ? null : (
          <>
            <CloseEpisode episode={episode} />
            <ButtonLink small icon={Pencil} href={editHref}>
              {t('episodes.summary.edit')}
            </ButtonLink>
          </>
        )
      }
    >
      <div className="stack gap-5">
        <Facts
          facts={[
            [t('episodes.summary.code'), code],
            [t('episodes.summary.started'), dates.day(episode.startedOn)],
            ...(episode.closedOn === null
              ? []
              : [[t('episodes.summary.ended'), dates.day(episode.closedOn)] as const]),
            [t('episodes.summary.onset'), began],
          ]}
        />
        <Part title={t('episodes.summary.redFlags')}>
          <Screen episode={episode} screenHref={screenHref} />
        </Part>
        <Part title={t('episodes.summary.goals')}>
          {episode.goals.length === 0 ? (
            <Faint>{t('episodes.summary.noGoals')}</Faint>
          ) : (
            <ol className="episode-summary__goals">
              {episode.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ol>
          )}
        </Part>
        <Part title={t('episodes.summary.baseline')}>
          <BaselineFacts episode={episode} />
        </Part>
        {episode.note === '' ? null : (
          <Part title={t('episodes.summary.note')}>
            <p className="episode-summary__text">{episode.note}</p>
          </Part>
        )}
      </div>
    </Panel>
  )
}

function Faint({ children }: { readonly children: ReactNode }) {
  return <span className="faint">{children}</span>
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="episode-summary__part stack gap-2" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Screen({ episode, screenHref }: { readonly episode: Episode; readonly screenHref: string }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const checkedNone = useCheckedNone(episode)
  const canOnlyRead = useReadOnly('plan')
  const readOnly = canOnlyRead || episode.closedOn !== null
  const screen = episode.redFlagScreen
  const again = readOnly ? null : (
    <ButtonLink small variant={screen ? 'quiet' : 'secondary'} href={screenHref}>
      {t('episodes.redFlags.goThrough')}
    </ButtonLink>
  )
  if (screen === null) {
    return (
      <div className="stack gap-2">
        <p>
          <strong>{t('episodes.redFlags.notChecked')}.</strong> {t('episodes.redFlags.notCheckedText')}
        </p>
        <div className="row stretch gap-2">
          {readOnly ? null : (
            <Button small onPress={() => void checkedNone()}>
              {t('episodes.redFlags.checkedNone')}
            </Button>
          )}
          {again}
        </div>
      </div>
    )
  }
  if (screen.ticked.length === 0) {
    return (
      <div className="split gap-3">
        <p>
          {t('episodes.redFlags.noneOn', { date: dates.day(screen.on) })}
          {screen.note === '' ? null : <span className="muted"> · {screen.note}</span>}
        </p>
        {again}
      </div>
    )
  }
  return (
    <div className="stack gap-2">
      <div className="split gap-3">
        <p>
          {t('episodes.redFlags.tickedOn', { date: dates.day(screen.on) })} ·{' '}
          {t('episodes.redFlags.ticked', { count: screen.ticked.length })}
          {screen.note === '' ? null : <span className="muted"> · {screen.note}</span>}
        </p>
        {again}
      </div>
      <RedFlagOutcome condition={episode.condition} ticked={screen.ticked} />
    </div>
  )
}

/** The signs that are there, one below the other; or that there are none. */
function SignsSaid({ yes }: { readonly yes: readonly MeasureId[] }) {
  const { t } = useTranslation('app')
  if (yes.length === 0) return t('episodes.form.noSigns')
  return (
    <ul>
      {yes.map((id) => (
        <li key={id}>{t(`measures.names.${id}`)}</li>
      ))}
    </ul>
  )
}

function BaselineFacts({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation('app')
  const { baseline } = episode
  const note = <span className="episode-summary__text">{baseline.note}</span>
  const none = <Faint>{t('episodes.summary.notAsked')}</Faint>
  const asked: readonly MeasureId[] = regionOf(episode.condition).baseline
  const signs = asked.filter((id) => measureOf(id).unit === 'yesNo')
  const yes = saidYes(baseline.measures, signs)
  const signsSaid = yes === null ? none : <SignsSaid yes={yes} />
  const facts = asked.flatMap((id) => {
    if (signs.includes(id)) return []
    const value = valueOf(baseline.measures, id)
    const unit = t(`measures.units.${measureOf(id).unit}`)
    const said = <span className="numbers">{t('episodes.summary.withUnit', { value, unit })}</span>
    return [[t(`measures.names.${id}`), value === null ? none : said] as const]
  })
  return (
    <Facts
      facts={[
        ...facts,
        ...(signs.length === 0 ? [] : [[t('episodes.form.signs'), signsSaid] as const]),
        ...(baseline.note === '' ? [] : [[t('episodes.form.baselineNoteLabel'), note] as const]),
      ]}
    />
  )
}
