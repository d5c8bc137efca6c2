import { describe, expect, it } from 'vitest'
import { errorSentence, fieldSentence, problemsOf } from '../../../renderer/api/index.ts'
import { errorCodes, fieldReasons } from '../../../shared/app-error.ts'
import { textIn } from '../../../shared/text/index.ts'

const t = textIn('en')

describe('errors as sentences', () => {
  it('has a whole sentence for every code', () => {
    for (const code of errorCodes) {
      const sentence = errorSentence(t, {
        code,
        reference: 'r-1',
        values: {
          version: '9.0',
          host: 'desk',
          user: 'dana',
          process: 12,
          since: '2026-03-01 09:00',
          step: 140,
          kind: 'nfs',
          program: 'Dropbox',
          today: '+010240-01-01',
          triesLeft: 3,
        },
      })
      expect(sentence, code).toMatch(/^[A-Z].*[.\w)]$/)
      expect(sentence, code).not.toMatch(/\{\{|undefined|errors\./)
    }
    expect(errorSentence(t, { code: 'internal', reference: 'r-1' })).toContain('r-1')
  })

  it('has a whole sentence for every reason, with and without a limit', () => {
    for (const reason of fieldReasons) {
      for (const limit of [undefined, 12]) {
        const issue = limit === undefined ? { field: 'x', reason } : { field: 'x', reason, limit }
        const sentence = fieldSentence(t, issue)
        expect(sentence, reason).toMatch(/^[A-Z].*\.$/)
        expect(sentence, reason).not.toMatch(/\{\{| {2}|undefined|ui\.|errors\.|\( ?\)/)
      }
    }
  })

  it('keeps the first sentence of a field', () => {
    const problems = problemsOf(t, {
      code: 'invalid_input',
      fields: [
        { field: 'a.b', reason: 'required' },
        { field: 'a.b', reason: 'invalid' },
      ],
    })
    expect(problems.fields).toEqual({ 'a.b': 'This is needed.' })
  })
})
