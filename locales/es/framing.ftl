# Lo que dicen las lentes de enfoque: qué pregunta, sopesa, prevé, conecta y zanja por escrito quien lee.

lens-asks_broad = Preguntas abiertas
question-asks_broad = Cuando pregunto, ¿cuántas veces pregunto por qué, si conviene o qué pasaría si?
lens-weighs = Opciones sopesadas
question-weighs = ¿Cuántas veces sopeso opciones y lo que se sigue de ellas?
lens-foresees = Riesgos nombrados
question-foresees = ¿Cuántas veces nombro lo que puede salir mal antes de que ocurra?
lens-frames = Vínculos con el conjunto
question-frames = ¿Cuántas veces vinculo un asunto con su propósito, con el conjunto o con otros?
lens-decides = Asuntos zanjados
question-decides = ¿Cuántas veces zanjo algo por escrito?

# Propuestas. Los huecos questions y broad son números enteros.
start-ask-broadly = Empieza a preguntar por qué y si conviene: de unas { $questions } preguntas en tu correo, { $broad ->
    [0] ninguna fue abierta
    [one] 1 fue abierta
   *[other] { $broad } fueron abiertas
}.
