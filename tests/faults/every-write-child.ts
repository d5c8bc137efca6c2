/**
 * Carries one scenario out again and again on a disk that fails: at the first change of the disk, at the second, and so on
 * until one run meets no fault any more; for each kind of fault. Prints what it came to as one line of JSON. Run by
 * `every-write.test.ts`.
 */
import { randomUUID } from 'node:crypto'
import { scenarios } from './every-write-scenarios.ts'
import { theDisk, type FaultName } from './disk/disk.ts'
import type { CallAnswer } from '../../shared/contract/index.ts'

const [, , name = '', form = 'short'] = process.argv
const scenario = scenarios[name]
if (!scenario) throw new Error(`Expected a scenario, not "${name}"`)

const disk = theDisk()
const plain = ['storage_full', 'storage_failed', 'folder_unusable']
const result = { native: disk.native, tries: 0, refused: 0, carriedOut: 0, most: 0, problems: [] as string[] }

function judge(answer: CallAnswer, met: number): string | null {
  if (answer.ok) return null
  if (scenario?.alwaysWorks) return `was refused: ${answer.error.code}`
  if (met === 0) return `was refused without a fault: ${answer.error.code}`
  return plain.includes(answer.error.code) ? null : `answered ${JSON.stringify(answer.error)}`
}

/** Every change in the full form; else the first ones, where what is new is made, then fewer and fewer. */
function after(at: number): number {
  const { slow = false } = scenario ?? {}
  if (form === 'full') return slow && at >= 12 ? Math.ceil(at * 1.1) : at + 1
  return slow ? at * 5 : Math.ceil(at * 1.8)
}

const tried: readonly FaultName[] = ['full', 'failing', 'read-only']
for (const fault of tried) {
  // What fails at once in each of three ways takes the longest of all to try.
  if (scenario.slow && form !== 'full' && fault !== 'full') continue
  let clinic = await scenario.begin()
  for (let at = 1, met = 1; met > 0; at = after(at)) {
    disk.arm(at, fault)
    const answer = await scenario.act(clinic, randomUUID()).catch((thrown: unknown) => String(thrown))
    const end = disk.mend()
    met = end.met
    result.tries += 1
    result.most = Math.max(result.most, end.calls)
    const problem = await (async () => {
      if (typeof answer === 'string') return `threw ${answer}`
      result[answer.ok ? 'carriedOut' : 'refused'] += 1
      return judge(answer, met) ?? (await scenario.check(clinic, answer.ok))
    })().catch(
      (thrown: unknown) => `the check failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`,
    )
    if (problem !== null) result.problems.push(`${name}, ${fault} at change ${at}: ${problem}`)
    if (scenario.once || problem !== null) {
      await clinic.stop()
      clinic = await scenario.begin()
    }
    if (result.problems.length > 20) break
  }
  await clinic.stop()
}
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(0)
