import { useTranslation } from 'react-i18next'
import type { ServerLack } from '../../../../shared/domain/server.ts'

/** What a server lacks, and what whoever keeps it does about each. */
export function LacksList({ lacks }: { readonly lacks: readonly ServerLack[] }) {
  const { t } = useTranslation('app')
  return (
    <section className="server-lacks stack gap-2" role="alert">
      <h3>{t('server.move.lacks')}</h3>
      <p className="muted">{t('server.move.lacksText')}</p>
      <ul className="text-list stack gap-1h">
        {lacks.map((lack) => (
          <li key={lack}>
            <span className="strong">{t(`server.lacks.${lack}.is`)}</span> {t(`server.lacks.${lack}.mend`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
