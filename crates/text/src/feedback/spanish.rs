//! The Spanish rules of feedback.
//!
//! Written in plain spelling (see `plain`); the stress of a last vowel stays, because it tells
//! "pregunto" from "preguntó". Endings do much of the work: "-aste" and "-iste" address the person.

use super::Part::{Behaviour, Effect, Situation, StopOrStart};
use super::rules::{Rule, rule};

/// The lists rules name.
pub(super) fn lists(addressed: bool) -> Vec<(&'static str, String)> {
    let present = |third: bool| {
        let forms = PRESENT.split(',').map(|form| {
            let form = form.trim();
            if third { form.strip_suffix('s').unwrap_or(form) } else { form }
        });
        forms.collect::<Vec<_>>().join("|")
    };
    [
        ("haces", present(false)),
        ("hace", present(true)),
        ("imperativo", present(true) + "|" + ORDERS),
        ("infinitivo", INFINITIVE.to_owned()),
        ("reunion", GATHERING.to_owned()),
        ("mes", MONTH.to_owned()),
        ("dia", DAY.to_owned()),
        ("numero", NUMBER.to_owned()),
        ("el", "el|la|los|las|un|una|nuestra|nuestro|tu|su|mi|este|esta|aquel|aquella|ultima|ultimo|ultimas|proximo|proxima".to_owned()),
        ("pron", "(?:me|te|se|nos|os|lo|la|le|les|los|las|se lo|se la|me lo|te lo|no|ya|siempre|nunca|tambien|tu|todavia|luego|mismo)".to_owned()),
        ("participio", "{w}ado|{w}ido|ido|hecho|dicho|escrito|puesto|vuelto|abierto|visto|reabierto|resuelto".to_owned()),
        ("otro", "{w}(?:aron|ieron|eron|amos|imos|emos|ó|é)|dijo|dijeron|hizo|puso|vino|fue|fueron|tuvo|tuvimos|pudo|pudimos|pudieron|quedó|perdí".to_owned()),
        // Where the person is addressed, "preguntó" is what somebody else did.
        ("hizo", if addressed { NEVER } else { THIRD }.to_owned()),
        ("hicieron", if addressed { THIRD } else { NEVER }.to_owned()),
        ("act_a", if addressed { NEVER } else { "{w}(?:a|e)" }.to_owned()),
        ("w", "[^ .,][^ ]*".to_owned()),
    ]
    .to_vec()
}

/// Whether it speaks to the person, not of them.
pub(super) fn is_addressed(plain: &str) -> bool {
    let present = |word: &str| PRESENT.split(',').any(|form| form.trim() == word);
    plain.split(' ').any(|word| {
        let ends = word.ends_with("aste") || word.ends_with("iste");
        ends || present(word)
            || matches!(word, "te" | "ti" | "tu" | "tus" | "has" | "eres" | "contigo")
    })
}

const THIRD: &str = "{w}ó|dijo|hizo|puso|propuso|pidió|tuvo|vino|pudo";

/// An empty class: matches nowhere.
const NEVER: &str = "[a&&b]";

/// Whether it has words Spanish has and English has not, more often than the other way round.
pub(super) fn is_spanish(plain: &str) -> bool {
    const SPANISH: &str = "que, el, los, las, una, muy, mas, con, por, para, del, se, lo, le, es, eres, \
        tu, su, te, tienes, hay, sigue, buen, buena, bien, mucho, mucha, gracias, trabajo, falta, ser, \
        nunca, siempre, todo, nada, en, y, de, la, gran, mejor, sigue, así, cuando, interrumpes, hablas, \
        habla, haz, deja, equipo, enhorabuena, escuchas, suelta, demasiado, delega, reuniones, debes, \
        mejora, comunica, felicidades, adelante, cuida, necesita, formas, estilo, profesional";
    const ENGLISH: &str = "the, and, you, your, of, to, is, it, in, a, i, he, she, was, great, good, \
        job, more, keep, be, for, very, with, on, work, doing, always, me, we, up, team";
    let count = |list: &str| {
        let known = |word: &&str| list.split(',').any(|other| other.trim() == *word);
        plain.split(' ').filter(known).count()
    };
    count(SPANISH) > count(ENGLISH)
}

