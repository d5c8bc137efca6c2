/** What sends a patient to get help or to the phone, on paper: each goes on after "si:". */
import type { PaperText } from '../language-text.ts'

export const stopReasons: PaperText['messages']['stopReasons'] = {
  snap: 'nota un chasquido en la pantorrilla o en el talón y, de golpe, no puede ponerse de puntillas con esa pierna',
  steps: 'no puede dar cuatro pasos tras una caída o una torcedura, o el pie se ve deformado',
  calf: 'la pantorrilla está hinchada, caliente o duele, o le falta el aire',
  tight: 'la parte baja de la pierna está tensa y dura y duele mucho',
  cold: 'el pie se pone frío, pálido o azul',
  drop: 'la punta del pie empieza a caerse al caminar',
  saddle: 'deja de sentir la zona entre las piernas, o ya no orina o no va de vientre como antes',
  fever: 'una articulación o una herida está caliente y roja y tiene fiebre, o la zona roja crece',
  sharp: 'el dolor es agudo o no se va',
  twice: 'el dolor pasa dos veces seguidas los límites de esta hoja',
  night: 'el dolor le despierta de noche',
  bone: 'le duele al apretar un punto nuevo de un hueso',
  'bone-other': 'le duele al apretar un punto nuevo de un hueso que no es el punto por el que vino',
  numb: 'el pie se duerme o arde, y esto es nuevo',
  burns: 'el pie arde, y esto es nuevo',
  swelling: 'el pie o la pierna se hincha y no baja',
  'gives-way': 'el tobillo le falla',
}
