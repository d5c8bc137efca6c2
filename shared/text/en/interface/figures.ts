/** Text around the figure of an exercise. */
export const figures = {
  light: 'Light: start. Full tone: end.',
  side: 'Side shown',
  right: 'Right',
  left: 'Left',
} as const
