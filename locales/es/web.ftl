# Palabras del panel alrededor de lo que dice el escritorio.

web-skip = Ir a la página
web-pages = Páginas
web-search = Buscar
web-review = Revisión
web-week = Semana
web-people = Personas
web-record = Registro
web-settings = Ajustes
web-help = Ayuda
web-keys = Teclado
web-invented = Un año inventado en una empresa inventada. Nada de esto trata de una persona real.
web-footer = Todo queda en esta máquina. Ninguna página carga nada de otro sitio.

web-month-1 = enero
web-month-2 = febrero
web-month-3 = marzo
web-month-4 = abril
web-month-5 = mayo
web-month-6 = junio
web-month-7 = julio
web-month-8 = agosto
web-month-9 = septiembre
web-month-10 = octubre
web-month-11 = noviembre
web-month-12 = diciembre
web-month-short-1 = ene
web-month-short-2 = feb
web-month-short-3 = mar
web-month-short-4 = abr
web-month-short-5 = may
web-month-short-6 = jun
web-month-short-7 = jul
web-month-short-8 = ago
web-month-short-9 = sep
web-month-short-10 = oct
web-month-short-11 = nov
web-month-short-12 = dic
web-day-1 = lun
web-day-2 = mar
web-day-3 = mié
web-day-4 = jue
web-day-5 = vie
web-day-6 = sáb
web-day-7 = dom
web-date = { $day } de { $month } de { $year }
web-days = Del { $from } al { $to }
web-span = Días que se miran
web-last-weeks = Últimas 13 semanas

web-messages = { $count ->
    [one] 1 mensaje
   *[other] { $shown } mensajes
}
web-written = { $shown } escritos por ti
web-received = { $shown } recibidos
web-by-others = { $shown } enviados por otros en tu nombre
web-meetings = { $count ->
    [one] 1 reunión
   *[other] { $shown } reuniones
}
web-events = { $count ->
    [one] 1 cita del calendario
   *[other] { $shown } citas del calendario
}
web-met-people = { $count ->
    [one] 1 persona
   *[other] { $shown } personas
}
web-coverage = semanas cubiertas: correo { $mail }, calendario { $calendar }
web-me-proposed = Se te toma por: { $addresses }.
web-confirm = Confirma tus direcciones
web-verdict = Qué mantener, dejar y empezar
web-keep = Mantener
web-stop = Dejar
web-start = Empezar
web-ask = Preguntar antes
web-stops = Dejar
web-starts = Empezar
web-no-keep = Ninguna lectura se mantiene en su mejor nivel sin nada que cambiar; hacen falta dos trimestres anteriores.
web-no-stops = Nada en estos días dice qué dejar.
web-no-starts = Nada en estos días dice qué empezar.
web-facets = Las seis facetas
web-behind = { $count ->
    [one] El elemento que lo sostiene
   *[other] Los { $shown } elementos que lo sostienen
}
web-hours-at-stake = { $hours } h por trimestre
web-silent-lenses = { $count ->
    [one] 1 lectura calla:
   *[other] { $shown } lecturas callan:
}
web-doubts = { $count ->
    [one] El lector duda de 1 mensaje. Tu respuesta le enseña.
   *[other] El lector duda de { $shown } mensajes. Tus respuestas le enseñan.
}
web-unread = { $count } mensajes los leyó un lector anterior: altitude import --reread
web-next = Qué lo afinaría:

web-interval = intervalo del 95 %: { $interval }
web-complete-count = recuento completo
web-from = desde { $before }
web-steady = como antes
web-higher = Conviene que haya más.
web-lower = Conviene que haya menos.
web-neither = Describe; ni más ni menos es mejor.
web-no-norm = No hay norma comparable.
web-norm = { $whose }: { $value }.
web-how = Cómo se cuenta
web-formula = Fórmula
web-interval-is = Intervalo
web-at-least = Necesita al menos
web-fails-when = Engaña cuando
web-validated = Validado
web-ours = Nuestra, sin validar. { $how }
web-example = Ejemplo
web-sources = Fuentes
web-left-out = No contado
web-items = Elementos
web-items-count = { $count ->
    [one] 1 elemento
   *[other] { $shown } elementos, los más reveladores primero
}
web-of-proposal = detrás de la propuesta
web-all-items = ver todos
web-no-items = Sin elementos.
web-more-pages = Más elementos
web-page = Página { $number }
web-with = { $count ->
    [one] 1 más
   *[other] { $shown } más
}
web-sent-to = { $count ->
    [one] a 1 persona
   *[other] a { $shown } personas
}

