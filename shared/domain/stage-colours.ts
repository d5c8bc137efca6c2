/**
 * The four colours of the stages, the same in the window and on paper, so that a sheet reads like the screen it came from.
 * In each set the strong colours step evenly in lightness, so that they stay apart in grey, and lie on the blue-yellow axis
 * first, which red-green colour blindness keeps. A colour never stands alone: the stage's number or name is always beside it.
 * `renderer/ui/tokens.css` holds the same values as `--stage-1` to `--stage-4`; a test compares the two.
 */
export interface StageColour {
  /** Bars, marks and edges. */
  readonly strong: string
  /** The ground behind text. */
  readonly soft: string
}

/** By stage number minus one. Paper takes the light set. */
export const stageColours: Readonly<Record<'light' | 'dark', readonly StageColour[]>> = {
  light: [
    { strong: '#d99a1c', soft: '#fcf1d6' },
    { strong: '#3a8cc8', soft: '#e0eefa' },
    { strong: '#a93a76', soft: '#f8e3ee' },
    { strong: '#3c2c80', soft: '#e6e2f5' },
  ],
  dark: [
    { strong: '#f5d07a', soft: '#33290f' },
    { strong: '#6cb2ea', soft: '#122c42' },
    { strong: '#cf6aa1', soft: '#3a1830' },
    { strong: '#6c5cc8', soft: '#231d45' },
  ],
}
