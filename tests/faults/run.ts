/** `npm run faults`: every fault in its long form, one line each. Needs the build, which the script makes first. */
import { runAttacks } from '../support/attack-runs.ts'

process.exitCode = await runAttacks({ projects: ['faults'], storyTag: null, minutes: 20 })
