# Palabras que usan lentes de varias facetas: facetas, unidades, silencios, razones de descarte.

facet-attention = Atención
facet-judgment = Criterio
facet-influence = Influencia
facet-ownership = Responsabilidad
facet-framing = Enfoque
facet-feedback = Comentarios


# Silencios: por qué, y qué haría falta. Los huecos found y needed son números enteros.
silent-empty = El registro no contiene nada de estos días.
silent-broken = Esta medida falló con tu registro. Es un fallo del programa, no de tus datos.
silent-no-calendar = El registro no contiene reuniones de estos días. Hace falta un calendario.
silent-no-mail = El registro no contiene correo de estos días. Hace falta tu buzón.
silent-sent-only = Falta correo recibido en demasiadas de estas semanas; hace falta en 4 de cada 5.
silent-few-weeks = Solo { $found ->
    [one] 1 semana tiene
   *[other] { $found } semanas tienen
} algo que contar. Hacen falta { $needed }.
silent-few-meetings = Solo hay { $found ->
    [one] 1 reunión
   *[other] { $found } reuniones
} que contar. Hacen falta { $needed }.
silent-few-messages = Solo hay { $found ->
    [one] 1 mensaje
   *[other] { $found } mensajes
} que contar. Hacen falta { $needed }.
silent-no-own-words = No se ha leído nada escrito por ti en estos días. Hace falta tu correo enviado, en inglés o español; el que guardó una versión anterior se lee con altitude import --reread
silent-few-own-words = Lo escrito por ti y leído en estos días suma { $messages ->
    [one] 1 mensaje
   *[other] { $messages } mensajes
}, { $words ->
    [one] 1 palabra
   *[other] { $words } palabras
} y { $weeks ->
    [one] 1 semana
   *[other] { $weeks } semanas
}. Hacen falta 20 mensajes, 1000 palabras y 4 semanas.
silent-few-acts = Solo { $found ->
    [one] 1 frase tuya, más o menos, hace
   *[other] unas { $found } frases tuyas hacen
} lo que aquí se compara. Hacen falta { $needed }.
silent-attendance-unknown = El calendario no dice quién asiste. Hace falta uno que nombre a los asistentes.

# Lo que no se contó.
left-out-cancelled = canceladas
left-out-declined = rechazadas por ti
left-out-all-day = de día completo
left-out-free = marcadas como libres
left-out-solo = sin nadie más
left-out-travel = viajes, llegadas y salidas
left-out-absence = tus propias ausencias
left-out-attendance-unknown = reuniones de un calendario que no nombra asistentes
left-out-automatic = escritos por máquinas
left-out-external = de personas de fuera
left-out-other-language = escritos por ti en otros idiomas que el inglés y el español
left-out-not-read = aún sin leer: altitude import --reread
silent-wide-share = Estas semanas difieren demasiado para decirlo: la parte podría ser casi nada o casi todo. Un periodo más largo dice más.
