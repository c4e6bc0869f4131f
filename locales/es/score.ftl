# Puntuación de pronósticos.

score-waiting = Escribe o pega líneas p,y con esa cabecera y pulsa Ctrl-D.
score-progress = { $lines } líneas leídas
score-line = línea { $line }: { $why }
score-line-p = «{ $cell }» no es una probabilidad; escribe de 0 a 1, como 0.7, o 70 %
score-line-y = «{ $cell }» no es un resultado; escribe 1 o 0, true o false, sí o no
score-line-short = «{ $cell }» acaba antes de las columnas p e y
score-line-wide = «{ $cell }» tiene más celdas que la cabecera; la coma decimal pide ; entre celdas, y los textos con comas piden comillas
score-line-long = de más de un megabyte
score-lines-more = { $count ->
    [one] 1 línea más no se entendió
   *[other] { $count } líneas más no se entendieron
}

score-read = { $count ->
    [one] 1 pronóstico; se cumplió { $happened } ({ $share }).
   *[other] { $n } pronósticos; se cumplieron { $happened } ({ $share }).
}
score-blank = { $count ->
    [one] Se dejó fuera 1 línea: aún sin probabilidad o sin resultado.
   *[other] Se dejaron fuera { $n } líneas: aún sin probabilidad o sin resultado.
}
score-refused = { $count ->
    [one] 1 línea no se entendió.
   *[other] { $n } líneas no se entendieron.
}
score-few = { $count ->
    [one] Son pocos para una curva, que pide 1 más.
   *[other] Son pocos para una curva, que pide { $n } más.
}
score-entry-came = { $said }  ocurrió
score-entry-not = { $said }  no ocurrió
score-few-once-came = La única vez que dijiste alrededor del { $said }, ocurrió: la proporción detrás de esas afirmaciones está entre el { $low } y el { $high }.
score-few-once-not = La única vez que dijiste alrededor del { $said }, no ocurrió: la proporción detrás de esas afirmaciones está entre el { $low } y el { $high }.
score-few-said = De { $n } afirmaciones de alrededor del { $said } se cumplieron { $happened }: la proporción detrás de ellas está entre el { $low } y el { $high }.
score-said = Cuando dices alrededor del { $said }, ocurre el { $share } [{ $low }–{ $high }], n = { $n }.
score-said-less = Cuando dices alrededor del { $said }, ocurre el { $share } [{ $low }–{ $high }], n = { $n }: menos de lo que dices.
score-said-more = Cuando dices alrededor del { $said }, ocurre el { $share } [{ $low }–{ $high }], n = { $n }: más de lo que dices.
score-note = Entre corchetes, el intervalo de Wilson del 95 %, que toma los resultados como independientes entre sí.
score-note-few = Intervalos beta-binomiales del 95 % con previa uniforme; toman los resultados como independientes entre sí.
score-picture = Cuánto ocurre (hacia arriba) según lo que dices (hacia la derecha)
score-legend = ● curva de calibración   · calibración perfecta
score-legend-band = ░ donde el azar solo pone la curva 9 de cada 10 veces
score-parts = Brier = mala calibración − discriminación + incertidumbre
score-band-kept = La curva no sale de donde el azar solo pondría la de alguien perfectamente calibrado.
score-band-left = { $count ->
    [one] La curva sale de la banda en la única probabilidad que dijiste.
   *[other] La curva sale de la banda en { $outside } de las { $n } probabilidades que dijiste; el azar solo lo hace en una de cada diez, más o menos.
}
score-no-band = Sin banda por encima de 5000 pronósticos: ahí el azar mueve poco la curva.
score-brier = Brier { $value }: distancia cuadrática media entre lo dicho y lo ocurrido; 0 es perfecto.
score-mcb = Mala calibración (MCB) { $value }: lo perdido por no ocurrir tanto como dices; 0 es lo mejor.
score-dsc = Discriminación (DSC) { $value }: lo ganado al distinguir casos, de { $constant } posible; 0 es nada.
score-unc = Incertidumbre (UNC) { $value }: lo que da decir siempre { $share }; no depende de ti.
score-log = Logarítmica { $value } nats: sorpresa media; 0 es perfecto, decir siempre { $share } da { $constant }.
score-log-infinite = { $count ->
    [one] Puntuación logarítmica infinita: 1 pronóstico dijo 0 % o 100 % y falló.
   *[other] Puntuación logarítmica infinita: { $n } pronósticos dijeron 0 % o 100 % y fallaron.
}
