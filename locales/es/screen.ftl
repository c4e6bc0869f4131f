# Palabras de la terminal alrededor de lo que dice la mesa.

screen-days = { $days } días
screen-of = { $from } a { $to }
screen-rests = { $messages } mensajes ({ $written } tuyos{ $assistants ->
    [0] {""}
   *[other] , { $assistants } enviados por otros en tu nombre
}), { $meetings } reuniones ({ $hours } h), { $people } personas
screen-coverage = semanas cubiertas: correo { $mail }, calendario { $calendar }; horas de { $zone }
screen-me-proposed = Suponemos que eres: { $addresses } (sin confirmar). Confirma: altitude me
screen-me-unknown = Aún no se sabe quién eres: altitude me DIRECCIÓN
screen-from = desde { $before }
screen-steady = como antes
screen-norm = Norma
screen-norm-people = personas
screen-norm-half = la mitad
screen-norm-median = mediana
screen-norm-tenths = 8 de 10
screen-norm-primary = Fuente primaria: { $source }. { $sample }.
screen-norm-secondary = Fuente secundaria: { $source }. { $sample }.
screen-norm-describes = Una norma describe a estas personas; no es un objetivo.
screen-norm-beside = { $band }, { $whose }: la mitad de { $n }: { $half }
screen-no-norm = Ninguna norma comparable.
screen-keep = Mantén
screen-stop = Deja
screen-start = Empieza
screen-ask = Pregunta
screen-no-keep = Ninguna lectura se mantiene en su mejor nivel sin algo que cambiar; hacen falta dos trimestres antes.
screen-no-stops = Nada en este periodo dice qué dejar.
screen-no-starts = Nada en este periodo dice qué empezar.
screen-evidence = { $count ->
    [one] 1 elemento
   *[other] { $count } elementos
}: altitude lens { $lens } --items
screen-nothing-opens = altitude lens { $lens }
screen-sharpen = Después
screen-how-counted = Cómo se cuenta
screen-interval = Intervalo
screen-at-least = Necesita al menos
screen-fails-when = No es fiable cuando
screen-sources = Fuentes
screen-validated = Validado
screen-example = Ejemplo
screen-ours = Nuestro, sin validar. { $how }
screen-left-out = Fuera de la cuenta
screen-complaints = Avisos
screen-weeks = Semanas
screen-items = Elementos
screen-more-items = … y { $count } más; --json los enumera todos.
screen-proposes = Propone
screen-unit = n = { $n }
screen-previous = Antes: { $figure }
screen-item = elemento
screen-when = cuándo
screen-what = qué
screen-who = quién

import-notice = Comprueba que tu empresa te permite exportar esto. Todo queda en { $file }; `altitude forget --everything` lo elimina.
import-settling = Juntando conversaciones y series
import-file = archivo o carpeta
import-kind = tipo
import-kept = guardados
import-known = ya conocidos
import-left-out = fuera
import-complaints = avisos
import-total = total
import-dry = Ensayo: no se guardó nada.
import-interrupted = Interrumpido. Lo que aparece está guardado; la misma orden sigue desde ahí.
import-complaints-hint = Lo que no se pudo usar: altitude status --complaints, o --complaints ARCHIVO lo escribe todo.
import-next = Después: altitude me, luego altitude review
import-written = Avisos escritos en { $file }
import-more = … y { $count } más

status-journal = Diario
status-holds = { $messages } mensajes, { $meetings } eventos de calendario, { $people } personas, { $entries } entradas
status-mail = Correo { $from } a { $to }
status-calendar = Calendario { $from } a { $to }
status-reference = Se te compara con una tabla de { $people } personas de tu organización.
status-none = Aún no hay nada importado: altitude import RUTA
status-importing = Hay una importación en curso: { $holder }
status-lacking = Lentes en silencio en el último trimestre del registro
status-left-out = Entendido y no guardado
status-unfinished = sin leer hasta el final

me-yours = Tuyas
me-proposed = Se toman por tuyas hasta que confirmes: altitude me { $addresses }
me-confirmed = Las confirmaste.
me-assistants = Envían desde tu buzón
me-candidates = Direcciones más usadas
me-address = dirección
me-name = nombre
me-in-sent = en carpetas de enviados
me-received = recibidos
me-nobody = Aún no se conoce ninguna dirección; importa correo primero.

people-none = Aún nadie; importa correo o un calendario primero.
people-stated = { $count ->
    [one] 1 persona tiene unidad o rango.
   *[other] { $count } personas tienen unidad o rango.
}
people-hint = Unidades, rangos y líneas de mando: altitude people --template > people.csv, complétalo, altitude people --import people.csv
people-imported = { $count ->
    [one] 1 fila importada.
   *[other] { $count } filas importadas.
}
people-merged = { $one } y { $other } son ahora una persona.
people-split = { $one } es ahora una persona aparte.
people-reference-taken = Tomada: una tabla de { $people } personas durante { $weeks } semanas, sin nombres; cada cifra es la media de 5 de ellas o más.
people-reference-units = Unidades que se comparan consigo mismas: { $units }. Los demás se comparan con el conjunto.
people-reference-next = Mira altitude lens visibility_gap. Para quitarla: altitude people --reference none
people-reference-removed = La tabla se ha quitado; solo se te compara con tu propio pasado.
people-reference-none = No había ninguna tabla que quitar.
people-unit = unidad
people-rank = rango
people-messages = mensajes
people-meetings = reuniones
people-outside = de fuera

