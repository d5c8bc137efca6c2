/** The red-flag list to go through: every item with what it asks for, and what the ticks come to. */
import { CircleAlert, Info } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  redFlagGroups,
  redFlagOutcome,
  redFlags,
  wellsScore,
} from '../../../shared/regions/foot-ankle/red-flags.ts'
import type { RedFlag, RedFlagGroup, RedFlagUrgency } from '../../../shared/regions/foot-ankle/red-flags.ts'
import { Checkbox, classes } from '../../ui/index.ts'
import './red-flags.css'

export function RedFlagList({
  ticked,
  onChange,
}: {
  readonly ticked: readonly string[]
  readonly onChange: (ticked: string[]) => void
}) {
  const { t } = useTranslation('app')
  const counted = useMemo(() => new Set(redFlagOutcome(ticked).items.map((item) => item.id)), [ticked])

  function toggle(id: string, chosen: boolean): void {
    onChange(chosen ? [...ticked, id] : ticked.filter((one) => one !== id))
  }

  return (
    <div>
      <div className="red-flags">
        {redFlagGroups.map((group) => (
          <Group key={group} group={group} ticked={ticked} counted={counted} onToggle={toggle} />
        ))}
      </div>
      <p className="red-flags__legend">{t('episodes.redFlags.clinicDefault')}</p>
    </div>
  )
}

function Group({
  group,
  ticked,
  counted,
  onToggle,
}: {
  readonly group: RedFlagGroup
  readonly ticked: readonly string[]
  readonly counted: ReadonlySet<string>
  readonly onToggle: (id: string, chosen: boolean) => void
}) {
  const { t } = useTranslation('app')
  const title = t(`episodes.redFlags.groups.${group}`)
  const items = redFlags.filter((flag) => flag.group === group)
  return (
    <section className="red-flags__group" aria-label={title}>
      <h3 className="red-flags__title">{title}</h3>
      <Rule group={group} ticked={ticked} />
      <ul>
        {items.map((item) => (
          <li
            key={item.id}
            className={classes('red-flags__item', counted.has(item.id) && 'red-flags__item--counts')}
          >
            {item.kind === 'sign' || item.kind === 'part' ? (
              <Checkbox
                className="red-flags__box"
                isSelected={ticked.includes(item.id)}
                onChange={(chosen) => onToggle(item.id, chosen)}
              >
                <ItemText item={item} />
              </Checkbox>
            ) : (
              <p className="red-flags__said">
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

function ItemText({ item }: { readonly item: RedFlag }) {
  const { t } = useTranslation('app')
  const isDefault = item.proposed || (item.urgencyProposed && item.urgency !== null)
  return (
    <span title={t('episodes.redFlags.source', { source: item.source })}>
      {item.text}
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
function Rule({ group, ticked }: { readonly group: RedFlagGroup; readonly ticked: readonly string[] }) {
  const { t } = useTranslation('app')
  if (group === 'clot') {
    return (
      <p className="red-flags__rule">{t('episodes.redFlags.rules.clot', { score: wellsScore(ticked) })}</p>
    )
  }
  if (group === 'ottawa-ankle' || group === 'ottawa-foot' || group === 'regional-pain') {
    return <p className="red-flags__rule">{t(`episodes.redFlags.rules.${group}`)}</p>
  }
  return null
}

export function Urgency({ urgency }: { readonly urgency: RedFlagUrgency }) {
  const { t } = useTranslation('app')
  return <span className={`urgency urgency--${urgency}`}>{t(`episodes.redFlags.urgency.${urgency}`)}</span>
}