web-as-table = Como tabla
web-week-of = Semana del { $day }
web-span-value = todos los días
web-thin-week = hueco: menos de 3 elementos
web-week-head = Semana
web-value-head = Valor
web-n-head = n
web-part-head = Parte
web-share-head = Proporción
web-interval-head = 95 %
web-bar-head = De
web-weeks-title = { $title }, semana a semana
web-weeks-desc = { $title } durante { $weeks } semanas; en todos los días, { $figure }.
web-parts-title = { $title }: en qué se reparte
web-spread-title = { $title }: cómo se reparten las semanas
web-spread-desc = Cada punto es una semana.
web-median = mediana
web-week-shares-title = Horas de reunión de la semana por nivel
web-hours = { $hours } h
web-calendar-title = La semana, por nivel
web-calendar-desc = Reuniones de lunes a domingo, más oscuras donde fijan el rumbo; en blanco, tiempo libre.
web-free = libre
web-network-title = Las personas más cercanas, por unidad
web-network-desc = { $count } personas; cuanto más cerca y más grandes, más intercambio. Un anillo marca a las de más rango.
web-no-unit = unidad sin indicar
web-name-head = Persona
web-unit-head = Unidad
web-exchange-head = Intercambio
web-you = Tú

web-level-of = Nivel de «{ $title }»
web-set-level-of = Fijar el nivel de «{ $title }»
web-set = Fijar
web-undo = Deshacer
web-corrected = «{ $title }»: { $before } → { $now }.
web-taken-back = «{ $title }» vuelve a { $now }.
web-series-follows = Las { $shown } de su serie le siguen.
web-learned = { $count ->
    [one] 1 mensaje más se lee de otro modo por ello.
   *[other] { $shown } mensajes más se leen de otro modo por ello.
}

web-message = Mensaje
web-meeting = Reunión
web-untitled = Sin título
web-own-words = { $count ->
    [one] 1 palabra de quien lo envía
   *[other] { $shown } palabras de quien lo envía
}
web-taken-for = Se toma por
web-you-set-it = lo fijaste tú
web-because = Por
web-take-back = Retirar lo que dije
web-to = Para
web-body-gone = El archivo donde está ya no existe o ha cambiado, así que solo se muestran las frases guardadas en el diario.
web-conversation = El resto de la conversación
web-acts = Qué hace
web-acts-how = Relleno: leído en tus frases. Dilo donde no sea así; enseña al lector.
web-has = Lo hace: { $act }
web-lacks = No lo hace: { $act }
web-in-series = { $shown } reuniones de una serie; el nivel que fijes vale para todas.
web-attendees = Asistentes
web-accepted = aceptó
web-declined = rechazó
web-tentative = provisional
web-unanswered = sin respuesta
web-and-more = y { $shown } más
web-stands-in = Está en

web-doubts-title = De qué duda el lector
web-doubts-how = Siete por semana como mucho; cada respuesta cambia las lecturas al momento y puede deshacerse.
web-no-doubts = Nada esta semana.
web-yes = Sí
web-no = No

web-people-title = { $count ->
    [one] 1 persona
   *[other] { $shown } personas
}
web-stated = { $count ->
    [one] unidad o rango indicado para 1
   *[other] unidad o rango indicado para { $shown }
}
web-people-how = Unidades y rangos nunca se adivinan. Indícalos aquí para las personas con quienes más trabajas, o todos a la vez: altitude people --template > people.csv y altitude people --import people.csv.
web-find-person = Buscar a una persona
web-find = Buscar
web-more-people = … y { $count } más; búscalas por su nombre.
web-rank = rango { $rank }
web-rank-label = Rango (más alto es más sénior)
web-rank-number = Un rango es un número entero.
web-outside = externa
web-unit = Unidad
web-save = Guardar
web-saved = Guardado.
web-kind-human = persona
web-kind-list = lista
web-kind-robot = máquina
web-kind-room = sala
web-person-stated = Indicado para { $address }.

