# Calendarios: cómo obtenerlos, qué no pueden decir y qué no se pudo usar.

source-ics = Archivo de calendario (.ics)
source-ics-export = Google Calendar: Configuración, Importar y exportar, Exportar; importa el .zip tal cual. Outlook en la web: Configuración, Calendario, Calendarios compartidos, publica tu calendario con todos los detalles y descarga el enlace ICS. Outlook clásico: abre el calendario, Archivo, Guardar calendario, Más opciones, calendario completo con todos los detalles. Calendario de Apple: selecciona el calendario, Archivo, Exportar. Exchange: usa cualquiera de los dos Outlook.
source-outlook_csv = Tabla de calendario de Outlook (.csv)
source-outlook_csv-export = Outlook clásico: Archivo, Abrir y exportar, Importar o exportar, Exportar a un archivo, Valores separados por comas, tu calendario; elige los años que quieras. Las series salen como fechas sueltas. Outlook en la web, Google y Apple no tienen esta tabla: exporta allí un archivo .ics. Si puedes elegir, el archivo .ics dice más.

loses-calendar-deleted = Las reuniones que borraste.
loses-calendar-past-answers = Cuándo respondiste y qué respondiste primero.
loses-calendar-hidden-guests = Los invitados, si el organizador los ocultó o la exportación los omite.
loses-calendar-answers = Quién aceptó y quién rechazó, incluido tú.
loses-calendar-created = Cuándo se creó una reunión, así que no se sabe con cuánta antelación llegó.
loses-calendar-zone = La zona horaria: las horas se leen en la tuya.
loses-calendar-rules = Qué fechas forman una serie: se reconocen por título, día de la semana y hora.
loses-calendar-cancelled = Las reuniones canceladas, salvo que lo diga su título.
loses-calendar-addresses = Las direcciones de correo: las personas se distinguen por los nombres de la tabla.

# Omitido a propósito
left-out-todo = Tareas pendientes
left-out-journal = Notas de diario
left-out-free-busy = Listas de horas libres y ocupadas
left-out-availability = Declaraciones de disponibilidad
left-out-answer = Respuestas a invitaciones, que no son eventos
left-out-no-instance = Series sin ninguna fecha entre 1990 y el final del año que viene, o con todas las fechas quitadas
left-out-older-version = Versiones anteriores de un evento que está más de una vez en el archivo
left-out-removed-date = Fechas movidas de una serie que se quitaron después

# Quejas sobre calendarios
complaint-calendar-too-large = Este archivo pasa de 256 MB, más de lo que leemos como un solo calendario. Exporta menos años cada vez.
complaint-calendar-none = No hay ningún calendario en este archivo, aunque su nombre lo diga.
complaint-calendar-zone = Nadie conoce la zona horaria «{ $zone }» y el archivo no la explica. Sus horas se leyeron en la zona del calendario o en la tuya.
complaint-table-no-columns = La primera línea de esta tabla no nombra las columnas de un calendario de Outlook.

# Quejas sobre eventos sueltos
complaint-event-broken = Esto no es un evento, o está demasiado dañado para leerlo.
complaint-event-cut-off = El archivo se interrumpe en medio de este evento. No se leyó.
complaint-event-no-start = «{ $title }» no dice cuándo empieza.
complaint-event-bad-date = «{ $title }» tiene una fecha u hora que no se puede leer: { $value }.
complaint-event-ends-before-start = «{ $title }» termina antes de empezar.
complaint-event-impossible-date = «{ $title }» lleva la fecha { $day }, anterior a 1900 o a más de diez años vista.
complaint-event-rule = «{ $title }» se repite con una regla que no entendemos ({ $rule }). Solo se conservó su primera fecha.
complaint-event-rule-too-often = «{ $title }» se repite con más frecuencia de la que puede tener una reunión ({ $rule }). Solo se conservó su primera fecha.
