/** An entry's call in the reader's words. */
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'

export type AuditEntry = OutputOf<'audit.list'>['entries'][number]

/** A call that has no words yet is named as it is. */
export function useActionText(): (entry: Pick<AuditEntry, 'action' | 'subject'>) => string {
  const { t, i18n } = useTranslation('app')
  return ({ action, subject }) => {
    const [domain, call] = action.split('.')
    const known: unknown = i18n.getResource(i18n.language, 'app', `audit.actions.${domain}.${call}`)
    const said = typeof known === 'string' ? known : action
    return subject === 'call' ? t('audit.refused', { action: said }) : said
  }
}
