/** How each screen is looked at: on a small and a large display, light and dark. */

export interface Look {
  readonly name: string
  readonly colours: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

const displays = [
  [1366, 768],
  [1920, 1080],
] as const

export const looks: readonly Look[] = displays.flatMap(([width, height]) =>
  (['light', 'dark'] as const).map((colours) => ({
    name: `${colours}-${width}x${height}`,
    colours,
    width,
    height,
  })),
)