web-holds-nothing = Aún no se ha importado nada
web-holds = { $messages } y { $meetings }
web-mail = Correo
web-calendar = Calendario
web-drop = Suelta archivos aquí o elígelos
web-drop-what = Correo (mbox, eml, Maildir en un zip) y calendarios (ics, csv de Outlook); archivos comprimidos tal cual. Se guardan copias junto al diario.
web-import = Importar
web-by-path = O indica un archivo o carpeta de esta máquina; entonces no se copia nada
web-path = Ruta
web-no-such-path = No existe esa ruta; escríbela entera, desde /.
web-importing = Importando
web-look-again = Mirar otra vez
web-items-read = { $shown } elementos leídos
web-import-done = Guardados { $kept }, ya conocidos { $known }, no contados { $left }, quejas { $complaints }.
web-to-review = Ver la revisión
web-employer = Comprueba que tu empresa te permite exportar esto.
web-complaints = No se pudo usar
web-no-complaints = Todo se pudo leer.
web-understood = Entendido y no guardado
web-lacking = Lecturas que callan y qué necesitan
web-how-to-export = Cómo obtener tu correo y tu calendario
web-loses = Lo que un archivo así no puede decir:
web-journal-at = El diario:

web-settings-title = Tú, y cómo se ve esto
web-addresses = Tus direcciones
web-me-how = Propuestas a partir de tus carpetas de enviados. Confírmalas para que cada cifra trate de ti.
web-address-used = { $sent } enviados, { $received } recibidos
web-confirm-these = Estas son mías
web-looks = Idioma y tema
web-language = Idioma
web-theme = Tema
web-theme-system = como el sistema
web-theme-light = claro
web-theme-dark = oscuro
web-where = Dónde está todo
web-journal = Diario
web-working = Horario de trabajo
web-take-out = Llévatelo
web-forget = Olvidar
web-private = Solo el navegador que abrió la dirección impresa puede leer estas páginas; otros usuarios de esta máquina no.

web-empty-title = Aún no hay nada que revisar
web-empty = Importa tu correo y tu calendario, y la revisión se llena sola: qué mantener, dejar y empezar, con los elementos detrás de cada cifra.
web-empty-import = Importar
web-missing-title = No existe esa página
web-missing = Quizá trataba de algo que se olvidó después. Vuelve a la
web-search-how = Encuentra lecturas, personas, reuniones y asuntos por una palabra de su nombre.
web-found-nothing = Nada se llama «{ $wanted }». Se busca en lecturas, personas, reuniones y asuntos.
web-readings = Lecturas
web-key-search = Buscar
web-words = Palabras
web-word-interval = Intervalo
web-meaning-interval = Dónde podría estar la cifra si las semanas hubieran caído de otro modo. Un movimiento dentro de él no es movimiento.
web-word-n = n
web-meaning-n = En cuántas reuniones, mensajes o conversaciones se apoya una cifra.
web-word-level = Nivel
web-meaning-level = Lo operativo ejecuta, arregla o comprueba un trabajo. Lo táctico planifica, asigna y organiza hacia una meta dada. Lo estratégico fija, defiende o cuestiona el rumbo.
web-word-act = Acto
web-meaning-act = Lo que hace una frase tuya: traspasar, encargar, asumir, preguntar, decidir, sopesar, prever, enmarcar.
web-word-silent = Callar
web-meaning-silent = Hay demasiado poco detrás de una cifra, así que no se muestra. La página dice qué falta.
web-word-norm = Norma
web-meaning-norm = Una cifra publicada que se cuenta igual. Donde no la hay, no se muestra ninguna.
web-middle-half = mitad central
web-n-weeks = { $shown } semanas
web-no-meetings = Sin reuniones esta semana.
web-block = { $title }, de { $from } a { $until }, { $level }
web-day-head = Día
web-time-head = Hora
web-level-head = Nivel
web-exchanged = { $count ->
    [one] 1 mensaje o reunión
   *[other] { $shown } mensajes y reuniones
}
web-senior = de más rango
web-not-senior = no de más rango, o sin indicar
web-ring = anillo: de más rango que tú
web-standing-head = Rango
web-entry = Anotado por ti
web-earlier = Anteriores
