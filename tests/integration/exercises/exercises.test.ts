import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'

let clinic: OpenCore

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
})
afterEach(() => clinic.stop())

async function catalog(retired = false) {
  return expectOk(await clinic.call('exercises.list', { retired })).exercises
}

async function copyOf(slug: string) {
  const original = (await catalog()).find((exercise) => exercise.id === slug)
  return exerciseContentSchema.parse(original)
}

describe('the catalog', () => {
  it('holds the 88 built-in entries', async () => {
    const exercises = await catalog()
    expect(exercises).toHaveLength(88)
    expect(exercises.every((exercise) => exercise.origin === 'built-in')).toBe(true)
  })

  it('takes own exercises, copied or new, changed and retired', async () => {
    const content = { ...(await copyOf('calf-raise-double')), name: 'Calf raise on the stairs' }
    const own = expectOk(await clinic.call('exercises.create', { content, copiedFrom: 'calf-raise-double' }))
    expect(own).toMatchObject({ origin: 'own', copiedFrom: 'calf-raise-double', revision: 1 })
    const changed = expectOk(
      await clinic.call('exercises.update', {
        id: own.id,
        basedOn: 1,
        content: { ...content, name: 'Stair raise' },
      }),
    )
    expect(changed).toMatchObject({ name: 'Stair raise', revision: 2 })
    expectOk(await clinic.call('exercises.retire', { id: own.id, basedOn: 2, retired: true }))
    expect(await catalog()).toHaveLength(88)
    expect(await catalog(true)).toHaveLength(89)
    expectOk(await clinic.call('exercises.retire', { id: own.id, basedOn: 3, retired: false }))
    expect(await catalog()).toHaveLength(89)
  })

  it('never lets a built-in entry be overwritten or retired', async () => {
    const content = await copyOf('calf-raise-double')
    const update = await clinic.call('exercises.update', { id: 'calf-raise-double', basedOn: 1, content })
    expect(update).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
    const retire = await clinic.call('exercises.retire', {
      id: 'calf-raise-double',
      basedOn: 1,
      retired: true,
    })
    expect(retire).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
  })
})
