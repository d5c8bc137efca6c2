/** What the person of each built-in figure does, in a sentence. */
import type { Slug } from '../../../catalog/index.ts'

export const says: Readonly<Record<Slug, string>> = {
  'ankle-circles': 'Un pie está en el aire y los dedos dibujan un círculo desde el tobillo.',
  'ankle-alphabet': 'Un pie está en el aire y escribe letras.',
  'ankle-rom-pain-free': 'El pie se mueve despacio arriba y abajo, y luego a los lados.',
  'half-kneeling-ankle-mobilization':
    'La rodilla de delante avanza sobre los dedos mientras el talón de delante sigue abajo.',
  'dorsiflexion-stretch':
    'En una silla, un pie atrás debajo de ella con el talón abajo; el cuerpo se apoya en esa rodilla.',
  'standing-calf-stretch':
    'Manos en una pared, rodilla de atrás recta, talón de atrás apretado contra el suelo.',
  'standing-achilles-stretch':
    'Manos en una pared, un pie delante, el talón de atrás abajo al inclinarse hacia la pared.',
  'seated-towel-stretch': 'Una toalla alrededor del pie lo acerca al cuerpo; la rodilla está recta.',
  'plantar-fascia-stretch': 'Una pierna cruza sobre la otra y una mano lleva los dedos hacia atrás.',
  'achilles-mobility-drill':
    'Manos en una pared, pierna de atrás recta; el talón de atrás sube un poco y luego baja al inclinarse.',
  'mobility-finisher': 'Una mano lleva los dedos hacia atrás; luego, un estiramiento en la pared.',
  'rest-day-mobility': 'En un día sin correr, una persona en una silla hace círculos con un pie.',
  'dynamic-stretching-pre-run':
    'Círculos de tobillo, marcha en el sitio, unos pasos de puntillas y unos sobre los talones.',
  'static-stretching-post-run': 'Estiramiento de pantorrilla en la pared y luego de la planta en una silla.',
  'sole-ball-roll': 'La planta rueda adelante y atrás sobre una pelota pequeña y dura.',
  'foam-roll-calf':
    'Manos en el suelo detrás, cadera un poco levantada, una pantorrilla rueda sobre un rodillo de espuma.',
  'foam-roll-sole': 'La planta rueda adelante y atrás sobre un rodillo de espuma.',
  'plantar-fascia-release': 'En una silla, el arco de un pie aprieta una pelota pequeña, punto por punto.',
  'calf-massage':
    'Las dos manos rodean la pantorrilla de una pierna doblada y la amasan desde el tobillo hacia arriba.',
  'foot-massage': 'Los pulgares dan un masaje a la planta, del talón a los dedos.',
  'short-foot': 'El arco sube y el pie se hace más corto; los dedos siguen largos.',
  'towel-scrunch': 'Los dedos recogen una toalla hacia el talón.',
  'toe-spread': 'Los dedos se abren como un abanico y descansan.',
  'toe-curl': 'Los dedos se doblan y descansan.',
  'toe-curl-incline': 'El pie está en una tabla inclinada; los dedos se doblan y descansan.',
  'foot-intrinsic-block': 'El arco sube; los dedos tiran de una toalla, se abren y se doblan.',
  'arch-mirror-check': 'El arco y los dedos se miran en un espejo.',
  'quick-taps': 'Un pie toca el suelo rápido y con ligereza.',
  'controlled-march': 'Las rodillas suben por turnos hasta la cadera, con el cuerpo recto.',
  'barefoot-march-compliant': 'Marcha sin zapatos sobre una colchoneta, con el arco levantado.',
  'band-inversion': 'La planta gira hacia dentro contra una banda fija en el lado de fuera.',
  'band-eversion': 'La planta gira hacia fuera contra una banda fija en el lado de dentro.',
  'band-dorsiflexion': 'Una banda pasa por encima del pie; los dedos suben contra ella.',
  'band-plantarflexion': 'El pie empuja hacia abajo contra una banda que sujetan las manos.',
  'band-four-way': 'Contra una banda, el pie sube, baja, gira hacia dentro y gira hacia fuera.',
  'single-leg-resisted-dorsiflexion':
    'Una banda cerrada pasa bajo el pie de apoyo y sobre el otro, que sube los dedos.',
  'calf-raise-double': 'Los dos talones suben y bajan despacio.',
  'calf-raise-single': 'Sobre una pierna, la punta de los dedos en la pared, el talón sube y baja despacio.',
  'calf-raise-ball-squeeze': 'Los tobillos aprietan una pelota mientras suben los dos talones.',
  'calf-raise-tempo':
    'En el borde de un escalón, los talones suben del todo y bajan despacio por debajo del borde.',
  'calf-raise-sequence':
    'Elevaciones de talones lentas, luego al ritmo normal y luego sobre una pierna cerca de la pared.',
  'single-leg-press-band':
    'En el suelo, las dos manos sujetan una banda en un pie; ese pie empuja hasta casi estirar la pierna.',
  'step-down': 'De pie en un escalón bajo, una rodilla se dobla hasta que el otro talón toca el suelo.',
  'resistance-training-general': 'Una sentadilla con pesas en las manos.',
  'single-leg-balance':
    'De pie y sin moverse sobre una pierna, la rodilla un poco doblada, la vista en un punto fijo.',
  'single-leg-balance-eyes-closed':
    'De pie y sin moverse sobre una pierna con los ojos cerrados, con una barra cerca.',
  'single-leg-balance-unstable': 'De pie y sin moverse sobre una pierna en una almohada.',
  'single-leg-balance-perturbation': 'De pie sobre una pierna mientras otra persona da empujones suaves.',
  'gentle-hops': 'Con las rodillas un poco dobladas, saltitos muy bajos con los dos pies.',
  'forefoot-hops-pad': 'Saltitos muy bajos con la parte delantera de los pies sobre una almohadilla.',
  'lateral-hops': 'Saltitos de un lado al otro de una línea, con caída suave.',
  'depth-rebound': 'Baja de un escalón bajo, cae con suavidad en una almohadilla y rebota hacia arriba.',
  'toe-walk': 'Camina hacia delante de puntillas.',
  'heel-walk': 'Camina hacia delante sobre los talones, con la parte delantera de los pies levantada.',
  'elevated-heel-walk': 'Pasos lentos y cortos con los dos talones un poco en alto.',
  'ladder-steps': 'Pasos cortos y rápidos entre los peldaños de una escalera en el suelo.',
  'cone-hits': 'Pasos cortos a lo largo de una fila de conos, un pie justo al lado de cada uno.',
  'barefoot-drills-soft': 'Sin zapatos, sube las rodillas sobre la punta del pie en suelo blando.',
  'barefoot-minimalist-session': 'Camina sin zapatos en suelo blando, los zapatos quedan a un lado.',
  'light-foot-drills': 'En la hierba, una marcha y luego saltitos muy bajos.',
  'continuous-easy-strides': 'Carrera relajada a un ritmo constante.',
  strides: 'Una carrera corta que acelera poco a poco.',
  'soft-landing-cue': 'Corre y el pie cae con suavidad bajo la cadera, la rodilla un poco doblada.',
  'midfoot-contact-cue': 'Corre y primero toca el suelo la mitad del pie, no el talón.',
  'ankle-band-sprints': 'Movimiento ligero de carrera con una banda alrededor de los tobillos.',
  'walk-to-jog': 'Un paso rápido pasa a ser un trote.',
  'uphill-walk-short': 'Camina por una cuesta suave hacia arriba.',
  'gentle-hill-intervals': 'Corre por una cuesta suave hacia arriba.',
  'easy-run': 'Una carrera suave durante un tiempo fijo.',
  'soft-surface-run': 'Una carrera suave en suelo blando.',
  'race-day-warm-up': 'Carrera suave en el sitio con una banda, luego paso rápido y luego trote.',
  'graded-mileage':
    'Una persona que corre; unas barras muestran un poco más de distancia cada semana, con una semana suave en medio.',
  'light-weighted-carry': 'Camina con el cuerpo recto y un peso ligero en cada mano.',
  'light-kettlebell-routine':
    'Pies planos bajo la cadera, un brazo sube una pesa rusa ligera del pecho a lo alto.',
  'breath-posture-cue': 'De pie, con el cuerpo recto y pesas, respira con calma.',
  rice: 'Acostada, la persona tiene las piernas en alto sobre cojines, una venda en el tobillo y hielo en un paño fino.',
  ice: 'Hielo en un paño fino sobre el tobillo durante un tiempo fijo.',
  'contrast-therapy': 'El pie cambia entre agua caliente y agua fría.',
  cycling: 'Una persona monta en bicicleta.',
  swimming: 'Nado boca abajo.',
  'rest-day': 'Descanso en una silla con los pies en alto un día de la semana.',
  'sleep-hydration-nutrition': 'Sueño en la cama; una luna, un vaso de agua y una manzana.',
  'compact-daily-routine':
    'Círculos con el pie, subida del arco, dedos abiertos, equilibrio sobre una pierna y estiramiento de la planta.',
  'post-run-ankle-session':
    'Después de correr: equilibrio, subir los talones, una banda, pasos de talón y de puntillas, y saltos de lado.',
  'strength-block-easy-run': 'Una carrera, unas elevaciones de talones, y sigue la carrera.',
  'weekly-ankle-foot-session': 'Una vez por semana: equilibrio, círculos de tobillo y subida del arco.',
  'cool-down-set': 'Círculos de tobillo, doblar el tobillo en una silla y rodillo en la pantorrilla.',
  'self-check-in':
    'Una página de diario con marcas, junto a un equilibrio cronometrado sobre una pierna y un pie que se mueve.',
}
