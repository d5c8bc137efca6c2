/** The choices on one side, the pages on the other. */
import { Info, Printer } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MenuCommand, OutputOf } from '../../../shared/contract/index.ts'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import {
  useAppState,
  useReadOnly,
  useDraft,
  useErrorSentence,
  useJob,
  useLifecycle,
  useMenuCommand,
  viewKey,
} from '../../api/index.ts'
import { Button, ErrorState, Skeleton, showToast, useDateText, useShortcuts } from '../../ui/index.ts'
import { BeforeGiving } from './before-giving.tsx'
import type { PlanTrouble } from './before-giving.tsx'
import { hasDoses, optionsOf, startingChoices, visitOf } from './choices.ts'
import type { Choices, UsualOptions } from './choices.ts'
import { ChoicesForm } from './choices-form.tsx'
import { GivenPanel } from './given-panel.tsx'
import { HandoutHistory } from './handout-history.tsx'
import { NothingToPrint } from './nothing-to-print.tsx'
import { PagesView } from './pdf/pages-view.tsx'
import { NumbersMissing } from './numbers-missing.tsx'
import { useShownPdf } from './use-shown-pdf.ts'
import type { Source } from './use-shown-pdf.ts'
import { usePrintAndSave } from './use-print-and-save.ts'

export function HandoutEditor({
  episode,
  plan,
  planTrouble,
  handouts,
  sheetId,
  usual,
}: {
  readonly episode: Episode
  readonly plan: Plan | null
  readonly planTrouble: PlanTrouble | null
  /** Of the patient, whatever the episode. */
  readonly handouts: OutputOf<'handouts.list'>['handouts']
  /** The one to open at first. */
  readonly sheetId: string | null
  readonly usual: UsualOptions
}) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const { today, may } = useAppState()
  const readOnly = useReadOnly('give')
  const [last] = handouts
  const start = useMemo(() => startingChoices(last?.options), [last])
  const { value: choices, change } = useDraft<Choices>(viewKey(`handouts.${episode.id}`), start, 0)
  const [openId, setOpenId] = useState(handouts.some(({ id }) => id === sheetId) ? sheetId : null)
  const give = useJob('handouts.give')
  const { run: setPreferences } = useLifecycle('preferences.set')
  const outlets = usePrintAndSave()
  const giveButton = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const shownId = useRef(openId)
  const opened = handouts.find((handout) => handout.id === openId) ?? null

  // The button that was pressed goes away with its view; the focus goes on to what can be done next.
  const openedId = opened?.id ?? null
  useEffect(() => {
    if (shownId.current === openedId) return
    shownId.current = openedId
    if (document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>('button, input:checked')?.focus()
  }, [openedId])

  const options = useMemo(
    () => (plan ? optionsOf(choices, plan.document, today, usual) : null),
    [plan, choices, today, usual],
  )
  const isVisitUnclear = choices.nextVisit !== '' && visitOf(choices, today) === null
  const isPrintable = plan !== null && options !== null && hasDoses(plan.document, options.weeks)
  const source = useMemo<Source | null>(() => {
    if (openId !== null) return { kind: 'given', id: openId }
    if (!plan || !options || !isPrintable || !may.includes('give')) return null
    return { kind: 'preview', planId: plan.id, revision: plan.revision, options }
  }, [openId, plan, options, isPrintable, may])
  const { drawn, isBehind, failed, retry, notShown } = useShownPdf(source)

  const { print } = outlets
  const check = drawn?.check ?? null
  const isStopped = planTrouble !== null || (check?.faults.length ?? 0) > 0
  const mayGive = isPrintable && !isBehind && failed === null && !isVisitUnclear && !isStopped

  async function giveToPatient(andPrint: boolean): Promise<void> {
    if (!plan || !options) return
    const answer = await give.run({ planId: plan.id, basedOn: plan.revision, options })
    if (!answer.ok) return
    setOpenId(answer.value.handout.id)
    const { paper, blackInk } = options
    // The printer of this device is the one that it was given on.
    if (paper !== usual.paper || blackInk !== usual.blackInk)
      void setPreferences({ paper, handoutBlackInk: blackInk })
    if (andPrint) print(answer.value.handout)
  }

  const printOpened = useCallback(() => {
    if (opened) {
      print(opened)
    } else {
      giveButton.current?.focus()
      showToast(t('handouts.keys.giveFirst'), 'handouts')
    }
  }, [opened, print, t])
  useMenuCommand(
    useCallback((command: MenuCommand) => (command === 'print' ? printOpened() : undefined), [printOpened]),
  )
  useShortcuts(
    useMemo(
      () => [
        { keys: 'mod+p', label: t('handouts.keys.print'), group: t('handouts.keys.group'), run: printOpened },
      ],
      [t, printOpened],
    ),
  )

  function side() {
    if (opened) {
      return (
        <GivenPanel
          handout={opened}
          outlets={outlets}
          {...(plan && !readOnly ? { onBack: () => setOpenId(null) } : {})}
        />
      )
    }
    if (!plan) return null
    return (
      <section aria-labelledby="new-handout-title">
        <h2 id="new-handout-title" className="handouts__title row">
          {t('handouts.choices.title')}
        </h2>
        {last ? (
          <p className="handouts__last muted small">
            {t('handouts.choices.asLast', { day: dates.day(last.givenOn) })}
          </p>
        ) : null}
        <ChoicesForm choices={choices} usual={usual} plan={plan.document} onChange={change} />
        {readOnly ? (
          <p className="handouts__hint muted small">{t('handouts.choices.readOnly')}</p>
        ) : (
          <div className="handouts__give">
            {check && isPrintable && options ? (
              <BeforeGiving
                check={check}
                planTrouble={planTrouble}
                episode={episode}
                options={options}
                choices={choices}
                onChange={change}
              />
            ) : null}
            <Button
              ref={giveButton}
              variant="primary"
              icon={Printer}
              busy={give.busy}
              isDisabled={!mayGive}
              onPress={() => void giveToPatient(true)}
            >
              {t('handouts.give.action')}
            </Button>
            <Button
              variant="quiet"
              isDisabled={!mayGive || give.busy}
              onPress={() => void giveToPatient(false)}
            >
              {t('handouts.give.only')}
            </Button>
            <p className="handouts__hint muted small">{t('handouts.give.hint')}</p>
            <NumbersMissing />
            {give.error ? (
              <p className="handouts__failed medium" role="alert">
                {sentence(give.error)}
              </p>
            ) : null}
          </div>
        )}
      </section>
    )
  }

  function stateText(kind: Source['kind']): string {
    return kind === 'preview' ? t('handouts.preview.notGiven') : t('handouts.history.facts.exact')
  }

  function pages() {
    if (openId === null && !may.includes('give'))
      return <p className="muted">{t('handouts.choices.readOnly')}</p>
    if (openId === null && !isPrintable) {
      return (
        <NothingToPrint
          plan={plan}
          options={options}
          episode={episode}
          onBothParts={() => change({ overview: true, exercises: true })}
        />
      )
    }
    if (failed !== null) {
      return (
        <ErrorState
          text={failed === 'not-shown' ? t('handouts.preview.failed') : sentence(failed)}
          onRetry={retry}
        />
      )
    }
    if (!drawn) {
      return (
        <div className="handouts__waiting" aria-busy="true" aria-label={t('handouts.preview.drawing')}>
          <Skeleton lines={8} />
        </div>
      )
    }
    return (
      <PagesView
        pdf={drawn.pdf}
        label={t('handouts.preview.region')}
        isOutdated={isBehind}
        onFailure={notShown}
        state={
          <span className="pages__state muted small cluster">
            {isBehind ? t('handouts.preview.updating') : stateText(drawn.kind)}
            {drawn.ticket.replaced ? (
              <span className="pages__notice inline-row gap-1" role="status">
                <Info aria-hidden="true" />
                {t('handouts.preview.replaced', { signs: Array.from(drawn.ticket.replaced).join(' ') })}
              </span>
            ) : null}
          </span>
        }
      />
    )
  }

  return (
    <div className="handouts">
      <div ref={place} className="handouts__side">
        {side()}
        <HandoutHistory
          handouts={handouts}
          episodeId={episode.id}
          openId={openId}
          onOpen={(handout) => setOpenId(handout.id)}
          outlets={outlets}
        />
      </div>
      <div className="handouts__pages stack">{pages()}</div>
    </div>
  )
}
