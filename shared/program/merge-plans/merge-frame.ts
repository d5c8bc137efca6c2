/** What stands around the rows, out of three versions: stages, lighter weeks, the pain box. */
import type { PainBox } from '../../domain/pain-box.ts'
import type { PlanDocument, Stage } from '../../domain/plan.ts'
import { painBoxOf } from '../pain-rule.ts'
import { rhythmOf } from '../weeks.ts'
import { agreed, of, same, type Settle, type Versions } from './differences.ts'

type Plans = Versions<PlanDocument>
type Lighter = Pick<PlanDocument, 'lighterRhythm' | 'lighterWeeks'>

/** Merges lighter weeks one by one; where a side has set another rhythm, as a whole. */
export function mergeLighterWeeks(plans: Plans, settle: Settle): Lighter {
  const versions = of(plans, ({ lighterRhythm, lighterWeeks }): Lighter => ({ lighterRhythm, lighterWeeks }))
  if (agreed(versions)) return settle('lighterWeeks', {}, versions)
  const { mine, theirs, was } = versions
  const isOwn = ({ lighterRhythm }: Lighter) =>
    lighterRhythm === 'custom' || lighterRhythm === was.lighterRhythm
  if (!isOwn(mine) || !isOwn(theirs)) return settle('lighterWeeks', {}, versions)
  const all = [...new Set([...mine.lighterWeeks, ...theirs.lighterWeeks, ...was.lighterWeeks])]
  const lighterWeeks = all
    .filter((week) => {
      const is = of(versions, (side) => side.lighterWeeks.includes(week))
      return is.mine === is.was ? is.theirs : is.mine
    })
    .toSorted((one, other) => one - other)
  return { lighterWeeks, lighterRhythm: rhythmOf(lighterWeeks, plans.mine.weeks) }
}

/** Merges stages edge by edge and sentence by sentence; as a whole where their number or numbering differs. */
export function mergeStages(plans: Plans, settle: Settle): Stage[] {
  const stages = of(plans, (plan) => plan.stages)
  const numbers = of(stages, (list) => list.map(({ number }) => number))
  if (!same(numbers.mine, numbers.was) || !same(numbers.theirs, numbers.was))
    return settle('stages', {}, stages)
  const weeks = mergeStageWeeks(stages, settle)
  return stages.mine.map((mine, at) => {
    const three = { mine, theirs: stages.theirs[at] ?? mine, was: stages.was[at] ?? mine }
    const place = { stage: mine.number }
    return {
      ...mine,
      ...weeks[at],
      ...settle(
        'stage',
        place,
        of(three, ({ name, aim, gate }) => ({ name, aim, gate })),
      ),
      moveOn: settle(
        'moveOn',
        place,
        of(three, ({ moveOn }) => moveOn),
      ),
    }
  })
}

type StageWeeks = Pick<Stage, 'firstWeek' | 'lastWeek'>

function mergeStageWeeks(stages: Versions<Stage[]>, settle: Settle): StageWeeks[] {
  const weeks = of(stages, (list) => list.flatMap(({ firstWeek, lastWeek }) => [firstWeek, lastWeek]))
  const edges = weeks.mine.map(
    (mine, at) => agreed({ mine, theirs: weeks.theirs[at] ?? mine, was: weeks.was[at] ?? mine })?.value,
  )
  const isRising = edges.every(
    (edge, at) =>
      edge !== undefined && (at === 0 || (edges[at - 1] ?? edge) <= edge - (at % 2 === 0 ? 1 : 0)),
  )
  const versions = of(stages, (list) =>
    list.map(({ number, firstWeek, lastWeek }) => ({ number, firstWeek, lastWeek })),
  )
  if (!isRising) return settle('stageWeeks', {}, versions).map(onlyWeeks)
  return versions.mine.map((side, at) => ({
    firstWeek: edges[at * 2] ?? side.firstWeek,
    lastWeek: edges[at * 2 + 1] ?? side.lastWeek,
  }))
}

function onlyWeeks({ firstWeek, lastWeek }: StageWeeks): StageWeeks {
  return { firstWeek, lastWeek }
}

/** Merges the pain box sentence by sentence, its limits together; as a whole where the boxes have other parts. */
export function mergePainBox(plans: Plans, settle: Settle): PainBox | null {
  const held = agreed(of(plans, ({ painBox }) => painBox))
  if (held) return held.value
  // Of a plan with the usual box, the usual sentences are what it was.
  const boxes = of(plans, painBoxOf)
  const shape = of(boxes, ({ zones, also }) => [zones.map(({ zone }) => zone), also.length])
  if (!same(shape.mine, shape.was) || !same(shape.theirs, shape.was)) return settle('painBox', {}, boxes)
  const { mine, theirs, was } = boxes
  const limits = settle(
    'painLimits',
    {},
    of(boxes, ({ zones, twiceAbove, source }) => ({
      zones: zones.map(({ zone, upTo }) => ({ zone, upTo })),
      twiceAbove,
      source,
    })),
  )
  return {
    ...mine,
    twiceAbove: limits.twiceAbove,
    source: limits.source,
    zones: mine.zones.map((zone, index) => ({
      ...zone,
      ...limits.zones[index],
      words: settle(
        'painWords',
        { index },
        {
          mine: zone.words,
          theirs: theirs.zones[index]?.words ?? zone.words,
          was: was.zones[index]?.words ?? zone.words,
        },
      ),
    })),
    also: mine.also.map((words, index) =>
      settle(
        'painAlso',
        { index },
        { mine: words, theirs: theirs.also[index] ?? words, was: was.also[index] ?? words },
      ),
    ),
  }
}
