/**
 * What `npm test` reads of a run of vitest, written to the file that `STRIDEBOOK_TALLY` names: how many, and each failure
 * in a few lines, so that the run's end can repeat what scrolled by half an hour before.
 */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { z } from '../../shared/schema.ts'

export const tallySchema = z.object({
  passed: z.number(),
  skipped: z.number(),
  /** Tests, files that could not be loaded, and errors outside of every test. */
  failures: z.array(z.string()),
})

type Fault = { readonly message: string; readonly stack?: string | undefined }

/** Where, and the first lines of what was thrown. */
function told(where: string, { message, stack }: Fault): string {
  const frame = stack?.split('\n').find((line) => line.includes('tests/')) ?? ''
  return [where, ...message.split('\n').slice(0, 6), frame.trim()]
    .filter((line) => line !== '')
    .join('\n    ')
}

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], outside: readonly Fault[]): void {
    const failures = outside.map((fault) => told('outside of every test', fault))
    let passed = 0
    let skipped = 0
    for (const module of modules) {
      const file = `${module.project.name}: ${relative(process.cwd(), module.moduleId)}`
      for (const place of [module, ...module.children.allSuites()])
        failures.push(...place.errors().map((fault) => told(file, fault)))
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') passed += 1
        else if (result.state === 'skipped') skipped += 1
        else
          failures.push(told(`${file} > ${test.fullName}`, result.errors?.[0] ?? { message: 'did not end' }))
      }
    }
    const tally: z.infer<typeof tallySchema> = { passed, skipped, failures }
    writeFileSync(process.env['STRIDEBOOK_TALLY'] ?? 'tally.json', JSON.stringify(tally))
  }
}
