/** What sends a patient to get help or to the phone, on paper: each goes on after "if:". */
import type { StopReason } from '../../regions/index.ts'

export const stopReasons = {
  snap: 'you feel a snap in your calf or heel, and all at once you cannot rise on that leg',
  steps: 'you cannot take four steps after a fall or a twist, or your foot looks out of shape',
  calf: 'your calf is swollen, hot or sore, or you are short of breath',
  tight: 'your lower leg is tight, hard and hurts a lot',
  cold: 'your foot turns cold, pale or blue',
  drop: 'your foot starts to drop when you walk',
  saddle: 'you go numb between the legs, or going to the toilet is not as it was',
  fever: 'a joint or a wound is hot and red and you have a fever, or the red part spreads',
  sharp: 'pain is sharp, or it stays',
  twice: 'you break the pain rules on this sheet two times in a row',
  night: 'pain wakes you at night',
  bone: 'a new spot on a bone is sore when you press it',
  'bone-other': 'a new spot on a bone is sore when you press it, not the spot you came with',
  numb: 'your foot feels numb or burns, and this is new',
  burns: 'your foot burns, and this is new',
  swelling: 'your foot or leg swells and stays so',
  'gives-way': 'your ankle gives way',
} as const satisfies Readonly<Record<StopReason, string>>