const GATHERING: &str = "reunion|reuniones (?:de|con|del)|revision|llamadas?|taller|jornada|retro|retrospectiva|daily|standup|asamblea|demo|\
    presentacion|entrevista|panel|proyecto|negociacion|sesion|visita|lanzamiento|version|auditoria|incidencia|caida|comit[eé]|consejo|\
    congreso|uno a uno|1:1|1 1|fusion|licitacion|oferta|viaje|planificacion|sprint|comida|cena|formacion|crisis|conflicto|presupuesto|\
    prevision|documento|informe|correo|propuesta|hoja|contrato|hilo|evento|feria|oficina|ronda|piloto|cierre|traspaso|migracion|\
    evaluacion|arranque|kickoff|kick off|despliegue|entrega|huelga|junta|convencion|videollamada|conferencia|seguimiento|simulacro|\
    conversacion|charla|encuentro|ponencia|acto|despacho|turno|puesta en marcha|reestructuracion|reorganizacion";

const MONTH: &str = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre";

const DAY: &str = "lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|anteayer|anoche";

const NUMBER: &str = "\\d[^ ]*|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|media|\
    medio|varios|varias";

/// Acts one could have watched, in the second person of the present.
const PRESENT: &str = "contestas, respondes, interrumpes, preguntas, pides, mandas, envias, reenvias, escribes, reescribes, rehaces, \
    corriges, cambias, llamas, convocas, cancelas, apruebas, rechazas, pones, lees, apuntas, dices, cuentas, explicas, repites, \
    hablas, cortas, copias, criticas, felicitas, agradeces, nombras, presentas, repasas, revisas, firmas, reabres, abres, cierras, \
    asignas, repartes, invitas, avisas, anuncias, prometes, ofreces, propones, citas, resumes, publicas, compartes, entregas, \
    llegas, sales, entras, miras, anotas, quitas, metes, sacas, borras, añades, anades, eliges, decides, negocias, gritas, \
    ignoras, escuchas, adelantas, retrasas, aplazas, mueves, saltas, comentas, discutes, escalas, documentas, preparas, dejas, \
    das, traes, llevas, haces, vas, te sientas, acabas, terminas, empiezas, exiges, reclamas, consultas, informas, sustituyes";

const ORDERS: &str = "haz|pon|di|ven|ve|sal|manten|mantenla|mantenlo|muevela|muevelo|mandame|mandanos|llamame|llamanos|escribeme|\
    escribenos|avisame|avisanos|dejame|dejanos|deja|dile|diles|dime|dinos|preguntale|preguntales|preguntame|preguntanos|pideme|\
    cierralo|cierrala|ponlo|ponla|enviame|envianos|cuentame|cuentanos|espera|nombra|enseña|ensena|lleva|trae|da|dale|dales|dame|\
    danos|no contestes|no respondas|no mandes|no interrumpas|no cambies|no pongas|no hables|no convoques|no llames|no escribas|\
    no prometas|no reenvies|no canceles|no copies|no digas|no rehagas|no abras|no corrijas|no apruebes|no des|no entres|\
    hablalo|comentalo|consultalo|traelo|pasame|pasanos|reparte|responde|contesta|invita|baja|acude|asiste|reserva|limita|apaga|\
    conteste|envie|mande|pregunte|ponga|diga|hable|llame|escriba|incluya|avise|permita|deje|convoque|comparta|explique|incluye|\
    concreta|resume|termina|empieza por|pide|pidele";

