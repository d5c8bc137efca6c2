// What a prop is: a name for the description and shapes in centimetres.

import type { Shape } from '../shape.ts'

export const propNames = [
  'wall',
  'step',
  'chair',
  'towel',
  'ball',
  'lacrosseBall',
  'band',
  'pad',
  'pillow',
  'board',
  'roller',
  'kettlebell',
  'weight',
  'line',
  'ladder',
  'cones',
  'hill',
  'mirror',
  'bike',
  'water',
  'ice',
  'tubs',
  'softGround',
  'bed',
  'glass',
  'fruit',
  'diary',
  'clock',
  'calendar',
  'pillowStack',
  'shoes',
  'bars',
] as const

export type PropName = (typeof propNames)[number]

export interface Prop {
  readonly prop: PropName
  readonly shapes: readonly Shape[]
}

export const prop = (name: PropName, ...shapes: Shape[]): Prop => ({ prop: name, shapes })
