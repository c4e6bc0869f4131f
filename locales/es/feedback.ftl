# Comentarios recibidos: qué llevan, por reglas con nombre. Una parte de frase cada una, sin huecos.
rule-feedback-when = nombra un día, un mes o un periodo
rule-feedback-occasion = nombra una ocasión: una reunión, una llamada, un proyecto o lo que estaba pasando
rule-feedback-named = nombra un proyecto, un documento o una página
rule-feedback-did = dice qué hiciste
rule-feedback-was = dice qué estabas haciendo, o que llegaste tarde o no estabas
rule-feedback-does = dice qué haces
rule-feedback-without = dice qué se hizo sin otra cosa o en su lugar
rule-feedback-mail = dice qué había, o no había, en algo que escribiste
rule-feedback-so = dice a qué llevó
rule-feedback-felt = dice qué provocó en alguien
rule-feedback-figure = da una cifra de lo que cambió
rule-feedback-then = dice qué hizo después otra persona
rule-feedback-stop = te pide dejar de hacer algo
rule-feedback-start = te pide empezar a hacer algo, o seguir haciéndolo
rule-feedback-please = te pide hacer algo
rule-feedback-next = dice qué hacer la próxima vez
rule-feedback-order = te dice qué hacer
rule-feedback-should = dice qué deberías hacer

# Las cuatro partes.
feedback-situation = situación
feedback-behaviour = conducta
feedback-effect = efecto
feedback-stop-or-start = dejar o empezar

# Lo que falta, para quien lee.
feedback-lacks-situation = cuándo o dónde fue
feedback-lacks-behaviour = un acto que alguien habría podido ver
feedback-lacks-effect = qué pasó después
feedback-lacks-stop-or-start = un acto que dejar, empezar o mantener

feedback-vague = Vago: no dice lo suficiente para hacer algo.
feedback-specific = Dice lo suficiente para hacer algo.
feedback-missing = no lo dice
feedback-ask-back = Para preguntar, listo para copiar:
feedback-unchecked = Solo se leen el inglés y el español: en este idioma no se pudo encontrar nada.
feedback-rules = Vago: menos de dos entre situación, conducta y efecto, y ningún acto pedido. Reglas declaradas, nuestras.

# Preguntas de vuelta, en el idioma del comentario.
feedback-ask-when = Escribes «{ $words }»: ¿cuándo pasó por última vez, y en qué reunión o mensaje?
feedback-ask-there = Mencionas «{ $words }»: ¿qué dije o hice allí exactamente?
feedback-ask-kept = Escribes «{ $words }»: ¿qué una o dos cosas de las que hago echarías más de menos si las dejara?
feedback-ask-wanted = Escribes «{ $words }»: ¿en qué reunión o mensaje reciente lo echaste en falta, y qué hice yo en su lugar?
feedback-ask-seen = Escribes «{ $words }»: ¿cuándo lo viste por última vez, y qué estaba haciendo yo?
feedback-ask-example = Escribes «{ $words }»: ¿cuál es el último ejemplo, y qué dije o hice?
feedback-ask-what = ¿Qué dije o hice, y cuándo?
feedback-ask-effect = ¿Qué pasó después, para ti, para otros o para el trabajo?
feedback-ask-how = Pides «{ $words }»: ¿dónde querrías verlo primero, y qué cambiaría?
feedback-ask-do = Supón que «{ $words }» está resuelto: ¿qué me verías hacer, o dejar de hacer?
feedback-ask-next = ¿Qué debería dejar, empezar o seguir haciendo la próxima vez?
