# Lo que dicen las lentes de influencia: si te buscan y te siguen, aparte de si te ven.

lens-sought_by = Colegas que acuden a ti
question-sought_by = ¿Cuántos colegas acuden a mí?
part-people-a-week = personas en una semana
lens-demand_spread = Reparto de la demanda
question-demand_spread = ¿Lo que me piden viene de muchas personas o de unas pocas?
lens-cross_unit_pull = Unidades que acuden a ti
question-cross_unit_pull = ¿De cuántas unidades vienen los colegas que acuden a mí?
part-different-units = unidades distintas
lens-upward_reach = Superiores que acuden a ti
question-upward_reach = ¿Cuántas personas de más rango acuden a mí?
part-known-seniors = superiores de rango conocido
lens-copied_in = Correo en copia
question-copied_in = ¿Cuántas veces estoy solo en copia, y por cuántas personas?
part-people-copying = personas que te copiaron
lens-brokerage = Contactos que se conocen entre sí
question-brokerage = ¿Mis contactos llevan a personas distintas o tratan todos entre sí? (se muestra, no se suma)
part-effective-size = contactos que llevan a otra parte
lens-output = Mensajes que escribes
question-output = ¿Cuánto escribo? (visibilidad, no influencia)
part-recipient-slots = destinatarios, sumados
lens-exposure = Mensajes que te llegan
question-exposure = ¿Cuánto me llega? (visibilidad, no influencia)
part-from-people = de personas
part-from-lists-and-machines = listas y máquinas
lens-broadcast = Solo por envíos masivos
question-broadcast = ¿A cuántas personas llego solo con envíos masivos? (visibilidad, no influencia)
part-reached = personas a las que llegas
part-reached-personally = con un mensaje a diez o menos
lens-presence = Horas en reuniones
question-presence = ¿Cuánto estoy en reuniones? (visibilidad, no influencia)
part-attendee-slots = asistentes, sumados
lens-visibility_gap = Influencia vs. visibilidad
question-visibility_gap = ¿Acuden a mí más, o menos, que a personas tan visibles como yo?
part-influence-percentile = tu influencia, percentil
part-visibility-percentile = tu visibilidad, percentil
part-expected-influence = influencia esperada ahí

start-reach-senior-met = Pide media hora a { $person }: no ha tenido trato directo contigo desde el { $date } (reunión «{ $what }»), tras { $times } contactos hasta entonces.
start-reach-senior-written = Pide media hora a { $person }: no ha tenido trato directo contigo desde el { $date } (correo «{ $what }»), tras { $times } contactos hasta entonces.
stop-broadcast = Deja de enviar { $subject } a todos: { $times } veces, la última el { $date }, a { $people } personas; { $only } de ellas no reciben nada más de ti. Escribe a quien lo necesite, o a nadie.

silent-coverage = El correo cubre { $covered } de las semanas; hace falta el 80 %, con 5 recibidos y 5 enviados.
silent-sent-coverage = El correo enviado en tu nombre cubre { $covered } de las semanas; hace falta el 80 %, con 5 mensajes en cada una.
silent-senders-units-unknown = { $senders ->
    [one] 1 colega te escribió
   *[other] { $senders } colegas te escribieron
} directamente; se sabe la unidad de { $known }, en { $units ->
    [one] 1 unidad
   *[other] { $units } unidades
}. Hace falta la de la mitad y dos unidades: altitude people --import people.csv
silent-no-reference = Un solo buzón no puede decir qué lugar ocupa su dueño. Hace falta una tabla de percentiles de tu organización, de 50 personas o más y sin nombres: altitude people --reference reference.json
silent-reference-span = La tabla contiene cifras de 13 semanas, y estos son { $days } días. Hacen falta de 12 a 14 semanas: quita --since, o nombra un trimestre.
silent-ranks-unknown = No se conoce tu rango, o el de nadie por encima de ti. Hacen falta los dos: altitude people --import people.csv
silent-few-contacts = Solo hay correo con { $found ->
    [one] 1 colega
   *[other] { $found } colegas
}. Hacen falta { $needed }.

left-out-crowd = a más de cinco personas
left-out-to-many = a más de diez personas
left-out-copied = contigo solo en copia
left-out-no-unit = colegas que te escribieron y cuya unidad no se conoce
left-out-rank-unknown = mensajes directos e invitaciones de colegas cuyo rango no se conoce
left-out-large-meeting = invitaciones de superiores a reuniones de más de ocho personas
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
