import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stageColours } from '../../../shared/domain/stage-colours.ts'

const tokens = await readFile(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

/** Light from 0 to 1, as the eye weighs it (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each([1, 2, 3, 4])('the window and the paper show stage %i in the same colours', (stage) => {
  const [light, dark] = [stageColours.light[stage - 1], stageColours.dark[stage - 1]]
  expect(tokens).toContain(`--stage-${stage}: light-dark(${light?.strong}, ${dark?.strong});`)
  expect(tokens).toContain(`--stage-${stage}-soft: light-dark(${light?.soft}, ${dark?.soft});`)
})

test.each(['light', 'dark'] as const)(
  'the %s stage colours step down in grey, far enough to be told apart',
  (set) => {
    const steps = stageColours[set].map((colour) => luminance(colour.strong) + 0.05)
    for (const [index, step] of steps.slice(1).entries()) {
      expect((steps[index] ?? 0) / step, `stage ${index + 1} against ${index + 2}`).toBeGreaterThan(1.45)
    }
  },
)
