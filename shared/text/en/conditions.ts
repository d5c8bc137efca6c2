/** The problems an episode can be about: what clinicians call them, and the plain name that paper gives them. */
import type { ConditionCode } from '../../regions/index.ts'

export const conditions = {
  'plantar-fasciitis': { name: 'Plantar fasciitis', onPaper: 'Heel pain' },
  'achilles-tendinopathy': { name: 'Achilles tendinopathy', onPaper: 'Sore Achilles tendon' },
  'ankle-sprain': { name: 'Ankle sprain', onPaper: 'Ankle sprain' },
  'ankle-instability': { name: 'Ankle instability', onPaper: 'Ankle that gives way' },
  'shin-splints': { name: 'Shin splints', onPaper: 'Shin splints' },
  stiffness: { name: 'Ankle or foot stiffness', onPaper: 'Stiff foot or ankle' },
  prevention: { name: 'Prevention in runners', onPaper: 'Staying strong for running' },
  'no-diagnosis': { name: 'Runner without a diagnosis', onPaper: 'Strong feet for running' },
  'peroneal-tendinitis': { name: 'Peroneal tendinitis', onPaper: 'Sore tendon, outer ankle' },
  'posterior-tibial-tendinitis': { name: 'Posterior tibial tendinitis', onPaper: 'Sore tendon, inner ankle' },
  'stress-fracture': { name: 'Stress fracture', onPaper: 'Stress fracture' },
  'ankle-osteoarthritis': { name: 'Ankle or foot osteoarthritis', onPaper: 'Ankle arthritis' },
  'flat-foot': { name: 'Flat foot', onPaper: 'Flat foot' },
  'foot-ankle-pain': { name: 'Foot or ankle pain', onPaper: 'Foot or ankle pain' },
  other: { name: 'Other problem', onPaper: '' },
} satisfies Record<ConditionCode, { name: string; onPaper: string }>
