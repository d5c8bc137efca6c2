import type { balance as facts } from '../../../catalog/balance.ts'
import type { PaperExerciseText } from '../../../catalog/entry.ts'

export const balance: Record<keyof typeof facts, PaperExerciseText> = {
  'single-leg-balance': {
    name: 'Apoyo unipodal',
    plainName: 'Equilibrio sobre una pierna',
    steps: [
      'Póngase sobre un pie, con esa rodilla un poco doblada.',
      'Mire un punto fijo delante de usted.',
      'Muévase lo menos que pueda.',
    ],
    cues: ['Reparta el peso por todo el pie.', 'Siga respirando.'],
    cautions: ['Quédese cerca de una pared o una silla por si se tambalea.'],
  },
  'single-leg-balance-eyes-closed': {
    name: 'Apoyo unipodal con ojos cerrados',
    plainName: 'Sobre una pierna, ojos cerrados',
    steps: [
      'Póngase sobre un pie al lado de una pared.',
      'Encuentre el equilibrio con los ojos abiertos.',
      'Cierre los ojos y muévase lo menos que pueda.',
    ],
    cues: ['Si se tambalea, abra los ojos y toque la pared.'],
    cautions: ['Pruebe esto solo cuando con los ojos abiertos le sea fácil.'],
  },
  'single-leg-balance-unstable': {
    name: 'Apoyo unipodal sobre almohada',
    plainName: 'Sobre una pierna en una almohada',
    steps: [
      'Ponga una almohada en el suelo, al lado de una pared.',
      'Súbase con un pie, con la rodilla un poco doblada.',
      'Mire un punto fijo y muévase lo menos que pueda.',
    ],
    cues: ['Deje que el pie haga movimientos pequeños para no caer.'],
    cautions: ['La almohada no debe resbalar.', 'Tenga una mano cerca de la pared.'],
  },
  'single-leg-balance-perturbation': {
    name: 'Apoyo unipodal con empujones',
    plainName: 'Sobre una pierna con empujones',
    steps: [
      'Póngase sobre un pie al lado de una pared.',
      'Pida a alguien que le empuje con suavidad de vez en cuando.',
      'Después de cada empujón, recupere el equilibrio.',
      '¿No hay quien le ayude? Balancee los brazos o gire la cabeza.',
    ],
    cues: ['La rodilla, un poco doblada.'],
    cautions: ['Los empujones deben ser pequeños y suaves.'],
  },
}
