// From a figure's specification to its drawing list.

import { drawBody, drawHead, drawLowerLeg } from './body/draw-body.ts'
import { placeBody } from './body/kinematics.ts'
import { pointOf, solvePose } from './body/pose.ts'
import { project } from './body/projection.ts'
import { anglesBetween } from './body/skeleton.ts'
import { boxSize, mirrorMarks, shiftMarks, tenths } from './drawing.ts'
import type { Drawing, Mark } from './drawing.ts'
import type { BodyElement, Element, FigureSpec, PanelSpec, Sign, SweepElement } from './figure-spec.ts'
import { fitPanel } from './fit.ts'
import { frontFoot, soleFoot, topFoot } from './foot/plan-foot.ts'
import { sideFoot } from './foot/side-foot.ts'
import { arc, circle, v2, v3 } from './geometry.ts'
import { pathOf } from './path.ts'
import { mapShapes } from './shape.ts'
import type { Item, Shape } from './shape.ts'

function bodyItems(element: BodyElement): Item[] {
  const solid = drawBody(solvePose(element.body), {
    shod: element.shod ?? false,
    legsOnly: element.legsOnly ?? false,
    ...(element.tint ? { tint: element.tint } : {}),
  })
  const ghost = element.from
    ? drawBody(solvePose(element.from), { ghost: true, ...(element.show ? { only: element.show } : {}) })
    : []
  const apart = element.apart ?? 0
  const start = apart === 0 ? ghost : mapShapes(ghost, (p) => v2(p.x - apart, p.y), false)
  const all = [...start, ...solid]
  const axis = element.flip
  return axis === undefined ? all : mapShapes(all, (p) => v2(2 * axis - p.x, p.y), true)
}

function sweepArrow(element: SweepElement): Item {
  const [from, to] = element.between.map(solvePose)
  if (!from || !to) return { kind: 'arrow', through: [] }
  const [dx, dy] = element.beside ?? [0, 0]
  const through = [0, 0.5, 1].map((t) => {
    const [a, b] = [from.places.pelvis, to.places.pelvis]
    const root = v3(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.z + (b.z - a.z) * t)
    const p = project(
      to.view,
      pointOf(placeBody(root, anglesBetween(from.angles, to.angles, t)), element.sweep),
    )
    return v2(p.x + dx, p.y + dy)
  })
  return { kind: 'arrow', through, both: element.both ?? false }
}

const drawnElements = new WeakMap<Element, readonly Item[]>()

/** What an element draws; several figures show the same one. */
function itemsOf(element: Element): readonly Item[] {
  const known = drawnElements.get(element)
  if (known) return known
  const items = drawElement(element)
  drawnElements.set(element, items)
  return items
}

/** A foot, and the start it comes from light behind it. */
function withStart<Foot extends { readonly ghost?: boolean }>(
  draw: (foot: Foot) => Shape[],
  foot: Foot,
  from: Foot | undefined,
): Shape[] {
  return [...(from ? draw({ ...from, ghost: true }) : []), ...draw(foot)]
}

function drawElement(element: Element): Item[] {
  if ('kind' in element) return [element]
  if ('prop' in element) return [...element.shapes]
  if ('body' in element) return bodyItems(element)
  if ('head' in element) return drawHead(solvePose(element.head))
  if ('lowerLeg' in element) return drawLowerLeg(solvePose(element.lowerLeg), 'right', element.shod ?? false)
  if ('sweep' in element) return [sweepArrow(element)]
  if ('foot' in element) return withStart(sideFoot, element.foot, element.from)
  if ('top' in element) return withStart(topFoot, element.top, element.from)
  if ('sole' in element) return withStart(soleFoot, element.sole, element.from)
  return withStart(frontFoot, element.front, element.from)
}

