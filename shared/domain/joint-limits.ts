export type JointRange = readonly [low: number, high: number]

/** How far each joint of the figure's body goes, in degrees, generous for a healthy adult. */
export const jointLimits = {
  trunk: [-30, 75],
  sideBend: [-35, 35],
  neck: [-50, 55],
  leg: {
    hip: [-30, 130],
    abduction: [-30, 50],
    rotation: [-45, 60],
    knee: [0, 150],
    ankle: [-55, 40],
    inversion: [-25, 40],
    toe: [-45, 85],
  },
  arm: {
    shoulder: [-60, 180],
    abduction: [-45, 180],
    rotation: [-90, 90],
    elbow: [0, 150],
    wrist: [-80, 90],
  },
} as const
