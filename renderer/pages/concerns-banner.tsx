import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Concern } from '../../shared/domain/audit.ts'
import { mayRole } from '../../shared/domain/roles.ts'
import { useAppState, useCommand, useQueryCall } from '../api/index.ts'
import { Button, ButtonLink, useDateText } from '../ui/index.ts'

const dayLength = 24 * 60 * 60_000

/** What opening the clinic has found, on every page, until an owner says that they have read it. */
export function ConcernsBanner() {
  const { t } = useTranslation('app')
  const { user, readOnly, sample } = useAppState()
  const found = useQueryCall('audit.concerns', {}, { enabled: user !== null && !sample })
  const acknowledge = useCommand('audit.acknowledge')
  const concernText = useConcernText()
  const concerns = found.data?.concerns ?? []
  if (user === null || concerns.length === 0) return null
  const mayAnswer = mayRole(user.role, 'manage-clinic') && !readOnly
  return (
    <aside className="notice row gap-2 rigid notice--warning" aria-label={t('audit.concerns.label')}>
      <ShieldAlert aria-hidden="true" />
      <div className="stack gap-1 grow">
        {concerns.map(({ seq, concern }) => (
          <p key={seq}>{concernText(concern)}</p>
        ))}
      </div>
      {mayAnswer ? (
        <>
          <ButtonLink small variant="quiet" href="#/clinic">
            {t('audit.concerns.backups')}
          </ButtonLink>
          <Button small variant="quiet" busy={acknowledge.busy} onPress={() => void acknowledge.run({})}>
            {t('audit.concerns.read')}
          </Button>
        </>
      ) : null}
    </aside>
  )
}

function useConcernText(): (concern: Concern) => string {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (concern) => {
    switch (concern.kind) {
      case 'entries-missing': {
        const [newest, sealedAt] = [dates.instant(concern.newest), dates.instant(concern.sealedAt)]
        return t('audit.concerns.entries-missing', { count: concern.missing, newest, sealedAt })
      }
      case 'history-differs':
      case 'file-changed':
        return t(`audit.concerns.${concern.kind}`, { sealedAt: dates.instant(concern.sealedAt) })
      case 'clock-back': {
        const count = Math.floor((Date.parse(concern.from) - Date.parse(concern.to)) / dayLength)
        const days = count === 0 ? t('audit.concerns.lessThanDay') : t('audit.concerns.days', { count })
        const [from, to] = [dates.instant(concern.from), dates.instant(concern.to)]
        return t('audit.concerns.clock-back', { days, from, to })
      }
      default:
        return t(`audit.concerns.${concern.kind}`)
    }
  }
}