/** The small sign in the corner: a clock for holding, a turning arrow for repeating. */
function signMarks(sign: Sign, index: number): Mark[] {
  const centre = v2(15 + index * 26, 15)
  const r = 10
  if (sign === 'hold') {
    const hands = pathOf([
      [
        { c: 'M', p: v2(centre.x, centre.y - 6) },
        { c: 'L', p: centre },
        { c: 'L', p: v2(centre.x + 4, centre.y + 2.5) },
      ],
    ])
    return [
      { kind: 'path', path: pathOf([circle(centre, r)]), fill: 'paper', stroke: 'accent', width: 4.4 },
      { kind: 'path', path: hands, stroke: 'accent', width: 2.2 },
    ]
  }
  const turn = pathOf([arc(centre, r - 1, -30, 250)])
  const tip = v2(centre.x + 5.4, centre.y - 13.4)
  const head = pathOf([
    [
      { c: 'M', p: v2(tip.x - 11, tip.y + 1.4) },
      { c: 'L', p: v2(tip.x + 0.5, tip.y + 4.6) },
      { c: 'L', p: v2(tip.x - 8.6, tip.y + 12) },
      { c: 'Z' },
    ],
  ])
  return [
    { kind: 'path', path: turn, stroke: 'accent', width: 2.4 },
    { kind: 'path', path: head, fill: 'accent' },
  ]
}

/** What lies behind and before a panel's own marks: the ring of a close-up, the step number. */
function frameMarks(panel: PanelSpec): { behind: Mark[]; before: Mark[] } {
  const behind: Mark[] = []
  const marks: Mark[] = []
  if (panel.ring) {
    const [x, y, r] = panel.ring
    behind.push({
      kind: 'path',
      path: pathOf([circle(v2(x, y), r)]),
      fill: 'paper',
      stroke: 'ghost-ink',
      width: 3,
    })
  }
  if (panel.number !== undefined) {
    const [x, y] = panel.area
    marks.push(
      { kind: 'path', path: pathOf([circle(v2(x + 11, y + 11), 8.5)]), fill: 'accent' },
      {
        kind: 'text',
        text: String(panel.number),
        x: tenths(x + 11),
        y: tenths(y + 15.4),
        size: 12.5,
        anchor: 'middle',
        tone: 'paper',
      },
    )
  }
  return { behind, before: marks }
}

/** Numbered parts are read from left to right whatever the side. */
const readInOrder = (panels: readonly PanelSpec[]): boolean =>
  panels.some(({ number }) => number !== undefined)

/** Numbered parts are each mirrored in their own place, others in the whole box. */
const twiceAxisOf = (panel: PanelSpec | undefined, inOrder: boolean): number =>
  panel && inOrder ? 2 * panel.area[0] + panel.area[2] : boxSize

/** How a panel's marks look in a figure for the left side. */
function forLeft(panel: PanelSpec, inOrder: boolean, marks: readonly Mark[]): Mark[] {
  const [x, , width] = panel.area
  if (panel.sideless) return shiftMarks(marks, boxSize - width - 2 * x)
  return mirrorMarks(marks, twiceAxisOf(panel, inOrder))
}

export interface ComposedFigure {
  readonly right: Drawing
  readonly left: () => Drawing
}

/** The written marks of a panel: what lies behind it, its scene, what lies before it. */
interface WrittenPanel {
  readonly panel: PanelSpec
  readonly scene: readonly Mark[]
  readonly before: readonly Mark[]
}

const asDrawing = (marks: readonly Mark[]): Drawing => ({ width: boxSize, height: boxSize, marks })

/** The figure for the other side. */
function leftOf(panels: readonly WrittenPanel[], signs: readonly Mark[]): Drawing {
  const inOrder = readInOrder(panels.map(({ panel }) => panel))
  const scenes = panels.flatMap(({ panel, scene, before }) => [
    ...forLeft(panel, inOrder, scene),
    ...(inOrder ? before : forLeft(panel, false, before)),
  ])
  return asDrawing([...scenes, ...mirrorMarks(signs, boxSize)])
}

/** Draws a figure for both sides. */
export function composeFigure(spec: FigureSpec): ComposedFigure {
  const signs = (spec.signs ?? []).flatMap(signMarks)
  const panels = spec.panels.map((panel): WrittenPanel => {
    const { behind, before } = frameMarks(panel)
    const marks = fitPanel({ ...panel, items: panel.draw.flatMap(itemsOf) })
    return { panel, scene: [...behind, ...marks], before }
  })
  const right = asDrawing([...panels.flatMap(({ scene, before }) => [...scene, ...before]), ...signs])
  // Both sides have the same points, so that they mirror exactly; the left one is rarely wanted and drawn on demand.
  return { right, left: () => leftOf(panels, signs) }
}
