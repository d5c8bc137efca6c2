export const shinSplints = {
  name: 'Periostitis tibial (síndrome de estrés tibial medial)',
  rows: {
    'heel-walk': 'Camine con el cuerpo recto y pasos pequeños.',
    'toe-walk': 'Camine con el cuerpo recto y pasos pequeños.',
    'calf-raise-ball-squeeze': 'Apriete la pelota todo el tiempo, al subir y al bajar.',
    'calf-raise-single': 'Agárrese a una pared.',
    'band-inversion': 'Gire el pie hacia dentro despacio.',
    'step-down': 'Use un escalón bajo.',
    'gentle-hops': 'Los dos pies, en el césped. Pare si duele el hueso.',
    cycling: 'Cualquier paseo en bicicleta o baño suave que no duela.',
    'walk-to-jog':
      'Caiga con suavidad bajo la cadera, la rodilla un poco doblada. Descanse un día entre carreras.',
  },
  moveOn: {
    2: 'Un día normal de caminar no duele. La marcha de talones y la de puntillas duelen 2 o menos.',
    3: 'Camina rápido 30 minutos sin dolor. Sube 15 veces cada talón. Ningún punto del hueso duele al apretarlo. Los saltos se prueban solo en la clínica: 10 saltos con dolor de 2 o menos. Por la mañana se suelta en 10 minutos.',
    4: 'Ha hecho dos carreras en la fase 2. Duelen 3 o menos. A la mañana siguiente la espinilla está bien.',
    after:
      'Ha hecho dos carreras en la fase 3. Las carreras y los saltitos duelen 3 o menos. Ningún punto del hueso duele al apretarlo.',
  },
  painBox: {
    3: 'Siga.',
    4: 'Termine. La próxima vez haga lo mismo, no más.',
    10: 'Pare. No corra otra vez hasta que le veamos. Luego vuelva una fase atrás.',
    morning: 'Si duele la espinilla a la mañana siguiente: vuelva también una fase atrás.',
  },
  urgent: { tight: 'la parte baja de la pierna está tensa y dura y duele mucho' },
  call: {
    'one-spot': 'duele un punto del hueso; puede que le haga falta una imagen',
    night: 'tiene dolor de noche o en reposo',
    limp: 'cojea',
    lump: 'se nota un bulto en la espinilla',
    five: 'el dolor es de 5 o más',
    'no-change': 'nada cambia tras 12 semanas; entonces le enviamos al médico',
  },
  retest: { 'tender-length': 'cuánto mide en cm la zona que duele en la espinilla' },
  after: {
    phases:
      'Luego vienen las fases de carrera 4, 5 y 6: una por semana, y cada una solo si la anterior fue bien. Cada tercera semana es más suave. Cuando 18 minutos vayan bien, empiece con carreras suaves.',
    hops: 'Aumente los saltos solo en semanas sin fase nueva: 2 series de 10 y luego 3 series de 10.',
  },
} as const
