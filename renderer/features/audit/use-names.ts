/** Names for the ids that an entry holds. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryCall } from '../../api/index.ts'
import type { Difference } from './differences.ts'
import type { AuditEntry } from './use-audit-pages.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const mostAsked = 500

/** What an id is called; undefined for one that nothing is known of, and for what is no id. */
export function useNames(
  entry: AuditEntry,
  differences: readonly Difference[],
): (id: Difference['before']) => string | undefined {
  const { t } = useTranslation('app')
  const ids = useMemo(() => {
    const found = differences.flatMap(({ path, before, after }) =>
      [before, after].filter(
        (value) => typeof value === 'string' && (path.at(-1) === 'exerciseId' || uuid.test(value)),
      ),
    ) as string[]
    return [...new Set([entry.subjectId, ...found])].slice(0, mostAsked)
  }, [entry, differences])
  const { data } = useQueryCall('audit.names', { ids })
  return useMemo(() => {
    const names = new Map(
      data?.names.map(({ id, kind, name }) => [
        id,
        kind === 'user' || kind === 'patient' || kind === 'exercise'
          ? name
          : t(`audit.names.${kind}`, { name }),
      ]),
    )
    return (id) => (typeof id === 'string' ? names.get(id) : undefined)
  }, [data, t])
}