correct-done = { $item } { $title }: { $before } → { $now }
correct-series = Las { $count } de su serie la siguen.
correct-undone = { $item } { $title }: de vuelta a { $now }
export-done = Escrito en { $folder }
backup-done = Copiado a { $file }
forget-sure = Esto elimina { $what } para siempre. Añade --yes para seguir.
forget-done = Eliminados: { $messages } mensajes, { $meetings } eventos; { $changed } quedan sin esa persona.
forget-all = El diario ya no existe.
forget-backups = Copias anteriores aún lo contienen: { $files }
demo-invented = Un año inventado en una empresa inventada (semilla { $seed }). Nada de esto trata de una persona real.
demo-files = Los archivos de los que se leyó: { $folder }
demo-next = Mira detrás de una línea: altitude --demo lens passenger_meetings --items

# Etiquetas de un texto, preguntas que enseñan, leer de nuevo.
label-waiting = Escribe o pega un texto y pulsa Ctrl-D.
label-because = por { $reasons }
label-unchecked = Leído solo con reglas: los clasificadores no se han comprobado en este idioma.
label-no-acts = Ninguna frase pregunta, decide, sopesa ni entrega nada.
doubts-title = Lo que más enseñaría esta semana. Tu respuesta se guarda, y otros mensajes parecidos se leen de nuevo al momento.
doubts-none = No hay más preguntas esta semana. Lo demás se corrige por su id: altitude lens NOMBRE --items los muestra.
correct-learned =
    { $count ->
        [one] Ha enseñado: { $count } mensaje más se lee ahora de otra forma.
       *[other] Ha enseñado: { $count } mensajes más se leen ahora de otra forma.
    }
reread-done =
    { $count ->
        [0] Esta versión ya había leído todos los mensajes.
        [one] { $count } mensaje leído de nuevo.
       *[other] { $count } mensajes leídos de nuevo.
    }
reread-gone =
    { $count ->
        [one] { $count } mensaje ya no está donde se encontró; conserva lo que se dijo de él.
       *[other] { $count } mensajes ya no están donde se encontraron; conservan lo que se dijo de ellos.
    }
screen-doubts =
    { $count ->
        [one] { $count } mensaje del que el lector duda: altitude correct
       *[other] { $count } mensajes de los que el lector duda: altitude correct
    }
screen-unread =
    { $count ->
        [one] { $count } mensaje lo leyó una versión anterior: altitude import --reread
       *[other] { $count } mensajes los leyó una versión anterior: altitude import --reread
    }
screen-teach = Enseña

# Lo que la persona anota. count es un número.
entry-id = id
entry-day = día
entry-to = a
entry-thread = en «{ $thread }»
entry-withdrawn = se retiró
handover-since = desde entonces
handover-none =
    Aún no hay ningún traspaso anotado: altitude handover "Renovación de proveedores" --to NOMBRE --thread m123
handover-hint = Retirar uno: altitude handover --undo ID. Lo que suman: altitude lens taken_back
handover-written = { $id }: { $what }, traspasado a { $to } el { $on }.
handover-watched = Desde el día siguiente, lo que escribas en «{ $thread }» a otros que no sean quien lo recibe, o decidas allí, cuenta como regreso. altitude handover los muestra.
handover-unwatched = No se nombra ninguna conversación, así que solo se ven las reuniones con ese título. Con --thread (su asunto, o cualquier mensaje de ella) se ve también lo que escribas allí.
handover-re-entries = { $count ->
    [0] ningún regreso
    [one] 1 regreso, el { $last }
   *[other] { $count } regresos, el último el { $last }
}
proposal-state = qué fue de ella
proposal-none =
    Aún no hay ninguna propuesta anotada: altitude proposal "Mover el cambio a marzo" --to NOMBRE
proposal-hint = Di qué fue de una: altitude proposal ID --accepted, --changed, --ignored o --brought-over NOMBRE
proposal-written = { $id }: { $what }, propuesta a { $to } el { $on }.
proposal-answer-later = Cuando lo sepas: altitude proposal { $id } --accepted, --changed o --ignored
proposal-after = { $became } { $count ->
    [0] el mismo día
    [one] a 1 día
   *[other] a los { $count } días
}
proposal-by = {" "}por { $by }
proposal-finished-by = ; la terminó { $by }
forget-entries = { $count ->
    [one] Se borró el texto de 1 anotación tuya que la nombraba.
   *[other] Se borró el texto de { $count } anotaciones tuyas que la nombraban.
}
form-handover = Lo que traspasas. Guarda y cierra para anotarlo; deja `to` vacío para no anotar nada.
form-proposal = Lo que propones. Guarda y cierra para anotarlo; deja `to` vacío para no anotar nada.
form-handover-what = En pocas palabras, como se lo dirías.
form-proposal-what = En pocas palabras, como lo dijiste.
form-to = Una dirección, o un nombre que nadie más tenga.
form-to-several = Direcciones o nombres, separados por comas.
form-thread = Su conversación: el asunto, o cualquier mensaje de ella como m123; o nada.
form-on = El día, AAAA-MM-DD; nada es hoy.
form-note = Cualquier otra cosa; o nada.
