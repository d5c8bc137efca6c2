/** How each screen is looked at: light and dark on a small and a large display, with more contrast, in the smallest window, and zoomed in. */

export interface Look {
  readonly name: string
  readonly colours: 'light' | 'dark'
  readonly moreContrast: boolean
  readonly width: number
  readonly height: number
}

function look(colours: Look['colours'], width: number, height: number, moreContrast = false): Look {
  return {
    name: `${moreContrast ? 'contrast' : colours}-${width}x${height}`,
    colours,
    moreContrast,
    width,
    height,
  }
}

export const looks: readonly Look[] = [
  look('light', 1366, 768),
  look('dark', 1366, 768),
  look('light', 1920, 1080),
  look('dark', 1920, 1080),
  look('light', 1366, 768, true),
  look('light', 1024, 700),
  // 1366 × 768 at 150 %.
  look('light', 911, 512),
]
