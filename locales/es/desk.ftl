# Palabras de la propia mesa: cifras, niveles, qué mantener, qué afinaría una revisión.

and = y
figure-share = { $value }
figure-hours = { $value } h
figure-hours-per-week = { $value } h por semana
figure-messages-per-week = { $value } mensajes por semana
figure-people = { $value } { $count ->
    [one] persona
   *[other] personas
}
figure-effective-people = el peso de { $value } personas
figure-effective-units = el peso de { $value } { $count ->
    [one] unidad
   *[other] unidades
}
figure-threads = { $value } { $count ->
    [one] conversación
   *[other] conversaciones
}
figure-points = { $value } { $count ->
    [one] punto
   *[other] puntos
}
figure-series = { $value } { $count ->
    [one] serie
   *[other] series
}
figure-times-per-week = { $value } veces por semana
figure-per-thousand-words = { $value } por cada 1000 palabras
figure-index = { $value }
figure-interval = { $low }–{ $high }
figure-interval-signed = de { $low } a { $high }

level-operational = operativo
level-tactical = táctico
level-strategic = estratégico
level-none = ninguno
rule-corrected = lo fijaste tú

norm-27-ceos = 27 directores generales, 2018
norm-65-ceos = 65 directores generales, 2012
norm-94-ceos = 94 directores generales, 2011
norm-916-ceos = 916 directores generales, 2020
norm-5-ceos = 5 directores generales, 1973
norm-energy-company = una empresa de energía, 2000–2001
norm-band-all = todas
norm-band-below_vp = por debajo de vicepresidencia
norm-band-vp_and_above = vicepresidencia o más
no-norm-work-time = Partes de todo el tiempo de trabajo, anotadas por asistentes; aquí es una parte de las horas de reunión de un calendario, según reglas.
no-norm-index = Un índice de tipos de actividad; aquí es una parte de las horas de reunión.
no-norm-meetings-apart = Reuniones en registros del uso del tiempo, o como parte del tiempo de trabajo; aquí son horas semanales de un calendario, que también contiene llamadas y comidas.
no-norm-alone = Tiempo a solas o en el despacho, de cualquier duración; aquí son bloques de 90 minutos que el calendario y el correo enviado dejan libres.
no-norm-received = Que sepamos, nada publicado tiene esta definición, y el correo que pudimos medir solo contiene lo que cada persona envió.
no-norm-calendar = Que sepamos, nada publicado tiene esta definición, y el correo que pudimos medir viene sin calendarios.

keep-best = { $lens }: se mantiene en { $figure }, al nivel de tu mejor trimestre anterior ({ $quarter }: { $best }).

sharpen-mail = El correo de cada semana, recibido y enviado, es lo que más afinaría esto: altitude import RUTA
sharpen-mail-and-calendar = Un calendario y el correo de cada semana, recibido y enviado, afinarían esto: altitude import RUTA
sharpen-calendar = Un calendario es lo que más afinaría esto: altitude import CALENDARIO.ics
sharpen-me = Di qué direcciones son tuyas: altitude me
sharpen-people = Unidades, rangos y líneas de mando afinarían esto más que nada: altitude people --import people.csv
sharpen-nothing = El registro cubre lo que estas lentes necesitan.
sharpen-quarter = Este periodo tiene poco. Casi todo tu registro está en { $quarter }: altitude review --quarter { $quarter }

question-facet-attention = ¿A dónde van mi tiempo y mi atención: operar, gestionar o dirigir?
question-facet-judgment = ¿Cómo de buenas son mis decisiones y previsiones, dejando aparte la suerte?
question-facet-influence = ¿Me buscan más allá de mi área o solo estoy presente?
question-facet-ownership = ¿Quién se hace cargo de los resultados a mi alrededor y qué espera por mí?
question-facet-framing = ¿Qué pregunto, sopeso y conecto cuando escribo?
question-facet-feedback = ¿Qué dicen los demás que debería dejar y empezar?
silent-facet-attention = necesita un calendario, o correo escrito por ti
silent-facet-judgment = necesita decisiones y previsiones escritas por ti; esta versión aún no puede guardarlas
silent-facet-influence = necesita correo
silent-facet-ownership = necesita correo, recibido y enviado
silent-facet-framing = necesita correo escrito por ti
silent-facet-feedback = necesita comentarios que registres; esta versión aún no puede guardarlos

doctor-journal-whole = El diario está íntegro, es privado y de esta versión.
doctor-integrity = El archivo del diario está dañado: { $what }. Restaura una copia o importa tus fuentes en un diario nuevo.
doctor-permissions = Otros en este equipo pueden leer el diario: { $what }. Ejecuta chmod 600 en el archivo y 700 en su carpeta.
doctor-version = La versión del diario no es la esperada: { $what }.
doctor-foreign-keys = Algunas filas no apuntan a nada: { $what }. Importa tus fuentes en un diario nuevo.
doctor-unsettled = Una importación quedó a medias: { $what }. Repite la misma importación; sigue donde se detuvo.
doctor-sources = { $count ->
    [one] 1 archivo o carpeta importado
   *[other] { $count } archivos y carpetas importados
}; { $broken } sin leer hasta el final, { $gone } ya no están donde estaban.
doctor-owner-confirmed = Confirmaste: { $addresses }.
doctor-owner-proposed = Tus direcciones son una propuesta, sin confirmar: { $addresses }. Confírmalas con altitude me.
doctor-owner-unknown = Aún no se sabe cuál es tu dirección: altitude me DIRECCIÓN

# Lo que la persona anota.
entry-handover = traspaso
entry-proposal = propuesta
entry-erased = borrado
export-entries = Lo que escribiste
proposal-accepted = aceptada
proposal-changed = recogida en otra forma
proposal-ignored = ignorada
proposal-open = abierta
