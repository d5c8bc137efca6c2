import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { loadedCarry as facts } from '../../../catalog/loaded-carry.ts'

export const loadedCarry: Record<keyof typeof facts, PaperExerciseText> = {
  'light-weighted-carry': {
    name: 'Marcha con carga ligera',
    plainName: 'Camine con pesos ligeros',
    steps: [
      'Lleve un peso ligero en cada mano.',
      'Camine despacio, con pasos iguales.',
      'El arco de los pies, arriba. Los pies, rectos.',
    ],
    cues: ['El cuerpo recto y los hombros a la misma altura.', 'Respire a un ritmo tranquilo.'],
    cautions: ['Deje los pesos si empieza a inclinarse.'],
  },
  'light-kettlebell-routine': {
    name: 'Rutina con pesa rusa ligera',
    plainName: 'De pie, levante un peso ligero',
    steps: [
      'Póngase de pie con los pies planos bajo la cadera.',
      'Suba una pesa ligera hasta el pecho. Empújela hacia arriba y bájela.',
      'Cambie de mano y siga al mismo ritmo.',
    ],
    cues: ['No mueva los pies ni los tobillos en ningún momento.'],
    cautions: ['Use poco peso. Pare antes de perder el equilibrio.'],
  },
  'breath-posture-cue': {
    name: 'Respiración y postura',
    plainName: 'Respire y ponga el cuerpo recto',
    steps: [
      'Tome y suelte el aire a un ritmo tranquilo.',
      'Las costillas, sobre la cadera.',
      'Mire al frente.',
    ],
    cues: ['Crezca al soltar el aire.'],
    cautions: ['Si tiene que aguantar el aire, use menos peso.'],
  },
}
