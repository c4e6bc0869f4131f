# Lo que dicen las lentes de influencia: si te buscan y te siguen, aparte de si te ven.

lens-sought_by = Colegas que acuden a ti
question-sought_by = ¿Cuántos colegas acuden a mí?
part-people-a-week = personas en una semana
lens-demand_spread = Reparto de la demanda
question-demand_spread = ¿Lo que me piden viene de muchas personas o de unas pocas?
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
lens-presence = Horas en reuniones
question-presence = ¿Cuánto estoy en reuniones? (visibilidad, no influencia)
part-attendee-slots = asistentes, sumados

silent-coverage = El correo cubre { $covered } de las semanas; hace falta el 80 %, con 5 recibidos y 5 enviados.
silent-few-contacts = Solo hay correo con { $found ->
    [one] 1 colega
   *[other] { $found } colegas
}. Hacen falta { $needed }.

left-out-crowd = a más de cinco personas
left-out-to-many = a más de diez personas
left-out-copied = contigo solo en copia
left-out-strangers = de personas de fuera a quienes nunca escribiste
left-out-sent-by-assistant = enviados por asistentes en tu nombre
left-out-slots-unknown = reuniones de un calendario que no nombra a nadie: sus horas cuentan, sus asistentes no pueden contarse
