# Lo que dicen las lentes de influencia: si te buscan y te siguen, aparte de si te ven.

lens-sought_by = Colegas que acuden a ti
question-sought_by = ¿Cuántos colegas acuden a mí?
part-people-a-week = personas en una semana
lens-demand_spread = Reparto de la demanda
question-demand_spread = ¿Lo que me piden viene de muchas personas o de unas pocas?
lens-copied_in = Correo en copia
question-copied_in = ¿Cuántas veces estoy solo en copia, y por cuántas personas?
part-people-copying = personas que te copiaron
lens-output = Mensajes que escribes
question-output = ¿Cuánto escribo? (visibilidad, no influencia)
part-recipient-slots = destinatarios, sumados
lens-exposure = Mensajes que te llegan
question-exposure = ¿Cuánto me llega? (visibilidad, no influencia)
part-from-people = de personas
part-from-lists-and-machines = listas y máquinas
lens-presence = Horas en reuniones
question-presence = ¿Cuánto estoy en reuniones? (visibilidad, no influencia)
part-attendee-slots = asistentes, sumados

silent-coverage = El correo cubre { $covered } de las semanas; hace falta el 80 %, con 5 recibidos y 5 enviados.

left-out-crowd = a más de cinco personas
left-out-copied = contigo solo en copia
left-out-strangers = de personas de fuera a quienes nunca escribiste
left-out-sent-by-assistant = enviados por asistentes en tu nombre
left-out-slots-unknown = reuniones de un calendario que no nombra a nadie: sus horas cuentan, sus asistentes no pueden contarse

lens-uptake = Propuestas recogidas
question-uptake = ¿Qué pasa con lo que propongo?
part-accepted = aceptadas
part-changed = recogidas en otra forma
part-ignored = ignoradas
part-open = abiertas desde hace 28 días
part-brought-over = del total: las terminaron otros
lens-rooms = Salas sin ti
question-rooms = ¿En qué salas con superiores están mis pares y yo no, hasta donde alcanzo a ver?

silent-no-proposal = No hay ninguna propuesta anotada en estos días: altitude proposal "Mover el cambio" --to NOMBRE. Las respuestas nunca se adivinan por el correo.
silent-few-proposals = Solo { $found ->
    [one] 1 propuesta de estos días tiene
   *[other] { $found } propuestas de estos días tienen
} respuesta o 28 días. Hacen falta { $needed }, { $missing } más; un periodo más largo puede tenerlas: --since 1y
silent-own-rank = No se conoce tu rango, así que no se sabe quién es superior o par: altitude people --template
silent-rooms-ranks = Hay reuniones sin ti en tu calendario, pero se conocen muy pocos rangos de quienes están en ellas: altitude people --template
silent-rooms-not-visible = No se ve en tu propio registro: tu calendario no tiene ninguna reunión que nombre a otros y no a ti.

left-out-open-proposals = abiertas desde hace menos de 28 días
left-out-list-invited = nombran una lista, y puede que estés en ella
left-out-ranks-unknown = rangos desconocidos de la mitad de las personas o más

ask-room = ¿Deberías estar en { $room }? Invitaron { $count } veces a { $seniors } y, de tu rango, a { $peers }, y a ti no: pide entrar · manda a alguien · déjalo.
