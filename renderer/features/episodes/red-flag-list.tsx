/** The red-flag list to go through: every item with what it asks for, and what the ticks come to. */
import { CircleAlert, Info } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../shared/regions/index.ts'
import type { ConditionCode, RedFlags } from '../../../shared/regions/index.ts'
import { redFlagOutcome, redFlagPoints } from '../../../shared/regions/red-flags.ts'
import { redFlagText } from '../../../shared/text/red-flag-text.ts'
import type { RedFlagUrgency } from '../../../shared/regions/red-flags.ts'
import { Checkbox, classes } from '../../ui/index.ts'
import './red-flags.css'

export function RedFlagList({
  condition,
  ticked,
  onChange,
}: {
  readonly condition: ConditionCode | null
  readonly ticked: readonly string[]
  readonly onChange: (ticked: string[]) => void
}) {
  const { t } = useTranslation('app')
  const groups: readonly RedFlags[] = regionOf(condition).redFlags
  const counted = useMemo(
    () => new Set<string>(redFlagOutcome(groups, ticked).items.map((item) => item.id)),
    [groups, ticked],
  )

  function toggle(id: string, chosen: boolean): void {
    onChange(chosen ? [...ticked, id] : ticked.filter((one) => one !== id))
  }

  return (
    <div>
      <div className="red-flags">
        {groups.map((group) => (
          <Group key={group.id} group={group} ticked={ticked} counted={counted} onToggle={toggle} />
        ))}
      </div>
      <p className="faint small">{t('episodes.redFlags.clinicDefault')}</p>
    </div>
  )
}

function Group({
  group,
  ticked,
  counted,
  onToggle,
}: {
  readonly group: RedFlags
  readonly ticked: readonly string[]
  readonly counted: ReadonlySet<string>
  readonly onToggle: (id: string, chosen: boolean) => void
}) {
  const { t } = useTranslation('app')
  const title = t(`redFlags.groups.${group.id}.title`)
  return (
    <section className="red-flags__group" aria-label={title}>
      <h3 className="red-flags__title">{title}</h3>
      <Rule group={group} ticked={ticked} />
      <ul>
        {group.flags.map((item) => (
          <li
            key={item.id}
            className={classes('red-flags__item', counted.has(item.id) && 'red-flags__item--counts')}
          >
            {hasBox(item, ticked) ? (
              <Checkbox
                className="red-flags__box"
                isSelected={ticked.includes(item.id)}
                onChange={(chosen) => onToggle(item.id, chosen)}
              >
                <ItemText item={item} />
              </Checkbox>
            ) : (
              <p className="red-flags__said row stretch gap-2">
                {item.kind === 'rule' ? <CircleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
                <ItemText item={item} />
              </p>
            )}
            {item.urgency ? <Urgency urgency={item.urgency} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A rule follows from its parts. Where an older screen or a clinician ticked it as a whole, the tick can be taken back. */
function hasBox({ id, kind }: RedFlags['flags'][number], ticked: readonly string[]): boolean {
  return kind === 'sign' || kind === 'part' || (kind === 'rule' && ticked.includes(id))
}

function ItemText({ item }: { readonly item: RedFlags['flags'][number] }) {
  const { t } = useTranslation('app')
  const isDefault = item.source === 'clinic-default' || (item.urgency !== null && !item.urgencyStated)
  return (
    <span title={t('episodes.redFlags.source', { source: t(`redFlags.sources.${item.source}`) })}>
      {redFlagText(t, item.id)}
      {isDefault ? (
        <abbr className="red-flags__default" title={t('episodes.redFlags.clinicDefaultMark')}>
          {' '}
          †
        </abbr>
      ) : null}
    </span>
  )
}

/** What a group asks for beyond a tick. */
function Rule({ group, ticked }: { readonly group: RedFlags; readonly ticked: readonly string[] }) {
  const { t } = useTranslation('app')
  if (group.rule === null) return null
  const score = redFlagPoints(group.rule, ticked)
  return <p className="red-flags__rule">{t(`redFlags.groups.${group.id}.rule`, { score })}</p>
}

export function Urgency({ urgency }: { readonly urgency: RedFlagUrgency }) {
  const { t } = useTranslation('app')
  return <span className={`urgency urgency--${urgency}`}>{t(`episodes.redFlags.urgency.${urgency}`)}</span>
}
