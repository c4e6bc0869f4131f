//! Words that point at a level of a whole message; five of the named rules of [`crate::act_rules`].

use record::Level;

use crate::act_rules::{Rule, level};

/// Words of strategy.
pub(crate) const DIRECTION: Rule = level(
    "rule-direction-words",
    Level::Strategic,
    "\
         strategy, strategic, long term, business model, market share, competitors, competitive, \
         regulators, regulation, deregulation, regulatory, legislation, policy, position, shareholders, \
         investors, board, acquisition, merger, invest, investment, growth, vision, future, industry, \
         restructuring, reorganization, new business, new markets, markets, opportunity, global, \
         governor, commission, consumers, reform, direction, capital, portfolio, value proposition, \
         core business",
    "\
         estrategia, estrategico, estrategica, largo plazo, modelo de negocio, cuota de mercado, \
         competidores, regulacion, regulador, legislacion, accionistas, inversores, consejo, \
         adquisicion, fusion, invertir, inversion, crecimiento, vision, futuro, sector, \
         reestructuracion, mercados, posicionamiento, rumbo, capital, cartera",
);

/// Words of people, plans and process.
pub(crate) const RUNNING: Rule = level(
    "rule-running-words",
    Level::Tactical,
    "\
         budget, headcount, hire, hiring, staffing, staff, interview, interviews, candidate, candidates, \
         resume, analyst, associate, performance review, reviews, prc, ranking, promotion, promoted, \
         bonus, compensation, salary, team, group, groups, responsible, responsibilities, role, roles, \
         report to, reporting to, process, procedure, procedures, policy, training, priorities, \
         priority, plan, planning, schedule, resources, resource, organize, coordinate, coordination, \
         project, workload, manage, management, meeting with the group, offsite, goals, deadline, \
         timeline, issues list, support group, it group, desk, transition, implement, implementation, \
         system, systems, controls, improve",
    "\
         presupuesto, plantilla, contratar, contratacion, entrevista, entrevistas, candidato, candidata, \
         evaluacion, promocion, salario, equipo, equipos, responsable, responsabilidades, funciones, \
         reporta a, proceso, procesos, procedimiento, formacion, prioridades, prioridad, plan, \
         planificacion, recursos, organizar, coordinar, coordinacion, proyecto, proyectos, carga de \
         trabajo, gestionar, calendario, plazos, transicion, implantacion, mejorar",
);

/// Words of single documents, deals and data.
pub(crate) const PIECE: Rule = level(
    "rule-piece-words",
    Level::Operational,
    "\
         attached, attachment, draft, drafts, contract, agreement, invoice, invoices, deal, deals, \
         confirm, confirmation, form, document, documents, file, files, spreadsheet, report, numbers, \
         price, prices, volume, volumes, fax, signature, signed, execute, executed, copy, copies, \
         paragraph, section, language, changes, revised, counterparty, master, payment, account, error, \
         data, meter, contract number, ticket, isda, letter, exhibit, schedule, trade, trades, book, \
         credit, id, database, access, password",
    "\
         adjunto, adjunta, borrador, contrato, acuerdo, factura, facturas, pedido, confirmar, documento, \
         documentos, fichero, archivo, hoja de calculo, informe, datos, precio, precios, volumen, firma, \
         firmado, copia, parrafo, clausula, cambios, revisado, pago, cuenta, error, ticket, incidencia, \
         acceso, contrasena, envio, entrega",
);

/// Private words.
pub(crate) const PRIVATE: Rule = level(
    "rule-private-words",
    Level::None,
    "\
         lunch, dinner, breakfast, drinks, beer, wine, party, weekend, vacation, trip, game, games, \
         tickets, football, golf, baseball, basketball, kids, wife, husband, mom, dad, mother, father, \
         brother, sister, son, daughter, baby, family, wedding, birthday, christmas, holiday, holidays, \
         house, home, mortgage, car, school, college, church, movie, dog, love, miss you, fun, funny, \
         joke, happy birthday, congratulations, hope you are, see you soon, take care, friend, friends, \
         doctor, gym, hotel, flight, beach, ski, recipe",
    "\
         comida, comemos, cena, cenamos, desayuno, cerveza, fiesta, fin de semana, vacaciones, viaje, \
         partido, entradas, futbol, ninos, mujer, marido, madre, padre, hermano, hermana, hijo, hija, \
         bebe, familia, boda, cumpleanos, navidad, casa, hipoteca, coche, colegio, pelicula, perro, beso, \
         besos, abrazo, chiste, amigo, amigos, medico, gimnasio, hotel, vuelo, playa",
);

/// Words of when and where to meet.
pub(crate) const LOGISTICS: Rule = level(
    "rule-logistics-words",
    Level::None,
    "\
         conference room, conference call, call in number, dial in, passcode, am available, are you \
         available, is available, my calendar, your calendar, reschedule, rescheduled, what time, same \
         time, at noon, floor, room, meet at, meet you, see you at, see you on, i can make it, can't \
         make it, i am free, i'm free, are you free, in the office, out of the office, this afternoon, \
         tomorrow morning, on vacation, how about monday, how about tuesday, how about wednesday, how \
         about thursday, how about friday",
    "\
         sala, a que hora, misma hora, estoy libre, estas libre, tengo hueco, tienes hueco, mi agenda, tu \
         agenda, reprogramar, nos vemos a las, en la oficina, fuera de la oficina, esta tarde, manana por \
         la manana, de vacaciones",
);
