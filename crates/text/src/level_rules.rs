//! The title rules of meeting levels, first match wins; the order is the priority.
//!
//! Words are in plain spelling (lower case, no accents), whole words, English and Spanish. Levels
//! after Anthony (1965: operational, management, strategic control), Kotter (1990) and Bandiera,
//! Prat, Hansen and Sadun (2020). Ours, unvalidated outside one public calendar.

use record::Level;

use crate::WordList;
use crate::title_words::{NATIONS, OFFICES};

/// One rule over the title.
pub struct TitleRule {
    /// Key in the locales (`rule-…`).
    pub key: &'static str,
    /// Words or phrases, any of which makes it speak.
    pub words: WordList,
    /// What must stand in the title too, where the words alone say too little.
    pub beside: Option<WordList>,
    /// What it says.
    pub level: Level,
}

impl TitleRule {
    /// Whether it speaks of a title in plain spelling.
    pub(crate) fn speaks(&self, plain: &str) -> bool {
        self.words.stands_in(plain) && self.beside.is_none_or(|beside| beside.stands_in(plain))
    }
}

const fn rule(key: &'static str, level: Level, words: &'static str) -> TitleRule {
    TitleRule { key, words: WordList::new(words), beside: None, level }
}

const fn pair(key: &'static str, level: Level, words: &'static str, beside: WordList) -> TitleRule {
    TitleRule { key, words: WordList::new(words), beside: Some(beside), level }
}

/// In order of priority.
pub const TITLE_RULES: &[TitleRule] = &[
    rule(
        "rule-preparation",
        Level::Operational,
        "\
         prep, preparation, pre brief, prebrief, pre call, precall, pre meeting, premeeting, \
         rehearsal, dry run, run through, briefing book, speech prep, practice session, debrief, \
         preparacion, preparar, ensayo, repaso, speechwriting, speech writing, mock interview, mock \
         hearing, murder board, preparatoria",
    ),
    rule(
        "rule-held-time",
        Level::None,
        "\
         office time, staff time, focus time, focus block, focus day, deep work, hold, block, \
         blocked, busy, do not book, do not schedule, dnb, no meetings, open time, desk time, \
         travel time, private time, downtime, down time, otr, placeholder, bloqueado, bloqueo, \
         reservado, no molestar, tiempo de trabajo, ocupado, concentracion, call time, admin time, \
         thinking time, reading time, writing time, quiet time, free time, personal time, tiempo \
         personal, tiempo libre, tiempo de lectura",
    ),
    rule(
        "rule-planning",
        Level::Tactical,
        "\
         candidate, candidates, job interview, hiring interview, candidato, candidata, entrevista \
         de trabajo",
    ),
    rule(
        "rule-public-position",
        Level::Strategic,
        "\
         keynote, remarks, speech, testimony, testify, hearing, press conference, press \
         availability, press avail, media availability, press statement, joint statement, tv \
         interview, television interview, taped interview, press interview, radio interview, \
         interview w, interviews w, magazine interview, town hall, townhall, panel discussion, \
         conversation with, conversations on, fireside chat, op ed, roundtable, comparecencia, \
         rueda de prensa, discurso, conferencia de prensa, ponencia, entrevista con, mesa redonda, \
         declaracion conjunta, joint press, press briefing, press announcement, announcement of, \
         public announcement, media interview, taping, podcast, commencement address, keynote \
         address, video address, floor speech, floor vote, markup session, committee markup, \
         mensaje institucional",
    ),
    rule(
        "rule-ceremony",
        Level::None,
        "\
         ceremony, reception, swearing in, photos, group photo, photo op, photo shoot, photo line, \
         celebration, party, farewell, awards, award ceremony, gala, concert, funeral, memorial \
         service, meet and greet, greet, tour, performance by, tree lighting, toast, opening of, \
         screening, ceremonia, recepcion, fiesta, despedida, entrega de premios, foto, celebracion, \
         acto de, cocktails, cocktail, coctel, photo w, photo with, photo of, photo for, photo \
         session, family photo, class photo, team photo, press spray, photo spray, in honor of, in \
         honour of, commemoration, commemorate, tribute to, thank you to, banquet, ribbon cutting, \
         groundbreaking, prayer breakfast, visitation, wreath laying, signing of, signing w, \
         signing with, agreement signing, contract signing, book signing, acto de firma, firma del, \
         firma de contrato, firma de convenio, inauguracion, homenaje, conmemoracion, banquete, \
         velatorio, ofrenda floral",
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
         comisaria, princess, sheikh, majesty, highness, councilor, councillor, princesa, f m, \
         deputy p m, prime ministers, foreign ministers, ministerial, heads of state, head of \
         government, heads of government, heads of mission, world leaders, opposition leader, union \
         leaders, faith leaders, chief negotiator, delegation from, counterpart, counterparts, \
         secretary of state, secretary of defense, secretary of the treasury, home secretary, \
         attorney general, congressmen, congresswomen, members of congress, members of parliament, \
         senate, house committee, house of representatives, parliament, parliamentary, legislators, \
         caucus, excellency, consul general, courtesy call, state visit, official visit, pull \
         aside, ministros, ministras, senadores, diputado, diputada, diputados, diputadas, \
         parlamento, parlamentario, parlamentarios, jefe de estado, jefe de gobierno, jefes de \
         estado, excelencia, visita de estado, visita oficial, visita de cortesia, audiencia con, \
         homologo, homologa, reguladores, gobernadora",
    ),
    pair(
        "rule-other-country",
        Level::Strategic,
        "\
         king, queen, prince, fs, nsa, government, embassy, authorities, officials, delegation, \
         delegations, envoy, special rep, special representative, rey, reina, principe, gobierno, \
         embajada, autoridades",
        NATIONS,
    ),
    rule(
        "rule-working-meal",
        Level::Tactical,
        "\
         working lunch, working dinner, working breakfast, business lunch, business dinner, lunch \
         meeting, dinner meeting, breakfast meeting, comida de trabajo, almuerzo de trabajo, cena \
         de trabajo, desayuno de trabajo, one on one lunch, one on one breakfast, one on one \
         dinner, 1:1 lunch, power breakfast",
    ),
    pair(
        "rule-working-meal",
        Level::Tactical,
        "\
         lunch, luncheon, breakfast, dinner, brunch, coffee, drinks, almuerzo, comida, cena, \
         desayuno, cafe con",
        OFFICES,
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
         fisio, padel, misa, notary, notario, private drop by",
    ),
    rule(
        "rule-drop-by",
        Level::Operational,
        "\
         drop by, stop by, drop in w, pop in, visita breve",
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
         mission, deputies, small group meeting",
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
         w, catch up with, mentoring, coaching, career, feedback, mentoria, carrera, mtg w, mtg \
         with, mtg on, mtg re, meeting re, meeting about, private meeting, private mtg, reunion \
         privada",
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
    rule(
        "rule-at-the-office",
        Level::Tactical,
        "\
         my office, your office, director's office, ceo's office, chief's office, boss's office, \
         secretary's office, president's office, chairman's office, outer office, corner office, mi \
         despacho, tu despacho, despacho del",
    ),
];
