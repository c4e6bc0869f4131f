//! What the Mexican site and its customers write about, in Spanish. Tables only.

use crate::topics::Topic;

pub(crate) const SPANISH: &[Topic] = &[
    Topic {
        subjects: &[
            "Inventario Monterrey",
            "Conteo cíclico, semana del {day}",
            "Diferencias de inventario",
        ],
        facts: &[
            "El conteo del {day} cerró con {n} diferencias, casi todas en la zona norte.",
            "El turno de noche sigue sin lector de códigos.",
            "La diferencia equivale a {amount}.",
            "Ya revisamos los recibos de {customer} y coinciden.",
        ],
        asks: &[
            "¿Puedes autorizar un segundo conteo el {day}?",
            "¿Prefieres que cerremos el mes con el ajuste o que esperemos?",
            "¿Podrías pedir los lectores a sistemas?",
            "Por favor confirma si avisamos a finanzas.",
        ],
        answers: &[
            "Hagan el segundo conteo y cierren con el ajuste.",
            "Ya pedí los lectores, llegan el {day}.",
            "Avisen a finanzas hoy, con la cifra y la causa.",
            "Prefiero esperar dos días a corregir después.",
        ],
        more: &["¿Quién firma el ajuste?", "¿Y si la diferencia crece?"],
        decides: &[
            "Aprobado, con el ajuste de {amount}.",
            "Vamos con el segundo conteo.",
            "Decidí cerrar el mes sin el ajuste.",
        ],
    },
    Topic {
        subjects: &[
            "Contrato con Transportes del Norte",
            "Tarifas de la frontera",
            "Cruce de Laredo",
        ],
        facts: &[
            "El cruce tarda {m} horas más desde el {day}.",
            "Transportes del Norte propone subir {pct} la tarifa nocturna.",
            "La aduana cambió el horario sin aviso.",
            "{customer} pregunta cada mañana por sus cajas.",
        ],
        asks: &[
            "¿Aceptamos la tarifa nocturna?",
            "¿Puedes hablar con aduanas a tu nivel?",
            "¿Qué le digo al cliente?",
            "¿Podrías revisar la propuesta antes del {day}?",
        ],
        answers: &[
            "Hablé con Ruth: el horario vuelve a ser el de antes desde el {day}.",
            "Dile la causa y la fecha, nada más.",
            "Revisé la propuesta; la subida es justa si garantizan {m} unidades.",
            "Acepten la tarifa solo para las cargas urgentes.",
        ],
        more: &["¿Lo ponemos por escrito?", "¿Vale también para el cruce de día?"],
        decides: &[
            "Vamos con la tarifa nocturna para las urgentes.",
            "Aprobado hasta fin de trimestre.",
            "De acuerdo, firmamos por seis meses.",
        ],
    },
    Topic {
        subjects: &["Contratación: jefe de turno", "Vacantes Monterrey", "Plan de capacitación"],
        facts: &[
            "Tenemos {m} candidatos y dos muy buenos.",
            "La rotación bajó a {pct} este mes.",
            "El programa de capacitación cuesta {amount} al año.",
            "El sindicato quiere ver el plan antes del {day}.",
        ],
        asks: &[
            "¿A quién prefieres para la segunda entrevista?",
            "¿Puedes aprobar el presupuesto?",
            "¿Cómo ves el puesto dentro de dos años?",
            "¿Podrías acompañarnos en la reunión con el sindicato?",
        ],
        answers: &[
            "Prefiero al segundo: ya ha dirigido un turno completo.",
            "El {day} puedo acompañarlos.",
            "En dos años el puesto debería llevar toda la nave.",
            "El presupuesto cabe si movemos la mitad a enero.",
        ],
        more: &["¿Quién habla con el primero?", "¿Lo presento yo?"],
        decides: &[
            "Aprobado.",
            "Vamos con el segundo candidato.",
            "Decidí mantener la vacante un mes más.",
        ],
    },
];
