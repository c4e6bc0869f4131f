# Atención: adónde van el tiempo y las palabras.

lens-level_of_meetings = Reuniones estratégicas
question-level_of_meetings = ¿Cuánto de mi tiempo de reunión se dedica a fijar el rumbo?
lens-level_of_writing = Escritos de gestión y rumbo
question-level_of_writing = ¿Cuánto de lo que escribo trata de organizar o de fijar el rumbo, por encima de tareas sueltas?
lens-agenda = Reuniones que convocas
question-agenda = ¿Cuánto de mi tiempo de reunión sirve a mi propia agenda?
lens-thinking_time = Tiempo para pensar
question-thinking_time = ¿Cuántas horas seguidas por semana tengo para pensar?
lens-span_of_meetings = Reuniones entre unidades
question-span_of_meetings = ¿Hasta dónde llegan mis reuniones más allá de mi unidad?
lens-passenger_meetings = Reuniones sin rastro tuyo
question-passenger_meetings = ¿En qué series estoy sin darles forma, hasta donde muestra mi registro?

part-operational = operativo
part-tactical = táctico
part-strategic = estratégico
part-none = nada de esto
part-routine = rutina
part-reactive = reactivo
part-own = propio
part-invited = por invitación
part-seniors = con personas por encima de ti
part-outsiders = con personas de fuera
part-reports = con personas que dependen de ti

silent-organiser-unknown = El calendario no nombra organizadores, así que no se distinguen tus reuniones de aquellas a las que te invitaron. Hace falta un calendario que nombre organizadores.
silent-units-unknown = No se conocen las unidades de la mayoría de las personas de tus reuniones, o la tuya. Hacen falta: altitude people --import people.csv
silent-calendar-gaps = Hay reuniones en muy pocas de estas semanas. Hace falta un calendario que cubra al menos 4 de cada 5.
silent-few-days = Solo hay { $found ->
    [one] 1 día laborable
   *[other] { $found } días laborables
} que contar. Hacen falta { $needed }, en { $weeks } semanas.

left-out-unclassified = reuniones sin nivel
left-out-no-organiser = reuniones que no nombran organizador
left-out-no-created = reuniones convocadas por otros que no dicen cuándo se crearon
left-out-away = días laborables de ausencia
left-out-day-off = días laborables sin reunión ni mensaje enviado: festivos o días libres
left-out-no-meetings = días laborables de semanas sin ninguna reunión
left-out-no-mail = semanas sin bastante correo enviado: no se miraron los mensajes
left-out-no-traces = series sin correo enviado donde buscar tu rastro

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes

start-keep-free = Reserva los { $weekday } de { $from } a { $to } para pensar: ningún otro tramo de dos horas queda libre tantas veces, sin reunión en { $free } de { $days } { $weekday } desde el { $since }.
start-keep-free-last-taken = Reserva los { $weekday } de { $from } a { $to } para pensar: ningún otro tramo de dos horas queda libre tantas veces, sin reunión en { $free } de { $days } { $weekday } desde el { $since }; ocupadas por última vez el { $date } por «{ $title }».
start-keep-free-of-mail = Reserva los { $weekday } de { $from } a { $to } para pensar: ningún otro tramo de dos horas queda libre tantas veces, sin reunión ni correo tuyo en { $free } de { $days } { $weekday } desde el { $since }.
start-keep-free-of-mail-last-taken = Reserva los { $weekday } de { $from } a { $to } para pensar: ningún otro tramo de dos horas queda libre tantas veces, sin reunión ni correo tuyo en { $free } de { $days } { $weekday } desde el { $since }; ocupadas por última vez el { $date } por «{ $title }».

start-meet-unit = Vuelve a reunirte con { $unit }: la última vez fue el { $date } («{ $title }», con { $people }), tras { $times } reuniones hasta entonces.

stop-attending-series = Deja de asistir a { $series }: { $times } veces, { $hours } h, ninguna organizada por ti, sin rastro tuyo en el correo alrededor de { $untraced } de ellas.
ask-series = ¿Diste forma a algo en { $series }? { $times } veces, { $hours } h, ninguna organizada por ti, sin rastro tuyo en el correo alrededor de { $untraced } de ellas. Mantenla, envía a alguien o déjala.
ask-series-no-mail = ¿Diste forma a algo en { $series }? { $times } veces, { $hours } h, ninguna organizada por ti. Mantenla, envía a alguien o déjala.
