/** What this patient was given, newest first. Each opens exactly as it was. */
import { Download, Ellipsis, FileText, ImageOff, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Handout } from '../../../shared/domain/handout.ts'
import { IconButton, Menu, classes, useDateText } from '../../ui/index.ts'
import { useHandoutWords } from './use-handout-words.ts'
import type { PrintAndSave } from './use-print-and-save.ts'

export function HandoutHistory({
  handouts,
  episodeId,
  openId,
  onOpen,
  outlets,
}: {
  readonly handouts: OutputOf<'handouts.list'>['handouts']
  readonly episodeId: string
  readonly openId: string | null
  readonly onOpen: (handout: Handout) => void
  readonly outlets: PrintAndSave
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const words = useHandoutWords()
  return (
    <section className="handout-history" aria-labelledby="handout-history-title">
      <h2 id="handout-history-title">{t('handouts.history.title')}</h2>
      {handouts.length === 0 ? <p className="muted">{t('handouts.history.empty')}</p> : null}
      <ul>
        {handouts.map((handout) => {
          const isAlone = handouts.filter(({ givenOn }) => givenOn === handout.givenOn).length === 1
          // Those of one day are told apart by their time and by what the plan was.
          const day = isAlone ? dates.day(handout.givenOn) : dates.instant(handout.createdAt)
          const span = words.span(handout.options)
          return (
            <li
              key={handout.id}
              className={classes('given row top gap-1', handout.id === openId && 'given--open')}
            >
              <button
                type="button"
                className="given__open row stretch gap-2 grow"
                aria-label={t('handouts.history.open', { day, span })}
                aria-current={handout.id === openId}
                onClick={() => onOpen(handout)}
              >
                <FileText aria-hidden="true" />
                <span className="stack">
                  <span className="medium numbers">{t('list', { items: [day, span] })}</span>
                  <span className="given__detail muted small numbers">
                    {t('list', {
                      items: [
                        words.detail(handout),
                        ...(isAlone
                          ? []
                          : [t('handouts.history.revision', { revision: handout.planRevision })]),
                        ...(handout.episodeId === episodeId ? [] : [t('handouts.history.otherEpisode')]),
                      ],
                    })}
                  </span>
                  <span className="given__detail muted small">
                    {t('handouts.history.by', { name: handout.createdBy })}
                  </span>
                  {handout.photoWithdrawn ? (
                    <span className="given__detail small row gap-1">
                      <ImageOff aria-hidden="true" />
                      {t('handouts.history.photoWithdrawn')}
                    </span>
                  ) : null}
                </span>
              </button>
              <Menu
                label={t('handouts.history.more', { day })}
                placement="bottom end"
                trigger={<IconButton small icon={Ellipsis} label={t('handouts.history.more', { day })} />}
                entries={[
                  {
                    id: 'print',
                    label: t('handouts.give.print'),
                    icon: Printer,
                    onAction: () => outlets.print(handout),
                  },
                  {
                    id: 'save',
                    label: t('handouts.give.save'),
                    icon: Download,
                    onAction: () => outlets.save(handout),
                  },
                ]}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
