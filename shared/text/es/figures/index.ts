/** How figures are described in Spanish: patients hear it too, so no term of art. */
import type { WorkingPart } from '../../../domain/pose-scene.ts'
import type { View } from '../../../figure/body/pose.ts'
import type { PropName } from '../../../figure/props/prop.ts'
import type { FootChange, JointChange, MovingJoint, Posture, Shown } from '../../../figure/words.ts'
import type { PaperText } from '../../language-text.ts'
import { says } from './sentences.ts'

const postures: Readonly<Record<Posture, string>> = {
  standing: 'de pie',
  oneLeg: 'de pie sobre una pierna',
  sitting: 'en una silla',
  longSitting: 'en el suelo con las piernas hacia delante',
  halfKneeling: 'con una rodilla en el suelo',
  lying: 'boca arriba',
  prone: 'boca abajo',
  sideLying: 'acostada de lado',
  squatting: 'en cuclillas',
}

const views: Readonly<Record<View, string>> = {
  side: 'de lado',
  front: 'de frente',
  back: 'de espaldas',
}

/** The word after the part: of either gender, with the side that follows it. */
const masculine = { left: 'izquierdo', right: 'derecho' } as const
const feminine = { left: 'izquierda', right: 'derecha' } as const

interface JointWords {
  readonly part: string
  readonly sides: typeof masculine | typeof feminine
  /** The names of the positive and of the negative direction. */
  readonly positive: string
  readonly negative: string
}

const joints: Readonly<Record<MovingJoint, JointWords>> = {
  ankle: { part: 'tobillo', sides: masculine, positive: 'hacia arriba', negative: 'hacia abajo' },
  toe: { part: 'dedo del pie', sides: masculine, positive: 'hacia arriba', negative: 'hacia abajo' },
  knee: { part: 'rodilla', sides: feminine, positive: 'de flexión', negative: 'más allá de recta' },
  hip: { part: 'cadera', sides: feminine, positive: 'hacia delante', negative: 'hacia atrás' },
  inversion: { part: 'planta', sides: feminine, positive: 'hacia dentro', negative: 'hacia fuera' },
  shoulder: { part: 'brazo', sides: masculine, positive: 'hacia delante', negative: 'hacia atrás' },
  elbow: { part: 'codo', sides: masculine, positive: 'de flexión', negative: 'más allá de recto' },
  turn: { part: 'pie', sides: masculine, positive: 'hacia fuera', negative: 'hacia dentro' },
}

const footChanges: Readonly<Record<FootChange, string>> = {
  archRises: 'el arco sube',
  toesSpread: 'los dedos se abren',
  toesCurl: 'los dedos se doblan',
}

const props: Readonly<Record<PropName, string>> = {
  wall: 'pared',
  step: 'escalón',
  chair: 'silla',
  towel: 'toalla',
  ball: 'pelota',
  lacrosseBall: 'pelota pequeña y dura',
  band: 'banda elástica',
  pad: 'almohadilla blanda',
  pillow: 'almohada',
  board: 'tabla inclinada',
  roller: 'rodillo de espuma',
  kettlebell: 'pesa rusa',
  weight: 'pesa de mano',
  line: 'línea en el suelo',
  ladder: 'escalera de suelo',
  cones: 'conos',
  hill: 'cuesta',
  mirror: 'espejo',
  bike: 'bicicleta',
  water: 'agua',
  ice: 'compresa fría',
  tubs: 'recipiente con agua',
  softGround: 'suelo blando',
  bed: 'cama',
  glass: 'vaso de agua',
  fruit: 'fruta',
  diary: 'diario',
  clock: 'reloj',
  calendar: 'calendario',
  pillowStack: 'cojines',
  shoes: 'zapatos',
  bars: 'barra',
}

const regions: Readonly<Record<WorkingPart, string>> = {
  calf: 'pantorrilla',
  achilles: 'tendón de Aquiles',
  shin: 'parte delantera de la espinilla',
  thigh: 'muslo',
  sole: 'planta del pie',
  ankle: 'tobillo',
  foot: 'pie',
}

const signs = { hold: 'Aguante en la posición final.', repeat: 'Repita.' } as const

const list = new Intl.ListFormat('es')
const number = new Intl.NumberFormat('es', { useGrouping: false })

function person({ view, posture, planted }: NonNullable<Shown['person']>): string {
  if (posture === null) return `Una persona vista ${views[view]}.`
  const leg = posture === 'oneLeg' ? ` (${feminine[planted]})` : ''
  return `Una persona vista ${views[view]}, ${postures[posture]}${leg}.`
}

function change(one: JointChange | FootChange): string {
  if (typeof one === 'string') return footChanges[one]
  const { part, sides, positive, negative } = joints[one.joint]
  const angle = (degrees: number): string => {
    const whole = Math.round(Math.abs(degrees))
    return whole === 0 ? '0°' : `${whole}° ${degrees > 0 ? positive : negative}`
  }
  return `${part} ${sides[one.side]} de ${angle(one.from)} a ${angle(one.to)}`
}

/** A sentence about each of several things; none where there are none. */
function about<Thing>(
  things: readonly Thing[],
  word: (thing: Thing) => string,
  sentence: (listed: string) => string,
): string[] {
  return things.length > 0 ? [sentence(list.format(things.map(word)))] : []
}

export const figures: PaperText['figures'] = {
  says,
  describe: (shown) => [
    ...(shown.person ? [person(shown.person)] : []),
    ...about(shown.moves, change, (listed) => `Se mueve: ${listed}.`),
    ...about(shown.closeUp, change, (listed) => `Detalle del pie: ${listed}.`),
    ...about(
      shown.props,
      (prop) => props[prop],
      (listed) => `Se ve con: ${listed}.`,
    ),
    ...about(
      shown.regions,
      (region) => regions[region],
      (listed) => `Marcado: ${listed}.`,
    ),
    ...(shown.loadKg === null ? [] : [`Peso: ${number.format(shown.loadKg)} kg.`]),
    ...shown.signs.map((sign) => signs[sign]),
    ...(shown.parts > 1 ? [`En ${shown.parts} partes numeradas.`] : []),
  ],
}