const INFINITIVE: &str = "(?:contestar|responder|interrumpir|preguntar|pedir|mandar|enviar|reenviar|escribir|reescribir|rehacer|\
    corregir|cambiar|llamar|convocar|cancelar|aprobar|poner|leer|apuntar|decir|contar|explicar|repetir|hablar|cortar|copiar|\
    criticar|felicitar|nombrar|presentar|repasar|revisar|firmar|reabrir|abrir|cerrar|asignar|repartir|invitar|avisar|anunciar|\
    prometer|ofrecer|proponer|citar|resumir|publicar|compartir|entregar|llegar|salir|entrar|mirar|anotar|quitar|meter|sacar|\
    borrar|añadir|anadir|incluir|elegir|negociar|gritar|adelantar|aplazar|mover|comentar|discutir|escalar|documentar|preparar|\
    dejar|traer|llevar|dar|esperar|consultar|informar|enseñar|ensenar|reunirte|reunirse|sentarte|sentarse|asistir|hacer|usar)\
    (?:me|te|se|nos|le|les|lo|la|los|las|melo|noslo)?";

/// Second persons that praise, judge or say how one was, and words that only end like one.
const EMPTY: &str = "demostraste, fuiste, tuviste, supiste, pudiste, quisiste, lograste, conseguiste, mejoraste, creciste, ayudaste, \
    apoyaste, trabajaste, gestionaste, lideraste, superaste, aportaste, mostraste, existe, insiste, triste, consiste, asiste, \
    resiste, chiste, viste, baste, contraste, desgaste, llegaste, estuviste, brillaste, hiciste, diste, creiste, entendiste, \
    desempeñaste, desempenaste, destacaste, contribuiste, colaboraste, comunicaste, participaste, ganaste, evolucionaste, subsiste";

/// Participles of the same kind.
const EMPTY_DONE: &str = "demostrado, sido, tenido, sabido, podido, querido, logrado, conseguido, mejorado, crecido, ayudado, apoyado, \
    trabajado, gestionado, liderado, superado, aportado, mostrado, estado, hecho, dado, evolucionado, desarrollado, ganado, habido, \
    desempeñado, desempenado, destacado, contribuido, colaborado, sabido, alcanzado, cumplido, asumido, progresado, madurado, avanzado, llegado, visto, \
    vuelto, impresionado, encantado, gustado, parecido, servido, notado, creado, intentado, cambiado, afectado, supuesto, pasado";

const NOT_DONE: &str = "demostró, mejoró, ayudó, apoyó, trabajó, gestionó, lideró, superó, aportó, mostró, logró, consiguió, creció, \
    destacó, contribuyó, colaboró, resultó, costó, gustó, encantó, pasó, quedó, faltó, impresionó, cambió, sirvió, ganó, brilló, \
    evolucionó, salió, se, no, mereció, pareció, ocurrió, falló, cayó, funcionó, anunció, aprobó, renovó, retrasó";

/// Before a second person: what makes it a noun. Then second persons and others that name no act, and
/// what they are said to give.
const NO_ACT: &str = "vez, dia, uno, una, para, sobre, entre, desde, durante, ante, hace, tiene, es, era, sea, falta, aporta, genera, transmite, \
    inspira, motiva, impulsa, lidera, gestiona, demuestra, muestra, consigue, representa, toda, nunca, que, se, le, me, la, una, \
    siempre, necesita, debe, puede, quiere, sabe, conoce, entiende, domina, mantiene, cumple, logra, supera, marca, hasta, contra, \
    mediante, donde, porque, aunque, parece, resulta, cuida, merece, da, pone, crea, mejora, ayuda, fomenta, contagia, era, \
    tus, sus, mis, las, los, unas, unos, de, en, con, por, para, a, muchas, muchos, mas, nuestras, nuestros, \
    estas, estos, esas, esos, varias, varios, cada, todas, todos, algunas, antes, entonces, ademas, apenas, jueves, lunes, martes, \
    miercoles, viernes, gracias, tienes, eres, debes, puedes, sabes, necesitas, mejoras, generas, creas, transmites, inspiras, \
    aportas, haces, marcas, lideras, gestionas, impulsas, motivas, ayudas, demuestras, muestras, logras, consigues, entiendes, \
    conoces, quieres, crees, valoras, mantienes, cumples, representas, aprovechas, eras, podrias, deberias, tendrias, harias, veces, \
    otras, pues, entiendas, superas, dominas, das, ves, pones, buscas, piensas, sientes, vives, mereces, mejores, grandes, \
    mejor, vision, confianza, energia, sensacion, impresion, tono, rumbo, diferencia";

