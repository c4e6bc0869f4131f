# Lo que dicen las lentes de responsabilidad: qué espera por quien lee, qué sigue adelante sin él, qué
# traspasa y qué se queda.

lens-waiting_on_me = Conversaciones en espera
question-waiting_on_me = ¿Qué espera por mí?
part-nudged = pedidas más de una vez
part-answered-late = esperaron y se cerraron
lens-absence_test = Siguió adelante sin ti
question-absence_test = ¿Qué sigue adelante sin mí cuando no estoy?
part-decided = decididas por otros
part-answered = respondidas por otros
part-waited = te esperaron
part-stepped-in = interviniste tú
part-left-open = nada de esto
lens-hand_over_ratio = Resultados traspasados
question-hand_over_ratio = Cuando paso trabajo a otros, ¿cuántas veces traspaso el resultado?
lens-hands_on = Trabajo que haces tú
question-hands_on = ¿Cuántas veces hago yo el trabajo?

silent-stopped-sending = No se envió nada tuyo después del { $day }. En un buzón desde el que nadie responde todo parece esperar, así que no se dice nada.
silent-nothing-asked = Nadie te hizo una pregunta o una petición solo a ti en estos días.
silent-answers-elsewhere = El registro contiene respuestas tuyas a { $answered } de { $asked } preguntas hechas solo a ti. Parece que respondes por otra vía, de palabra o desde otro buzón, así que no se dice nada de lo que espera.
silent-answers-missing = De { $count } veces que alguien siguió después de una pregunta solo a ti, { $found } fueron sin una respuesta tuya en el registro. Parece que faltan respuestas tuyas o que las das de palabra, así que no se puede decir qué espera.
silent-no-absence = En estos días no hay ninguna ausencia de cuatro días laborables con regreso.
silent-few-threads-away = Mientras no estabas se pidió o se decidió algo en solo { $found ->
    [one] 1 conversación tuya
   *[other] { $found } conversaciones tuyas
}. Hacen falta { $needed }.

left-out-not-yet-waiting = pedidas hace menos de lo que sueles tardar en responder
left-out-waiting-before = esperaban desde antes de estos días
left-out-hardly-answered = de personas cuyas preguntas solo a ti casi nunca reciben respuesta
left-out-short-absence = ausencias de menos de cuatro días laborables
left-out-no-return = ausencias sin ningún mensaje tuyo en las tres semanas siguientes
left-out-nothing-at-stake = conversaciones en las que no se pidió ni se decidió nada mientras no estabas

# Propuestas. Las conversaciones llegan entre comillas; nudges, answered, count y waiting son números.
start-hand-over-topic = Traspasa «{ $topic }» a { $person }: ya respondió { $answered } de las { $count } conversaciones sobre ello que te dirigieron desde el { $since }{ $waiting ->
    [0] {""}
    [one] ; 1 de ellas te espera ahora
   *[other] ; { $waiting } de ellas te esperan ahora
}.
start-answer-or-hand-over = Responde o traspasa { $thread }: { $person } preguntó el { $day }{ $nudges ->
    [0] {""}
    [one] , y una vez más desde entonces
   *[other] , y { $nudges } veces más desde entonces
}.
start-leave-decisions = Deja esto en manos de { $person }, que lo decidió mientras no estabas ({ $from } a { $to }): { $count } conversaciones, entre ellas { $thread }.
start-leave-answers = Deja esto en manos de { $person }, que lo respondió mientras no estabas ({ $from } a { $to }): { $count } conversaciones, entre ellas { $thread }.
stop-doing-it-yourself = Deja de hacer tú el trabajo en { $thread }: { $count } mensajes tuyos dicen que lo haces o lo hiciste, el último el { $day }.

lens-taken_back = Volver a lo que traspasaste
question-taken_back = Lo que traspaso, ¿lo dejo en paz?
part-re-entered-replying = respuestas
part-re-entered-deciding = decisiones
part-re-entered-attending = reuniones
silent-no-handover = No hay ningún traspaso anotado de las últimas 13 semanas, y ningún correo tuyo traspasa un asunto a una persona: altitude handover "Renovación de proveedores" --to NOMBRE
silent-sent-missing = Falta correo enviado por ti en demasiadas de estas semanas, así que una conversación que dejaste en paz parece una cuyo correo falta.
silent-young-handovers = Desde los traspasos de estos días pasaron { $found ->
    [one] 1 semana
   *[other] { $found } semanas
} en total. Hacen falta { $needed }.
left-out-old-handovers = traspasados más de 13 semanas antes

# Las conversaciones llegan entre comillas.
stop-answering-handed-over = Deja de responder en { $thread }: en estos días escribiste { $count } mensajes en ella, después de traspasarla a { $person } el { $day }.
ask-handed-over = ¿Traspasaste { $thread } a { $person } el { $day }? En estos días escribiste { $count } mensajes en ella: déjala en paz · recupérala · no era un traspaso.
