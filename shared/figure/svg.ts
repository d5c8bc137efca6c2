// Writes a drawing as an SVG string, in one of three themes.

import { boxSize } from './drawing.ts'
import type { Drawing, Mark, Path, PathStep, Tone } from './drawing.ts'

export type ThemeName = 'light' | 'dark' | 'paper'

type Theme = Readonly<Record<Tone, string>>

/** Colours of each tone: on a light screen, on a dark screen, and in black ink on white paper. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ink: '#26343f',
    skin: '#f3cfb3',
    'skin-far': '#dfb497',
    hair: '#4b3a33',
    cloth: '#5fa3a0',
    'cloth-dark': '#35596b',
    shoe: '#56697a',
    ghost: '#eceff1',
    'ghost-ink': '#a3b1bb',
    accent: '#c2410c',
    tint: '#e8573f',
    band: '#7c3aed',
    prop: '#e3e6e3',
    'prop-dark': '#9aa7ad',
    ground: '#8b989f',
    soft: '#b9cfa0',
    water: '#a9d3e6',
    paper: '#ffffff',
  },
  dark: {
    ink: '#0e151b',
    skin: '#e9bf9f',
    'skin-far': '#bf9273',
    hair: '#8a6a58',
    cloth: '#4f9a97',
    'cloth-dark': '#4d7891',
    shoe: '#93a6b6',
    ghost: '#39454e',
    'ghost-ink': '#6f808c',
    accent: '#ff9a5c',
    tint: '#f0523a',
    band: '#b79bff',
    prop: '#5a6770',
    'prop-dark': '#83919a',
    ground: '#8795a0',
    soft: '#5c7a4a',
    water: '#3c7896',
    paper: '#1b242b',
  },
  // Start poses and working regions stay when a copier turns grey into black and white; clothes may not.
  paper: {
    ink: '#000000',
    skin: '#ffffff',
    'skin-far': '#dcdcdc',
    hair: '#4a4a4a',
    cloth: '#b4b4b4',
    'cloth-dark': '#7a7a7a',
    shoe: '#5e5e5e',
    ghost: '#f4f4f4',
    'ghost-ink': '#6c6c6c',
    accent: '#000000',
    tint: '#505050',
    band: '#000000',
    prop: '#ececec',
    'prop-dark': '#a0a0a0',
    ground: '#555555',
    soft: '#d2d2d2',
    water: '#d8d8d8',
    paper: '#ffffff',
  },
}

export interface SvgOptions {
  readonly theme?: ThemeName
  /** Read out by screen readers; give `describeFigure`'s text. */
  readonly title?: string
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (c) => escaped[c] ?? c)

// Every number inside the box, by its tenths: turning numbers into text is most of the work of drawing.
const numbers: (string | undefined)[] = Array.from({ length: boxSize * 10 + 1 })

function n(value: number): string {
  const at = Math.round(value * 10)
  return at < 0 || at >= numbers.length ? String(value) : (numbers[at] ??= String(value))
}

function stepText(step: PathStep): string {
  switch (step[0]) {
    case 'M':
    case 'L':
      return `${step[0]}${n(step[1])} ${n(step[2])}`
    case 'Q':
      return `Q${n(step[1])} ${n(step[2])} ${n(step[3])} ${n(step[4])}`
    case 'C':
      return `C${n(step[1])} ${n(step[2])} ${n(step[3])} ${n(step[4])} ${n(step[5])} ${n(step[6])}`
    case 'A':
      return `A${n(step[1])} ${n(step[1])} 0 0 ${step[2] ? 1 : 0} ${n(step[3])} ${n(step[4])}`
    case 'Z':
      return 'Z'
  }
}

const written = new WeakMap<Path, string>()

/** A path as the `d` of an SVG path. The same figures are shown again and again, so that each is written once. */
export function svgPath(path: Path): string {
  let d = written.get(path)
  if (d === undefined) {
    d = path.map(stepText).join('')
    written.set(path, d)
  }
  return d
}

function markToSvg(mark: Mark, theme: Theme): string {
  if (mark.kind === 'text') {
    const place = `x="${mark.x}" y="${mark.y}" font-size="${mark.size}" text-anchor="${mark.anchor}"`
    return `<text ${place} fill="${theme[mark.tone]}">${escape(mark.text)}</text>`
  }
  const stroke = mark.stroke ? ` stroke="${theme[mark.stroke]}" stroke-width="${mark.width ?? 1}"` : ''
  const both = mark.fill && mark.stroke ? ' paint-order="stroke"' : ''
  const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : ''
  const opacity = mark.opacity === undefined ? '' : ` opacity="${mark.opacity}"`
  return `<path d="${svgPath(mark.path)}" fill="${mark.fill ? theme[mark.fill] : 'none'}"${stroke}${both}${dash}${opacity}/>`
}

/** The figure as a self-contained SVG string that scales to any size. */
export function figureToSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const theme = themes[options.theme ?? 'light']
  const title = options.title ? `<title>${escape(options.title)}</title>` : ''
  const role = options.title ? 'role="img"' : 'aria-hidden="true"'
  const font = 'font-family="Inter, Noto Sans, sans-serif" font-weight="600"'
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}" ${role}`
  const group = `<g stroke-linecap="round" stroke-linejoin="round" ${font}>`
  return `${open}>${title}${group}${drawing.marks.map((mark) => markToSvg(mark, theme)).join('')}</g></svg>`
}
