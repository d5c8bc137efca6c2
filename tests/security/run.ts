/** `npm run security`: every attack in its long form, one line each. Needs the build, which the script makes first. */
import { runAttacks } from '../support/attack-runs.ts'

process.exitCode = await runAttacks({ projects: ['security'], storyTag: '@security', minutes: 20 })
