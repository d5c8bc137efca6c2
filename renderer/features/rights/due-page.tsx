/** Records on their way out: which are due, what lies in the bin, what was removed, and the rule. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useAppState, useErrorSentence, useQueryCall } from '../../api/index.ts'
import { Button, ErrorState, PageBody, PageHeader, Panel, Skeleton, useDateText } from '../../ui/index.ts'
import { BinDialog } from './bin-dialog.tsx'
import { ErasedPanel } from './erased-panel.tsx'
import { KeepingList } from './keeping-list.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RuleForm } from './rule-form.tsx'
import { useBin } from './use-bin.ts'

type Listing = OutputOf<'rights.due'>

export function DuePage() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const listing = useQueryCall('rights.due', {}, { keepPrevious: true })
  return (
    <>
      <PageHeader
        title={t('rights.due.title')}
        back={{ href: '#/clinic', label: t('rights.due.back') }}
        detail={listing.data ? t('rights.due.total', { count: listing.data.total }) : null}
      />
      <PageBody narrow>
        {listing.error ? (
          <ErrorState text={sentence(listing.error)} onRetry={() => void listing.refetch()} />
        ) : null}
        {listing.isPending ? <Skeleton lines={6} /> : null}
        {listing.data ? (
          <>
            <DuePanel listing={listing.data} />
            <BinPanel listing={listing.data} />
            <ErasedPanel />
            <Panel title={t('rights.rule.title')} className="setting-panel">
              <RuleForm stored={listing.data.choice} />
            </Panel>
          </>
        ) : null}
      </PageBody>
    </>
  )
}

/** What was chosen and is still there. */
function useChosen(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return [new Set(ids.filter((id) => chosen.has(id))), setChosen] as const
}

function DuePanel({ listing: { due, total, rule } }: { readonly listing: Listing }) {
  const { t } = useTranslation('app')
  const { readOnly } = useAppState()
  const dates = useDateText()
  const [chosen, setChosen] = useChosen(due.map(({ id }) => id))
  const [asks, setAsks] = useState(false)
  const patients = due.filter(({ id }) => chosen.has(id))
  return (
    <Panel title={t('rights.due.listTitle')} className="setting-panel">
      {due.length === 0 ? (
        <p className="muted">{t(rule === null ? 'rights.due.noRule' : 'rights.due.none')}</p>
      ) : (
        <KeepingList
          label={t('rights.due.listTitle')}
          allLabel={t('rights.due.selectAll')}
          records={due}
          mayChoose={(one) => one.hold === null}
          chosen={chosen}
          onChoose={setChosen}
        >
          {(one) =>
            t(`rights.due.${one.due.because}`, {
              on: dates.day(one.due.on),
              count: one.due.count,
              last: dates.day(one.lastOn),
            })
          }
        </KeepingList>
      )}
      {due.length === 0 ? null : (
        <div className="keeping-list__actions row stretch gap-2">
          <Button isDisabled={patients.length === 0 || readOnly} onPress={() => setAsks(true)}>
            {patients.length === 0
              ? t('rights.due.choose')
              : t('rights.due.toBin', { count: patients.length })}
          </Button>
        </div>
      )}
      {total > due.length ? <p className="muted">{t('rights.due.more', { shown: due.length })}</p> : null}
      <BinDialog
        patients={asks ? patients : []}
        standing={null}
        onClose={() => setAsks(false)}
        onDone={() => setChosen(new Set())}
      />
    </Panel>
  )
}

function BinPanel({ listing: { binned } }: { readonly listing: Listing }) {
  const { t } = useTranslation('app')
  const { readOnly, today } = useAppState()
  const dates = useDateText()
  const { takeOut } = useBin()
  const [chosen, setChosen] = useChosen(binned.map(({ id }) => id))
  const [asks, setAsks] = useState(false)
  const patients = binned.filter(({ id }) => chosen.has(id))
  const isReady = (one: Listing['binned'][number]) => one.hold === null && one.binned.removableOn <= today
  const ready = patients.filter(isReady)
  const mayRemove = ready.length > 0 && ready.length === patients.length
  return (
    <Panel title={t('rights.due.binTitle')} className="setting-panel">
      {binned.length === 0 ? (
        <p className="muted">{t('rights.due.binNone')}</p>
      ) : (
        <KeepingList
          label={t('rights.due.binTitle')}
          allLabel={t('rights.due.selectAllBinned')}
          records={binned}
          mayChoose={() => true}
          chosen={chosen}
          onChoose={setChosen}
        >
          {(one) => (
            <>
              {t('rights.due.binned', {
                at: dates.instant(one.binned.at),
                by: one.binned.by,
                ground: t(`rights.bin.grounds.${one.binned.ground}`),
              })}
              {one.binned.note === '' ? null : ` (${one.binned.note})`}
              <br />
              {one.binned.removableOn <= today
                ? t('rights.due.removableNow')
                : t('rights.due.removable', { on: dates.day(one.binned.removableOn) })}
            </>
          )}
        </KeepingList>
      )}
      {binned.length === 0 ? null : (
        <div className="keeping-list__actions row stretch gap-2">
          <Button
            isDisabled={patients.length === 0 || readOnly}
            onPress={() => void takeOut(patients.map(({ id }) => id))}
          >
            {t('rights.bin.takeOut')}
          </Button>
          <Button variant="danger" isDisabled={!mayRemove || readOnly} onPress={() => setAsks(true)}>
            {mayRemove ? t('rights.due.remove', { count: ready.length }) : t('rights.due.removeNone')}
          </Button>
        </div>
      )}
      <RemoveDialog patients={asks ? ready : []} onClose={() => setAsks(false)} />
    </Panel>
  )
}