/// What somebody perceived or praised: no effect.
const SENSED: &str = "qué, así, aquí, allí, ahí, sé, porqué, comité, café, té, creí, pensé, observé, noté, gustó, encantó, salió, quedó, \
    resultó, pareció, impresionó, está, esté, dé, estaré, será, mí, sí, tendré, gestionó, lideró, destacó, brilló, llegará, fue, vi, esperaré";

/// In the order they are tried within a part.
pub(super) const RULES: &[Rule] = &[
    rule("rule-feedback-when", Situation, "(?:el|del|desde el|al|este|\
        pasado) (?:pasado )?{dia}(?: pasado| por la {w})?|(?:desde |de )?(?:ayer|anteayer|anoche)"),
    rule("rule-feedback-when", Situation, "(?:en|desde|de|a finales de|a principios de|hasta|\
        durante) {mes}(?: de \\d+)?|(?:\\d{1,2}|uno) de {mes}|(?:el|este|pasado) {mes}|\
        \\d{1,2} \\d{1,2} \\d{2,4}|\\d{4} \\d{2} \\d{2}"),
    rule("rule-feedback-when", Situation, "(?:la|el|esta|este|las|los) (?:semana|mes|trimestre|año|ano|sprint|\
        verano|otoño|invierno|primavera|semestre) (?:pasada|pasado|anterior|de ayer)|(?:el|la|los|las|en el|\
        en la) (?:{numero} )?(?:ultimo|ultima|ultimos|ultimas|pasado|pasada)(?: {numero})? {w}|\
        hace (?:{numero}|unos|unas|pocos|pocas|un par de) (?:dias|dia|semanas?|meses|mes|años?|anos?)|(?:esta|\
        este) (?:mañana|manana|semana|mes|trimestre|verano)|el otro dia"),
    rule("rule-feedback-occasion", Situation, "(?:en|durante|antes de|despues de|tras|a|al|delante de|para|\
        sobre|abrió|del?|con|hasta) (?:{el} )?(?:({w}) )?{reunion}(?: (?:de|con|del|en|sobre|\
        para) (?:{el} )?{w}(?: {w})?)?").unless("cada, todo, todas, todos, cualquier, una, otra"),
    rule("rule-feedback-occasion", Situation, "durante (?:{el}) {w}(?: {w}){0,2}|(?:proxima|ultima|primera|esa|\
        aquella) vez que {w}(?: {w}){0,4}"),
    rule("rule-feedback-occasion", Situation, "(?:cuando|despues de que|desde que|mientras|en cuanto|\
        cada vez que|la vez que|el dia que) (?:{w} ){0,4}?(?:{otro}|{w}(?:aste|iste|í)|(?:estaba|estabas|\
        estabamos)|habia(?:s|n|mos)? {w})|(?:tras|despues de) {w}(?:ar|er|ir)(?: {w}){1,3}|al {w}(?:ar|er|\
        ir) {el} {w}(?: {w}){0,2}"),
    rule("rule-feedback-named", Situation, "(?:proyecto|cuenta|cliente|equipo|apartado|seccion|pagina|\
        diapositiva|capitulo|anexo|fase|version|planta|servidor|programa) (?:de )?(?:~{w}|\\d[^ ]*)|(?:su|tu|\
        el|la) (?:documento|informe|correo|presentacion|mensaje|memoria|nota|plan|oferta|propuesta) (?:de|del|\
        sobre|para|a) {w}|en {el} {w} (?:con|de) (?:{el} )?~{w}"),
    rule("rule-feedback-did", Behaviour, "(?:{pron} ){0,3}({w}(?:aste|iste|asteis|\
        isteis))(?: {w}){1,5}").unless(EMPTY),
    rule("rule-feedback-did", Behaviour, "(?:{pron} )?diste (?:al {w}|a (?:{w} ){1,2}?) ?(?:el|la|los|las|un|\
        una) (?:cierre|palabra|credito|merito|turno|cuenta|{w}ion|{w}o)(?: {w}){0,3}|\
        hiciste (?:{w} ){0,7}?preguntas?(?: {w}){0,3}|fuiste (?:{w} ){0,3}?(?:al|a la|a los|a las|\
        a ver) {w}(?: {w}){0,3}|(?:{pron} )?(?:hiciste|diste) (?:{pron} )?(el primer|una? (?:pregunta|lista|\
        llamada|resumen|descuento|propuesta|esquema|dibujo|ronda)|las gracias|la palabra|{numero} (?:preguntas|\
        opciones|ejemplos)|preguntas|esperar|repetir|callar|leer)(?: {w}){0,5}|llegaste (?:{w} ){0,3}?(?:tarde|\
        antes|pronto)(?: {w}){0,5}|(?:estuviste|estabas|estas|ibas|vas|andas) (?:{w} ){0,2}?(?:{w}(?:ando|iendo|endo)|\
        con el (?:movil|portatil|telefono))(?: {w}){0,4}|te fuiste {w}(?: {w}){0,3}"),
    rule("rule-feedback-did", Behaviour, "(?:has|ha|\
        han) (?:{pron} )?({participio})(?: {w}){1,5}").unless(EMPTY_DONE),
    rule("rule-feedback-does", Behaviour, "(?:{pron} ){0,2}({haces})(?: {w}){0,5}").unless("cuentas, das, vas, \
        llamas, cartas, resumes, copias, llevas, traes, haces, citas, firmas, criticas, dejas, miras, pones, \
        sales, escuchas, metes, sacas, preguntas, compartes, empiezas, cierras, llegas, entregas, decides, \
        avisas, discutes"),
    rule("rule-feedback-does", Behaviour, "(?:{pron} ){0,2}(?:pones|llegas|sacas|metes|escuchas|dejas|\
        preguntas|cierras|das|haces|copias|criticas|miras|llamas|avisas|decides|compartes|empiezas|discutes|\
        cuentas) (?:a|en|el|la|los|las|mi|mis|tarde|pronto|antes|una?|que|quien|qué|nunca|nos|tu|por|\
        la palabra|con|sin|{numero})(?: {w}){1,4}|(?:nunca|siempre|no) (?:escuchas|avisas|contestas|preguntas|\
        llegas|saludas|lees|llamas|escucha|avisa|contesta|pregunta|saluda|lee)|sueles {w}(?: {w}){0,4}|\
        suele {w}(?: {w}){0,4}|tiendes a {infinitivo}(?: {w}){0,4}|tiende a {infinitivo}(?: {w}){0,4}"),
    rule("rule-feedback-did", Behaviour, "(?:[.,]|y|él|ella|que|{w}e|~{w}|cuando (?:{w} ){1,6}|{w}al|siempre|\
        consulta|octubre) (?:{pron} ){0,2}({hizo})(?: {w}){1,5}").unless(NOT_DONE),
    rule("rule-feedback-does", Behaviour, "(?:(?:a veces|siempre|nunca|él|ella|proveedores|tema|que|todos|\
        tambien|,) (?:{pron} )?|[.] (?:{pron} )?)({hace})(?: {w}){1,5}").unless("cuenta, da, va, llama, carta, \
        resume, copia, lleva, trae, hace, cita, firma, critica, deja, mira, pone, sale, escucha, mete, saca, \
        habla, comunica, añade, espera, contesta, manda, escribe, envia, pide, empieza, explica, comparte, \
        invita, nombra, avisa, di, pregunta, responde, cambia, revisa, repasa, presenta, consulta, informa, \
        prepara, entra, comenta, propone"),
    rule("rule-feedback-does", Behaviour, "(?:a veces|siempre|nunca|él|ella|proveedores|tema|todos|\
        [.]) (?:{pron} ){0,2}(?:contesta|pregunta|escribe|manda|envia|pide|responde|revisa|habla|explica|\
        nombra|propone|cambia|deja|pone|hace|lleva|da|llama|presenta|comenta|resume) (?:por|a|quien|quién|qué|\
        los|las|el|la|mi|nuestros?|{numero}|con|sin|antes)(?: {w}){1,5}|su (?:nota|correo|informe|documento|\
        resumen|propuesta|presentacion|plan)(?: {w}){0,4} (?:nombra|lista|enumera|comparaba|comparó|incluye|\
        incluia|compara|decia|dice|tenia|traia|no {w})(?: {w}){1,5}|(?:se mete|hace el trabajo|\
        se lleva) {w}(?: {w}){1,4}"),
    rule("rule-feedback-does", Behaviour, "([^ ]+) (?:{pron} )?([^ .,]{2,}(?:as|es)) (?:el|la|los|las|mi|mis|cada|\
        un|una|nuestro|nuestra|nuestros|nuestras) ({w})(?: {w}){0,4}").unless(NO_ACT),
    rule("rule-feedback-does", Behaviour, "[.] (?:{pron} )?({act_a}) (?:el|la|los|las|él|ella|a los|a las|al|\
        un|una|mi|mis|nuestro|nuestra|nuestros|nuestras|nos|quien|por) ({w})(?: {w}){0,4}").unless(NO_ACT),
    rule("rule-feedback-without", Behaviour, "sin (?:{infinitivo}|haber {w}|una (?:linea|\
        palabra))(?: {w}){0,4}|{w} en vez de (?:{infinitivo})(?: {w}){0,4}|\
        gracias por ({infinitivo})(?: {w}){1,4}"),
    rule("rule-feedback-so", Effect, "así que ,? ?({w})(?: {w}){0,5}").unless("sigue, no, animo, adelante, \
        gracias, enhorabuena, continua, espero, creo, a, felicidades, mucho, animate"),
    rule("rule-feedback-so", Effect, "(?:por eso|por lo que|con lo que|con lo cual|de modo que|de manera que|\
        de forma que|por tanto|por ello|gracias a eso|gracias a ello|gracias a lo cual|como consecuencia|\
        como resultado|a raiz de|desde entonces|y así|en consecuencia) ?,? ?{w}(?: {w}){0,5}|(?:lo que|lo cual|\
        y eso|eso|esto) (?:nos |me |le |les |te )?(?:hizo|hace|permitió|permite|supuso|supone|provocó|provoca|\
        evitó|evita|llevó|costó|cuesta|ahorró|ahorra|dejó|genera|generó|ayudó|ayuda|retrasó|\
        significó){1}(?: {w}){0,6}"),
    rule("rule-feedback-felt", Effect, "(?:me|nos|le|les) (?:sentí|sentimos|sentia|siento (?:muy |mas |menos |\
        poco |bastante )?(?:{w}ado|{w}ada|{w}ido|{w}ida|segur{w}|libre|parte|solo|sola)|hizo|hace sentir|\
        hicieron|sintieron|sintió|quedé|quedamos|dejó|dejaste|ayudó|ahorró|ahorra|costó|evitó|permitió|\
        permite)(?: {w}){0,5}|sentí (?:{w})(?: {w}){0,4}|(?:está|esta|estaba|estan) (?:restando|dañando|\
        danando|afectando|frenando|costando|retrasando|bloqueando|perjudicando|generando|\
        provocando) {w}(?: {w}){0,3}|(?:ha tenido|tuvo|tiene) un (?:{w} )?(?:impacto|\
        efecto) (?:{w} )?en {w}(?: {w}){0,3}|(?:contagia|desanima|frena|bloquea|motiva) (?:a|\
        al) {w}(?: {w}){0,4}|{w}ó (?:a verme|a mi|conmigo) {w}(?: {w}){0,2}"),
    rule("rule-feedback-figure", Effect, "(?:perdimos|ganamos|ahorramos|ahorró|ahorra|perdió|gané|perdí|subió|\
        bajó|subieron|bajaron|cayó|redujo|redujimos|pasó de|pasamos de|pasaron de|aumentó|crecieron|tardamos|\
        retrasó|retrasamos|costó) (?:{w} ){0,5}?(?:{numero}|horas?|dias?|semanas?|meses|puntos|euros|\
        clientes?)(?: {w}){0,4}"),
    rule("rule-feedback-then", Effect, "(?:[.,]|y|pero) (?:{w} ){0,4}?(?:ya )?(?:no |nadie |ya no |\
        aun no )?(?:se |nos |me |lo |le |les |la |os )?(?:(?:ha|han|hemos|he) (?:vuelto|dejado|podido|tenido|\
        habido|perdido|ganado|pasado|empezado|reducido|bajado|subido|cerrado)|{w}(?:aron|ieron|jeron|eron)|\
        pudimos|tuvimos|tuve|fuimos|hicimos|supimos|dijimos|perdimos|ganamos|arreglamos|salimos|cerré|gané|\
        entregué|dejé|pude|aprendí|{w}imos|cambiamos|renovó|firmó|aprobó|devolvió|repitió|entendió|aceptó|\
        volvió|mencionó|escaló|aprendió|perdió|retrasó|dijo que sí|dijo que no)(?: {w}){0,5}"),
    rule("rule-feedback-then", Effect, "(?:[.,]|y|pero) (?:{w} ){0,4}?(?:{pron} ){0,2}({hicieron}|{w}é|\
        {w}í)(?: {w}){0,5}").unless(SENSED),
    rule("rule-feedback-then", Effect, "(?:[.,]|y|pero) (?:{w} ){0,4}?(?:{pron} ){0,2}(?:han|hemos|habia|\
        habian|habria|habrian|he) (?:{w} )?({participio})(?: {w}){0,5}").unless("sido, visto, notado, \
        observado, oido, querido, gustado, encantado"),
    rule("rule-feedback-then", Effect, "(?:y|y así|,) (?:nunca |no |ya no |siempre |ahora |\
        luego )?(?:{pron} )?({w}(?:amos|emos|imos))(?: {w}){1,4}").unless("esperamos, creemos, vamos, tenemos, \
        queremos, agradecemos, estamos, valoramos, seguimos, necesitamos, confiamos, contamos, deberiamos, \
        podriamos, seamos, hagamos, ultimos, proximos, animos, extremos"),
    rule("rule-feedback-then", Effect, "(?:aqui |ahora |hoy )?(?:ya nadie|nadie|ya no|ahora (?:mi|el|la|los|\
        las|todos|nuestras?|nuestros?|nadie|yo|ya|cada)|desde ese dia|y ahora) {w}(?: {w}){1,5}|\
        nunca pierdo(?: {w}){0,3}|(?:no hemos|no ha|no han) (?:vuelto|tenido|podido|perdido|\
        habido)(?: {w}){0,5}"),
    rule("rule-feedback-then", Effect, "y (?:ya )?no se ({w}(?:a|e|an|en))(?: {w}){0,4}|y (?:mi|mis|nuestro|nuestra|\
        el|la|los|las) {w} (?:se|nos|no|ya|ya no) ({w}(?:a|e|an|en))(?: {w}){0,4}"),
    rule("rule-feedback-stop", StopOrStart, "(?:deja|deje|dejar|evita|evite|para|dejaras|\
        dejes) (?:ya )?(?:de )?({infinitivo})(?: {w}){1,5}|(?:menos|nada de) {infinitivo}(?: {w}){1,5}"),
    rule("rule-feedback-start", StopOrStart, "(?:empieza|empiece|comienza|prueba|vuelve|empezar|empezaras|\
        intenta|procura|trata) (?:a|por|con|de)? ?({infinitivo})(?: {w}){1,5}|(?:sigue|siga|continua|seguir|\
        sigas) ({w}ando|{w}iendo|{w}endo)(?: {w}){1,5}").unless("siendo, trabajando, creciendo, haciendo, \
        mejorando, aprendiendo, aportando, desarrollando, avanzando, liderando, dando, ayudando, impulsando, \
        apostando, brillando, sumando, inspirando, llevando, empujando, demostrando, hacer, dar"),
    rule("rule-feedback-next", StopOrStart, "(?:proxima vez(?: que {w}(?: {w}){0,5})?|a partir de ahora|\
        en adelante|para el proximo {w}|para la proxima(?: {w})?|el proximo {w}|la proxima {w}|en el futuro|\
        en su lugar)(?: ,)? (?:{w} ){0,3}?(?:{imperativo}|que {w}e|pregunta|deja|mejor)(?: {w}){0,5}"),
    rule("rule-feedback-please", StopOrStart, "(?:podrias|podria|puedes|puede|deberias|deberia|debes|debe|\
        tienes que|tiene que|convendria|seria bueno|te pido|te pediria|hay que) (?:mas |no |\
        tambien )?({infinitivo})(?: {w}){1,5}|(?:me|nos) (?:gustaria|ayudaria|\
        vendria bien) (?:mucho )?que (?:me |nos |no |le |les |lo )?({w}(?:aras|ieras|eras|es|as))(?: {w}){1,5}|\
        (?:te pido|pido|prefiero|preferiria|agradeceria|quiero|necesito|necesitamos|te pediria) que (?:me |\
        nos |no |le |les |lo |la )?({w}(?:aras|ieras|eras|es|as))(?: {w}){1,5}|\
        por favor(?: ,)? (?:no )?(?:{imperativo})(?: {w}){1,5}|(?:espera|llama|avisa|manda|pon|\
        escribe)(?: ,)? por favor(?: {w}| ,){1,5}").unless("seas, hacer, dar, hagas, fueras, tengas, des"),
    rule("rule-feedback-order", StopOrStart, "(?:[.,]|y|o) (?:antes de {w}(?: {w}){0,7} , )?(?:o |y |tambien |\
        simplemente |mejor )?({imperativo})(?: {w}){1,5}").unless("da, trae, hace, cuenta, habla, va, firma, \
        copia, escucha, lleva, contesta, pregunta, explica, manda, responde, escribe, pone, dice, pide, \
        corrige, repite, lee, reabre, abre, llama, cambia, cita, interrumpe, termina, presenta, resume, \
        nombra, espera, deja, entrega, cierra, sale, entra, apunta, prepara, empieza, critica, felicita, \
        escala, responde, invita, propone, documenta, comparte, mete, acaba, decide, incluye, baja, asiste, \
        para, di, ve, ven, sal, envia, comunica, avisa, discute, convoca, repasa, revisa, apaga, mira, \
        mueve"),
    rule("rule-feedback-order", StopOrStart, "[.,] (?:o |y |tambien |mejor )?(?:habla|pregunta|cuenta|deja|\
        lleva|llama|espera|manda|escribe|contesta|explica|pide|escucha|nombra|cambia|lee|prepara|presenta|\
        invita|comparte|responde|abre|cierra|revisa|envia|avisa|resume|mira|trae|da|convoca) (?:a que|que|\
        a los|a las|al|a tu|a cada|qué|quién|primero|mas|menos|antes|el ultimo|la palabra|las|los|con|tu|un|\
        una|en|solo|cuando|por|sin)(?: {w}){0,5}|(?:en vez de|en lugar de) {infinitivo}(?: {w}){0,5} , \
        {w}(?: {w}){0,4}|haz (?:mas |menos |lo mismo|{numero} )(?: ?{w}){0,5}|. habla {w}(?: {w}){0,3}"),
    rule("rule-feedback-order", StopOrStart, "[.] que (?:no )?(?:{pron} )?({w}(?:e|a|en|\
        an))(?: {w}){1,5}").unless("sea, siga, tenga, vaya, haya, pena, lastima, buena, gane, mejore, lidere, \
        crea, este, esta, vaya"),
    rule("rule-feedback-order", StopOrStart, "[.,] (?:y |o |mejor )?({w}(?:ale|ele|ile|ame|eme|ime|anos|enos|\
        alo|ala|elo|ela|ales|eles|alas|alos|elas|elos))(?: {w}){2,5}").unless("dale, sale, vale, regalo, bala, \
        escuela, novela, malo, mala, buenos, menos, modelo, sala, escala, gala, cautela, nomenos, plenos, \
        ajenos, iguala, suele, duele, equivale, celos, vuela, cuela, excelentes, señala, instala, canales, \
        finales, totales, reales, globales, generales, tales, cuales, tiene, muchos, ellos, menos mal, \
        hermanos, veranos, humanos, canas, nombrame, exime, resume, asume, informe, conforme, enorme, firme, \
        manos, tempranos, malas, escuelas, palos, relevos"),
];
