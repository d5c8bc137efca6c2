/** What sends a patient to get help or to the phone, on paper: each goes on after "if:". */
import type { StopReason } from '../../regions/index.ts'

export const stopReasons = {
  snap: 'you feel a snap in your heel or calf, or cannot push up on that leg',
  steps: 'you cannot take four steps after a fall or a twist',
  calf: 'your calf swells up and is sore or hot',
  breath: 'you are short of breath or your chest hurts',
  cold: 'your foot turns cold, pale or numb',
  fever: 'a joint is hot and red and you have a fever',
  twice: 'pain goes over {{care}} or has not settled by the next morning, two times in a row',
  night: 'pain wakes you at night',
  bone: 'one spot on a bone is sore to press',
  numb: 'your foot feels numb or burns and this is new',
} as const satisfies Readonly<Record<StopReason, string>>
