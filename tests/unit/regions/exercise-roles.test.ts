/** The lists that plan rules go by, held against the catalog. */
import { describe, expect, it } from 'vitest'
import { isBuiltIn, partsOf } from '../../../shared/catalog/index.ts'
import { exerciseRoles } from '../../../shared/regions/foot-ankle/exercise-roles.ts'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'

const { easierFirst, ...lists } = exerciseRoles
const catalog = catalogIn('en')
const idsWhere = (is: (exercise: (typeof catalog)[number]) => boolean) =>
  catalog.filter(is).map(({ id }) => id)

/** Whether a catalog link, or several in a row, lead from the easier exercise to the harder one. */
function leadsTo(easier: string, harder: string): boolean {
  return (builtInExercise(easier, 'en')?.harder ?? []).some(
    (next) => next === harder || leadsTo(next, harder),
  )
}

describe('the roles of exercises', () => {
  it.each(Object.entries(lists))('%s names entries of the catalog, each once', (_, ids) => {
    expect(ids.filter((id) => !isBuiltIn(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('count every stretch and every cue as easy, and no exercise for strength, balance or hopping', () => {
    expect(exerciseRoles.easy).toEqual(
      expect.arrayContaining(idsWhere(({ category, kind }) => category === 'mobility' || kind === 'cue')),
    )
    const loads = idsWhere(({ category }) => ['strength', 'balance', 'plyometric'].includes(category))
    expect(exerciseRoles.easy.filter((id) => loads.includes(id))).toEqual([])
  })

  it('take all hops and calf raises that the catalog has', () => {
    expect(exerciseRoles.hops).toEqual(idsWhere(({ category }) => category === 'plyometric'))
    expect([...exerciseRoles.calfRaises].sort()).toEqual(
      idsWhere(({ id }) => id.startsWith('calf-raise')).sort(),
    )
  })

  it('put as easier first only what the catalog links as harder', () => {
    for (const chain of easierFirst) {
      expect(chain.length).toBeGreaterThan(1)
      chain.slice(1).forEach((harder, index) => {
        expect(leadsTo(chain[index] ?? '', harder), `${chain[index]} < ${harder}`).toBe(true)
      })
    }
  })

  it('let only routines stand beside their parts', () => {
    for (const id of exerciseRoles.besideTheirParts) expect(partsOf(id).length, id).toBeGreaterThan(0)
    expect(partsOf('calf-raise-double')).toEqual([])
    expect(partsOf('own-1')).toEqual([])
  })
})
