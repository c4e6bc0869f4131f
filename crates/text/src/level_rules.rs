//! The title rules of meeting levels, first match wins; the order is the priority.
//!
//! Words are in plain spelling (lower case, no accents), whole words, English and Spanish. Levels
//! after Anthony (1965: operational, management, strategic control), Kotter (1990) and Bandiera,
//! Prat, Hansen and Sadun (2020). Ours, unvalidated outside one public calendar.

use record::Level;

use crate::WordList;

/// One rule over the title.
pub struct TitleRule {
    /// Key in the locales (`rule-…`).
    pub key: &'static str,
    /// Words or phrases, any of which makes it speak.
    pub words: WordList,
    /// What it says.
    pub level: Level,
}

const fn rule(key: &'static str, level: Level, words: &'static str) -> TitleRule {
    TitleRule { key, words: WordList::new(words), level }
}

/// In order of priority.
pub const TITLE_RULES: &[TitleRule] = &[
    rule(
        "rule-held-time",
        Level::None,
        "\
         office time, staff time, focus time, focus block, focus day, deep work, hold, block, \
         blocked, busy, do not book, do not schedule, dnb, no meetings, open time, desk time, \
         travel time, private time, downtime, down time, otr, placeholder, bloqueado, bloqueo, \
         reservado, no molestar, tiempo de trabajo, ocupado, concentracion",
    ),
    rule(
        "rule-preparation",
        Level::Operational,
        "\
         prep, preparation, pre brief, prebrief, pre call, precall, pre meeting, premeeting, \
         rehearsal, dry run, run through, briefing book, speech prep, practice session, debrief, \
         preparacion, preparar, ensayo, repaso",
    ),
    rule(
        "rule-ceremony",
        Level::None,
        "\
         ceremony, reception, swearing in, photo, photos, group photo, photo op, photo shoot, photo \
         line, celebration, party, farewell, awards, award ceremony, gala, concert, funeral, \
         memorial service, meet and greet, greet, drop by, tour, performance by, tree lighting, \
         toast, opening of, screening, ceremonia, recepcion, fiesta, despedida, entrega de premios, \
         funeral, foto, celebracion, acto de, cocktails, cocktail, coctel",
    ),
    rule(
        "rule-strategy",
        Level::Strategic,
        "\
         strategy, strategic, strategies, board, board meeting, board of directors, directors \
         meeting, trustees, offsite, off site, retreat, roadmap, road map, vision, m&a, merger, \
         acquisition, acquisitions, divestiture, joint venture, due diligence, investor, investors, \
         shareholder, shareholders, analyst day, earnings, fundraising, ipo, series a, series b, \
         executive committee, exec committee, excom, executive team, steering committee, steerco, \
         policy committee, operating model, business model, transformation, reorg, reorganization, \
         reorganisation, restructuring, long range, long term, five year, market entry, \
         positioning, portfolio, succession, cabinet, national security, nsc, principals, \
         principals meeting, pc meeting, dialogue, summit, policy review, estrategia, estrategico, \
         estrategica, consejo, consejo de administracion, junta directiva, accionistas, inversores, \
         inversor, fusion, adquisicion, hoja de ruta, comite ejecutivo, comite de direccion, plan \
         director, largo plazo, reestructuracion, reorganizacion, transformacion, sucesion, \
         posicionamiento, jornada estrategica, retiro directivo, oval office, situation room",
    ),
    rule(
        "rule-public-position",
        Level::Strategic,
        "\
         keynote, remarks, speech, testimony, testify, hearing, press conference, press \
         availability, press avail, media availability, announcement, press statement, joint \
         statement, tv interview, television interview, taped interview, press interview, radio \
         interview, interview w, interviews w, magazine interview, town hall, townhall, panel \
         discussion, conversation with, conversations on, fireside chat, op ed, roundtable, \
         comparecencia, rueda de prensa, discurso, conferencia de prensa, ponencia, entrevista con, \
         mesa redonda, declaracion conjunta",
    ),
    rule(
        "rule-outside-leaders",
        Level::Strategic,
        "\
         bilateral, bilat, bilats, trilateral, multilateral, ambassador, minister, ministers, \
         foreign minister, fm, prime minister, pm of, president, potus, vice president of the \
         united states, chancellor, emir, sultan, crown prince, senator, senators, congressman, \
         congresswoman, congressional, governor, mayor, foreign secretary, defense secretary, \
         treasury secretary, defense minister, secretary general, high representative, head of \
         state, cardinal, archbishop, regulator, regulators, commissioner, chairman, chairwoman, \
         chair of, ceo of, ceos, lawmakers, embajador, embajadora, ministro, ministra, presidente, \
         presidenta, senador, senadora, alcalde, alcaldesa, gobernador, regulador, comisario, \
         comisaria, princess, sheikh, majesty, highness, councilor, councillor, princesa",
    ),
    rule(
        "rule-working-meal",
        Level::Tactical,
        "\
         working lunch, working dinner, working breakfast, business lunch, business dinner, lunch \
         meeting, dinner meeting, breakfast meeting, comida de trabajo, almuerzo de trabajo, cena \
         de trabajo, desayuno de trabajo",
    ),
    rule(
        "rule-personal",
        Level::None,
        "\
         lunch, luncheon, breakfast, dinner, brunch, coffee, tea w, drinks, happy hour, gym, yoga, \
         pilates, workout, run with, swim, tennis, golf, dentist, doctor, dr appt, doctor appt, \
         physio, therapy, haircut, hair, personal, private event, family, school, kids, birthday, \
         bday, wedding, anniversary, vet appointment, church, errands, pick up kids, mortgage, \
         theater, social, almuerzo, comida, cena, desayuno, cafe con, gimnasio, dentista, medico, \
         peluqueria, colegio, cumpleanos, boda, aniversario, ninos, hijos, familia, pediatra, \
         fisio, padel, misa, notary, notario",
    ),
    rule(
        "rule-staff-meeting",
        Level::Tactical,
        "\
         staff meeting, senior staff, small staff, staff, assistant secretaries, under secretaries, \
         undersecretaries, bureau secretaries, management team, leadership team, leadership \
         meeting, management meeting, managers meeting, direct reports, directs, department \
         meeting, team leads, leads meeting, all hands, allhands, equipo directivo, reunion de \
         equipo, equipo de gestion, mandos, responsables, reunion de departamento, chiefs of \
         mission, deputies",
    ),
    rule(
        "rule-daily-running",
        Level::Operational,
        "\
         standup, stand up, standups, daily, scrum, huddle, sprint, backlog, grooming, refinement, \
         triage, incident, incidents, postmortem, post mortem, deploy, deployment, release, go \
         live, bug, bugs, on call, oncall, shift, handoff, hand off, ticket, tickets, support, help \
         desk, code review, design review, pr review, pairing, ops, operations, month end, invoice, \
         invoices, billing, shipment, inventory, troubleshoot, troubleshooting, outage, \
         installation, inspection, testing, uat, migration, walkthrough, diario, diaria, \
         operaciones, incidencias, incidencia, despliegue, soporte, guardia, turno, cierre de mes, \
         factura, facturas, facturacion, pruebas, inventario, averia",
    ),
    rule(
        "rule-planning",
        Level::Tactical,
        "\
         planning, plan, plans, budget, budgets, forecast, headcount, hiring, interview, \
         interviews, candidate, candidates, recruiting, recruitment, debrief panel, performance \
         review, performance reviews, appraisal, appraisals, calibration, compensation, promotion, \
         promotions, talent, okr, okrs, goals, objectives, kpi, kpis, qbr, business review, monthly \
         review, quarterly review, quarterly, mbr, review, reviews, capacity, resourcing, \
         resources, allocation, prioritization, prioritisation, priorities, process, retro, \
         retrospective, kickoff, kick off, governance, committee, working group, task force, \
         onboarding, training plan, contract negotiation, negotiation, vendor, supplier, \
         procurement, program, planificacion, presupuesto, presupuestos, prevision, contratacion, \
         entrevista, entrevistas, candidato, candidata, seleccion, evaluacion, evaluaciones, \
         desempeno, objetivos, trimestral, mensual, revision, capacidad, recursos, prioridades, \
         proceso, retrospectiva, lanzamiento, arranque, comite, grupo de trabajo, proveedor, \
         proveedores, negociacion, reparto, seguimiento de proyectos",
    ),
    rule(
        "rule-one-to-one",
        Level::Tactical,
        "\
         meeting w, meeting with, meeting on, reunion con, reunion sobre, 1:1, 1 1, 1on1, 1 on 1, \
         1x1, 1 2 1, one on one, one to one, one on ones, skip level, uno a uno, a solas, catch up \
         w, catch up with, mentoring, coaching, career, feedback, mentoria, carrera",
    ),
    rule(
        "rule-status",
        Level::Operational,
        "\
         status, sync, check in, checkin, update, updates, catch up, catchup, touch base, \
         touchpoint, demo, training, webinar, workshop, briefing, brief, videos, video, conference \
         call, call back, phone call, call, q&a, office hours, seguimiento, puesta al dia, estado, \
         formacion, taller, llamada, sesion informativa, curso",
    ),
];
