import { describe, expect, it } from 'vitest'
import { lawNumbers } from '../../../../shared/program/laws/index.ts'
import type { Finding, LawId } from '../../../../shared/program/laws/index.ts'
import type { TemplateId } from '../../../../shared/regions/index.ts'
import { findingsOf, planOf, templateIds } from './plans.ts'
import type { Edit } from './plans.ts'

/** What breaks a law, in which template, and what of the finding has to be said. */
export type Break = readonly [what: string, template: TemplateId, edit: Edit, finding: Partial<Finding>]

/** A law holds in every built-in template, and finds what breaks it. */
export function testLaw(law: LawId, says: string, breaks: readonly Break[]): void {
  describe(`law ${lawNumbers[law]}: ${says}`, () => {
    it.each(templateIds)('holds in %s', (id) => {
      expect(findingsOf(law, planOf(id))).toEqual([])
    })

    it.each(breaks)('finds %s (%s)', (_, id, edit, finding) => {
      expect(findingsOf(law, edit(planOf(id)))).toEqual([expect.objectContaining({ law, ...finding })])
    })
  })
}
