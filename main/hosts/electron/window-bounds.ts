/** Where the window opens. Pure: screens and the remembered place are handed in. */
import type { WindowBounds } from '../preferences.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smallest size in which twelve weeks fit. */
export const smallestWindow = { width: 1100, height: 700 } as const
const usualWindow = { width: 1366, height: 860 } as const

/** Pixels of the window's top edge that must be on a screen for a person to be able to take hold of it. */
const gripWidth = 200
const gripHeight = 32

/** The remembered place where it can still be seen; otherwise a usual size, in the middle of the first screen. */
export function placeWindow(remembered: WindowBounds | null, screens: readonly Area[]): Area {
  if (remembered !== null && screens.some((screen) => canTakeHold(remembered, screen))) {
    const { x, y } = remembered
    return {
      x,
      y,
      width: Math.max(remembered.width, smallestWindow.width),
      height: Math.max(remembered.height, smallestWindow.height),
    }
  }
  const first = screens[0] ?? { x: 0, y: 0, ...usualWindow }
  const width = Math.max(smallestWindow.width, Math.min(usualWindow.width, first.width))
  const height = Math.max(smallestWindow.height, Math.min(usualWindow.height, first.height))
  return {
    x: first.x + Math.max(0, Math.round((first.width - width) / 2)),
    y: first.y + Math.max(0, Math.round((first.height - height) / 2)),
    width,
    height,
  }
}

function canTakeHold(bounds: Area, screen: Area): boolean {
  const visibleWidth =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const top = bounds.y
  return visibleWidth >= gripWidth && top >= screen.y && top + gripHeight <= screen.y + screen.height
}
