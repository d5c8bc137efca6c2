import { describe, expect, test } from 'vitest'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import { exerciseSchema, impacts } from '../../../shared/domain/exercise.ts'
import { slugsByCategory } from '../../support/catalog-slugs.ts'

function entry(id: string) {
  const found = builtInExercise(id, 'en')
  if (!found) throw new Error(`no entry ${id}`)
  return found
}

describe('built-in catalog', () => {
  test('holds exactly the 88 entries, each in its category', () => {
    const listed = Object.entries(slugsByCategory).flatMap(([category, ids]) =>
      ids.map((id) => `${category}/${id}`),
    )
    expect(listed).toHaveLength(88)
    expect(
      catalogIn('en')
        .map(({ category, id }) => `${category}/${id}`)
        .sort(),
    ).toEqual(listed.sort())
  })

  test('has the known number of entries in each category', () => {
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(catalogIn('en'), ({ category }) => category)).map(([category, group]) => [
        category,
        group.length,
      ]),
    )
    expect(counts).toEqual({
      'gait-running': 20,
      mobility: 14,
      strength: 14,
      activation: 10,
      recovery: 7,
      'soft-tissue': 6,
      routine: 6,
      balance: 4,
      plyometric: 4,
      'loaded-carry': 3,
    })
  })

  test.each(catalogIn('en').map((exercise) => [exercise.id, exercise] as const))(
    '%s is a valid entry',
    (_, exercise) => {
      expect(exerciseSchema.parse(exercise)).toEqual(exercise)
      expect(exercise.origin).toBe('built-in')
      expect(exercise.revision).toBe(1)
      expect(exercise.retiredAt).toBeNull()
      expect(exercise.sources.length).toBeGreaterThan(0)
      for (const list of [
        exercise.sources,
        exercise.clinicDefaults,
        exercise.bodyParts,
        exercise.equipment,
      ]) {
        expect(new Set(list).size).toBe(list.length)
      }
    },
  )

  test('finds an entry by id, and none for an id it does not hold', () => {
    expect(builtInExercise('short-foot', 'en')?.name).toBe('Short foot')
    expect(builtInExercise('own-5b0c', 'en')).toBeNull()
    expect(builtInExercise('toString', 'en')).toBeNull()
  })

  test('an exercise for one side at a time has a dose for each side, and only such an exercise', () => {
    const counted = catalogIn('en').filter(({ kind }) => kind === 'exercise')
    const wrong = counted.filter(({ oneSided, clinicDose }) => oneSided !== (clinicDose.spread !== null))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('a routine of whole minutes is for both legs, since its steps name each', () => {
    const wrong = catalogIn('en').filter(
      ({ kind, oneSided, clinicDose }) => kind === 'routine' && clinicDose.unit === 'minutes' && oneSided,
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('a cue has nothing to count, and nothing else is dosed as a cue but a habit', () => {
    const cues = catalogIn('en')
      .filter(({ clinicDose }) => clinicDose.unit === 'cue')
      .map(({ id }) => id)
    expect(cues.sort()).toEqual([
      'arch-mirror-check',
      'breath-posture-cue',
      'midfoot-contact-cue',
      'sleep-hydration-nutrition',
      'soft-landing-cue',
    ])
  })

  test('hops and running have an impact; sitting, lying and kneeling have none', () => {
    for (const exercise of catalogIn('en')) {
      if (exercise.category === 'plyometric' || exercise.position === 'running') {
        expect(['moderate', 'high'], exercise.id).toContain(exercise.impact)
      }
      if (['seated', 'long-sitting', 'lying', 'half-kneeling'].includes(exercise.position)) {
        expect(exercise.impact, exercise.id).toBe('none')
      }
    }
  })

  test('a routine has the impact of the hardest of its parts', () => {
    const rank = (id: string) => impacts.indexOf(entry(id).impact)
    for (const { id, parts } of catalogIn('en')) {
      for (const part of parts) expect(rank(id), `${id}: ${part}`).toBeGreaterThanOrEqual(rank(part))
    }
    expect(entry('light-foot-drills').impact).toBe('moderate')
  })

  test('says in its dose how strong a band is, how heavy a weight, how long a hold and how slow a raise', () => {
    const dosed = catalogIn('en').filter(({ kind }) => kind === 'exercise')
    for (const { id, equipment, clinicDose } of dosed) {
      if (equipment.includes('resistance-band')) expect(clinicDose.load, id).toMatchObject({ kind: 'band' })
      if (equipment.some((one) => one === 'kettlebell' || one === 'light-weight'))
        expect(clinicDose.load, id).toMatchObject({ kind: 'kilograms' })
    }
    expect(entry('short-foot').clinicDose.holdSeconds).toBe(5)
    expect(entry('calf-raise-tempo').clinicDose.tempo).toEqual({ up: 3, hold: 1, down: 3 })
  })

  test('asks for a mirror or a partner only where nothing else will do', () => {
    for (const id of ['toe-spread', 'toe-curl', 'single-leg-balance-perturbation']) {
      expect(entry(id).optionalEquipment, id).toHaveLength(1)
      expect(entry(id).equipment, id).not.toContain(entry(id).optionalEquipment[0])
    }
  })

  test('says what the articles leave open', () => {
    expect(entry('elevated-heel-walk').remark).toMatch(/ambiguous/i)
    expect(entry('elevated-heel-walk').remark).toMatch(/the clinician chooses/)
    expect(entry('rice').remark).toMatch(/no evidence/)
    expect(entry('heel-walk').remark).toMatch(/forward is the default/)
    expect(entry('heel-walk').steps.join(' ')).toMatch(/forward on your heels/)
    expect(entry('band-dorsiflexion').category).toBe('strength')
    expect(entry('ankle-circles').stage).toBe(1)
    expect(entry('band-inversion').stage).toBe(1)
    const unspecified = [
      'dorsiflexion-stretch',
      'achilles-mobility-drill',
      'plantar-fascia-release',
      'single-leg-press-band',
    ]
    for (const id of unspecified) {
      expect(entry(id).clinicDefaults, id).toContain('technique')
      expect(entry(id).remark, id).toMatch(/not stated/)
    }
  })

  test('puts the full rise of the slow calf raise at the top and the full drop at the bottom', () => {
    const raise = entry('calf-raise-tempo')
    const [, up, down] = raise.steps
    expect(up).toMatch(/^Rise .*tall/)
    expect(down).toMatch(/^Lower .*as low as they go/)
    expect(raise.remark).toMatch(/it is at the bottom/)
  })

  test('makes no claim that was left out on purpose', () => {
    for (const exercise of catalogIn('en')) {
      const everything = JSON.stringify(exercise)
      expect(everything, exercise.id).not.toMatch(/meridian|soleus|unconfirmed/i)
    }
  })
})
