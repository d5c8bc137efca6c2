/** A list of records to choose from, one by one or all that may be chosen. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, useDateText } from '../../ui/index.ts'
import { fullName, type Named } from './named.ts'
import './rights.css'

export interface KeptRecord extends Named {
  readonly recordNumber: string
  readonly birthDate: string
  readonly hold: { readonly reason: string } | null
}

export function KeepingList<Kept extends KeptRecord>({
  label,
  allLabel,
  records,
  mayChoose,
  chosen,
  onChoose,
  children,
}: {
  readonly label: string
  readonly allLabel: string
  readonly records: readonly Kept[]
  readonly mayChoose: (record: Kept) => boolean
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** What is said of a record. */
  readonly children: (record: Kept) => ReactNode
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const choosable = records.filter(mayChoose).map(({ id }) => id)

  function choose(id: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChoose(next)
  }

  return (
    <div className="stack">
      {choosable.length > 1 ? (
        <Checkbox
          isSelected={choosable.every((id) => chosen.has(id))}
          isIndeterminate={chosen.size > 0 && !choosable.every((id) => chosen.has(id))}
          onChange={(all) => onChoose(new Set(all ? choosable : []))}
        >
          {allLabel}
        </Checkbox>
      ) : null}
      <ul className="stack" aria-label={label}>
        {records.map((one) => (
          <li key={one.id} className="keeping-list__one row top gap-3">
            <Checkbox
              aria-label={t('rights.due.select', { name: fullName(one) })}
              isSelected={chosen.has(one.id)}
              isDisabled={!mayChoose(one)}
              onChange={(isChosen) => choose(one.id, isChosen)}
            >
              {null}
            </Checkbox>
            <span className="stack grow">
              <span className="cluster gap-3">
                <a className="strong" href={`#/patients/${one.id}/record`}>
                  {fullName(one)}
                </a>
                <span className="numbers muted">
                  {one.recordNumber} · {dates.day(one.birthDate)}
                </span>
              </span>
              <span className="muted">{children(one)}</span>
              {one.hold ? <span>{t('rights.hold.short', { reason: one.hold.reason })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
