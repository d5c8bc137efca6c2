import { expect, it } from 'vitest'
import { exerciseContentSchema, readExerciseContent } from '../../../shared/domain/exercise.ts'
import { builtInExercise } from '../../../shared/text/catalog.ts'

it('reads an own exercise of the time when its body parts were called regions', () => {
  const now = exerciseContentSchema.parse(builtInExercise('towel-scrunch', 'en'))
  const { bodyParts, region, ...rest } = now
  expect(bodyParts.length).toBeGreaterThan(0)
  expect(region).toBe('foot-ankle')
  expect(readExerciseContent({ ...rest, regions: bodyParts })).toEqual(now)
  expect(readExerciseContent(now)).toEqual(now)
  expect(() => readExerciseContent(rest)).toThrow()
})
