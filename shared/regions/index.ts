/** The regions that the program knows. Another one is a folder beside `foot-ankle/` and its name in this list. */
import { footAnkle } from './foot-ankle/index.ts'
import { lookIn } from './region.ts'

export const {
  regionIds,
  conditionCodes,
  bodyParts,
  positions,
  templates,
  regionOf,
  conditionOf,
  conditionsOfTemplate,
  templateById,
} = lookIn([footAnkle])

export type { Condition, Region } from './region.ts'
export type ConditionCode = (typeof conditionCodes)[number]
export type BodyPart = (typeof bodyParts)[number]
export type Position = (typeof positions)[number]
export type TemplateId = (typeof templates)[number]['id']
/** A group of red flags of any region, with its flags. */
export type RedFlags = ReturnType<typeof regionOf>['redFlags'][number]
type Stops = ReturnType<typeof regionOf>['stopList']
export type StopReason = Stops['urgent' | 'call'][number] | 'bone-other' | 'burns'
export type StepBackKey = ReturnType<typeof regionOf>['stepBack'][number]['key']
