//! The named rules of reading sentences: stated phrases in English and Spanish, and what they point
//! at.
//!
//! In English a rule is evidence, weighed by the trained classifier beside single words. In Spanish,
//! where nothing was trained, the rules decide. Phrases are in plain spelling (lower case, no
//! accents), at most six words; a leading `^` means: only where a sentence begins.

use record::{Act, Level};

use crate::{WordList, level_words};

/// What a rule points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    /// An act.
    Act(Act),
    /// A level.
    Level(Level),
    /// Courtesy: it takes acts away.
    Nothing,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Key in the locales (`rule-…`).
    pub key: &'static str,
    /// What it is evidence for.
    pub points: Points,
    /// Phrases, any of which makes it speak.
    pub english: WordList,
    /// The same.
    pub spanish: WordList,
}

const fn act(key: &'static str, act: Act, english: &'static str, spanish: &'static str) -> Rule {
    rule(key, Points::Act(act), english, spanish)
}

pub(crate) const fn level(
    key: &'static str,
    l: Level,
    english: &'static str,
    spanish: &'static str,
) -> Rule {
    rule(key, Points::Level(l), english, spanish)
}

const fn rule(
    key: &'static str,
    points: Points,
    english: &'static str,
    spanish: &'static str,
) -> Rule {
    Rule { key, points, english: WordList::new(english), spanish: WordList::new(spanish) }
}

/// Rules that look at marks instead of words; they follow [`RULES`] in the bits of the labels.
pub const QUESTION_MARK: usize = RULES.len();
/// "Could you …".
pub(crate) const CAN_YOU: usize = 2;
/// "If … would …": a condition and what follows from it.
pub const CONDITION: usize = RULES.len() + 1;
/// Keys of all rules, in the order of their bits; at most 40, so that a person's layer stays small.
pub fn keys() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.key).chain(["rule-question-mark", "rule-condition"])
}

const _: () = assert!(RULES.len() + 2 <= 40, "the journal keeps at most 40 named rules");

/// Every rule of phrases. The order is that of the bits in [`record::Labels::rules`].
pub const RULES: &[Rule] = &[
    act(
        "rule-hands-over",
        Act::HandsOver,
        "\
         your call, you decide, your decision, up to you, use your judgment, use your judgement, use \
         your own judgment, take the lead, takes the lead, taking the lead, will lead, to lead this, \
         lead the effort, you own, will own, to own this, take ownership, take over, takes over, will \
         take over, taking over, run with, run with it, run with this, be in charge, in charge of, be \
         responsible for, will be responsible, is responsible for, responsibility for, i leave it to \
         you, leave it to you, leave that to you, leave this to you, i trust you, i trust your, i \
         defer to, i'll defer to, will head, head up, will handle, you handle, please handle, will \
         manage, will oversee, will replace, whatever you think, whatever you decide, as you see fit, \
         feel free to change, feel free to make, point person, will be your contact, delegate, \
         delegating, will be the lead, you have my support, do what you think, you should decide, let \
         him decide, let her decide, let them decide",
        "\
         tu decides, decide tu, decidelo tu, como tu veas, como veas, es decision tuya, lo dejo en tus \
         manos, lo dejo en sus manos, queda en tus manos, te encargas tu, encargate tu, hazte cargo, \
         haceos cargo, toma las riendas, lideras tu, lidera tu, liderara, sera responsable, eres \
         responsable, es responsable de, asume, asumira, confio en tu criterio, usa tu criterio, \
         delego",
    ),
    act(
        "rule-please",
        Act::Assigns,
        "please, pls, plz, kindly, would you mind, i would appreciate, i'd appreciate, we would \
         appreciate, would be appreciated, appreciate it if",
        "por favor, porfa, te agradeceria, le agradeceria, agradeceria que, te importaria, le \
         importaria, te ruego, le ruego, se ruega, rogamos",
    ),
    act(
        "rule-can-you",
        Act::Assigns,
        "\
         can you, could you, would you, will you, can u, could u, can someone, could someone, can \
         somebody, could somebody, can one of you, can you all, can we get, could we get, can i get, \
         could i get, may i have, can i have, why don't you, see if you can, if you could, would you \
         be able to, can y'all, could he, can he, can she, could she, can they",
        "\
         podrias, podria usted, podrian, podeis, puedes, puede usted, pueden ustedes, me podrias, me \
         puedes",
    ),
    act(
        "rule-order",
        Act::Assigns,
        "\
         ^send, ^call, ^check, ^add, ^remove, ^delete, ^change, ^forward, ^print, ^review, ^prepare, \
         ^set up, ^schedule, ^draft, ^fix, ^update, ^find out, ^find, ^get, ^give, ^take a look, ^take \
         care of, ^look at, ^look into, ^ask, ^tell, ^talk to, ^work with, ^put, ^confirm, ^verify, \
         ^provide, ^follow up, ^arrange, ^book, ^cancel, ^move, ^return, ^respond, ^reply, ^remind, \
         ^use, ^go ahead and, ^include, ^complete, ^submit, ^make, ^keep, ^hold, ^pull, ^run, \
         ^coordinate, ^get with, ^see if, ^bring, ^help me, ^proceed, ^plan on, ^leave, ^email, ^fax, \
         ^sign, ^note, ^contact, ^stop by, ^let's get, ^copy, ^read, ^show, ^think about",
        "\
         ^envia, ^enviame, ^mandame, ^manda, ^llama, ^llamame, ^revisa, ^prepara, ^confirma, \
         ^confirmame, ^pide, ^pregunta, ^pasame, ^pasa, ^comprueba, ^actualiza, ^anade, ^quita, ^borra, \
         ^cambia, ^mira, ^busca, ^convoca, ^reserva, ^cancela, ^responde, ^reenvia, ^imprime, ^organiza",
    ),
    act(
        "rule-need-you",
        Act::Assigns,
        "\
         you need to, you will need to, you'll need to, i need you to, we need you to, need for you \
         to, i'd like you to, i would like you to, we would like you to, we'd like you to, i want you \
         to, i would like for you, i'd like for you, would like to have you, make sure, be sure to, be \
         sure that, make certain, don't forget, do not forget, let me have your, give me your, you \
         should send, you should call, i need your, i will need, i need a, i need the, we need to get, \
         action required, needs to be, need to be, should be sent, ask him to, ask her to, have them, \
         have him, have her, have someone, get with, work with, you should, you must",
        "\
         necesito que, necesitamos que, quiero que, quisiera que, te pido que, os pido que, le pido \
         que, tienes que, teneis que, tiene que enviar, hace falta que, asegurate de, asegurate que, \
         aseguraos de, no olvides, no te olvides, avisame cuando, recuerda enviar, hazme llegar, dame \
         tu, hacedme llegar",
    ),
    act(
        "rule-comments-please",
        Act::Assigns,
        "\
         let me know what you think, let me know your thoughts, comments please, your comments, your \
         thoughts, any comments, your input, your review, for your review, your approval, your \
         feedback, what do you think",
        "dime que te parece, tus comentarios, vuestros comentarios, que opinas, que opinais",
    ),
    rule(
        "rule-courtesy",
        Points::Nothing,
        "\
         if you have any questions, if you have questions, have any questions, any questions please, \
         let me know if you need, feel free to call, feel free to contact, give me a call if, please \
         call me, please call if, please do not hesitate, don't hesitate, if you need anything, please \
         find attached, please see attached, please see the attached, please note, please be advised, \
         please be aware, please disregard, please excuse, please accept, please forgive, attached \
         please find, enclosed please find, see you, talk to you, look forward to, hope all is well, \
         hope you, keep up the, have a great, have a good, please feel free, let me know if you have, \
         if i can help, if you would like",
        "\
         si tienes alguna duda, si tienes dudas, cualquier duda, no dudes en, no dude en, por favor no \
         dudes, adjunto encontraras, ten en cuenta, tenga en cuenta, llamame si, si me necesitas, nos \
         vemos, un saludo, un abrazo, que vaya bien, espero que",
    ),
    rule(
        "rule-thanks",
        Points::Nothing,
        "\
         thank you, thanks, thanks for, appreciate your, congratulations, good job, great job, nice \
         job, well done, how are you, how is it going, what's up, welcome back, sorry",
        "gracias, enhorabuena, felicidades, que tal, como estas, bien hecho, perdona, lo siento",
    ),
    act(
        "rule-i-will",
        Act::TakesOn,
        "\
         i will, i'll, i am going to, i'm going to, let me, i plan to, i can do, i can call, i can \
         send, i can get, i will be, i shall, i am working, i'm working, i am trying, i'm trying, i \
         would be happy to, i'd be happy to, i will try, i'll try, i am preparing, i am drafting, i'm \
         drafting, i need to, i have to, i've got to, on my list, i want to, i'd like to, i would like \
         to, i intend to, i am still",
        "\
         lo hago yo, yo lo hago, me encargo, me encargo yo, ya me encargo, voy a, lo voy a, lo miro \
         yo, yo lo miro, lo preparo, lo reviso yo, lo envio yo, lo llamo yo, yo me ocupo, me ocupo, me \
         pongo con, redacto, dejame, lo arreglo, intentare, llamare, preparare, revisare, enviare, \
         redactare",
    ),
    act(
        "rule-i-did",
        Act::TakesOn,
        "\
         i have revised, i revised, i've revised, i have drafted, i drafted, i prepared, i have \
         prepared, i've prepared, i have made, i made, i've made, i fixed, i have fixed, i called, i \
         have called, i've called, i spoke, i have spoken, i've spoken, i talked, i have talked, i've \
         talked, i checked, i have checked, i've checked, i changed, i have changed, i've changed, i \
         added, i have added, i've added, i updated, i have updated, i've updated, i have reviewed, i \
         reviewed, i've reviewed, i sent, i have sent, i've sent, i asked, i have asked, i've asked, i \
         put, i have put, i've put, i entered, i have entered, i've entered, i did, i have done, i've \
         done, i created, i have created, i set up, i have set, i've set, i arranged, i contacted, i \
         have contacted, i worked, i have worked, i've been working, i got, i found, i took, i have \
         taken, i corrected, i have corrected, i moved, i incorporated, i have incorporated, i left, i \
         have left, i've left, i ran, i tried, i have tried, i've tried, i marked, i have marked",
        "\
         he revisado, he preparado, he hecho, he redactado, he arreglado, he llamado, he hablado con, \
         he comprobado, he cambiado, he actualizado, he anadido, he corregido, ya lo hice, lo hice yo, \
         he enviado",
    ),
    act(
        "rule-open-question",
        Act::AsksBroad,
        "\
         ^why, ^how should, ^how would, ^how do we, ^how can we, ^how does this, ^how does that, ^how \
         does it, ^how could, ^how will, ^what if, ^should we, ^should i, ^does it make sense, ^would \
         it make sense, ^would it be, ^is it worth, ^is there any reason, ^is there a reason, ^is there \
         a way, ^is there any way, ^could we, ^can we, ^shall we, ^do we want, ^do we need, ^do we \
         really, ^what are we, ^what should, ^what would, ^what do we, ^what can we, ^what will, ^what \
         is our, ^what is the best, ^what's the best, ^what is the strategy, ^where are we going, ^where \
         is, ^what are the implications, ^what are your thoughts, ^any thoughts, ^any ideas, ^what \
         about, ^how about, ^do you think, ^don't you think, ^what do you think, ^what does this mean, \
         ^what does that mean, should we, why would, why do we, why don't we, why is, why are, why not, \
         does that make sense, does this make sense, what do you think about, what do you think of, do \
         you think we, do you think it, do you think that, wonder if we, wondering if we, the question \
         is, what are the alternatives, what would happen, what happens if, any reason why, how do you, \
         how would you, how did we, what is your view",
        "\
         ^por que, ^porque no, ^deberiamos, ^y si, ^que pasa si, ^que pasaria, ^tiene sentido, ^vale la \
         pena, ^como deberiamos, ^como podemos, ^como vamos a, ^hacia donde, ^que queremos, ^que \
         alternativas, ^que opciones, ^que implica, ^para que, que te parece si, deberiamos, por que \
         no, que pasaria si, tendria sentido",
    ),
    act(
        "rule-wants-to-know",
        Act::AsksNarrow,
        "\
         let me know whether, let me know if he, let me know if she, let me know if they, let me know \
         if it, let me know if we, let me know if i, let me know if the, let me know if this, let me \
         know if that, let me know if you, let me know when, let me know where, let me know who, let \
         me know how, let me know which, let me know what, let us know, please advise, can you tell \
         me, could you tell me, do you know, do you have, did you, have you, are you, is there, is \
         this, is that, is it, are there, are we, are they, does the, does he, do they, when is, when \
         will, when are, when do, who is, who are, who will, which one, what time, what is the, what's \
         the, how many, how much, how long, any idea, any update, any news, i was wondering if, i was \
         wondering whether, i wonder whether, i would like to know, i'd like to know, i need to know, \
         we need to know, any word, what happened, where do, has he, has she, has it, has the, did he, \
         did she, did we, will you be, will he, will we, can it be, was this, was that, do i need",
        "\
         dime si, dime que, dime cuando, dime cuanto, dime cual, hazme saber, me dices si, me dices \
         que, me gustaria saber, quiero saber, quisiera saber, necesito saber, avisame si, puedes \
         decirme, podrias decirme, me puedes decir, cuando, cuanto, cuantos, quien, cual, donde, sabes \
         si, hay alguna novedad",
    ),
    act(
        "rule-decided",
        Act::Decides,
        "\
         we will go with, we went with, i went with, we'll go with, we are going with, we're going with, i'll go with, i will go \
         with, let's go with, let's go ahead, lets go ahead, lets go with, we will go ahead, we will \
         proceed, we'll proceed, we are proceeding, let's proceed, i've decided, i have decided, we've \
         decided, we have decided, we decided, i decided, has decided to, have decided to, it was \
         decided, was decided that, the decision is, my decision, our decision, decision has been made, \
         i approve, i approved, we approved, i am approving, i'm approving, has been approved, have \
         approved, is approved, my approval, you have my ok, fine with me, ok with me, okay with me, ok \
         by me, fine by me, i am ok with, i'm ok with, i am fine with, i'm fine with, is fine, we will \
         not, we won't, we are not going to, we're not going to, i am not willing, i will not agree, we \
         cannot agree, we can't agree, not acceptable, unacceptable, we do not want, i do not want, i \
         don't want, we do not accept, we don't accept, we will require, no longer willing, effective \
         immediately, gave the go ahead, let's put, let's try, let's just, let's leave, let's move, \
         let's start, let's take, let's change, let's wait, let's not, lets not, let's do, lets do, \
         let's keep, let's stick, let's make, let's use, let's hold off, i vote, we agreed, agreed to, \
         i agree, i agree with, we have agreed, ^approved, ^agreed, ^no, ^yes, looks good, looks fine, \
         we are going to, we're going to, i would not, i wouldn't, i will not, i won't, go ahead",
        "\
         hemos decidido, he decidido, se ha decidido, decidimos, queda aprobado, queda aprobada, \
         ^aprobado, ^aprobada, apruebo, aprobamos, vamos con, nos quedamos con, vamos a ir con, \
         seguimos adelante, adelante con, no vamos a, no haremos, la decision es, mi decision, nuestra \
         decision, acordamos, hemos acordado, se acuerda, se acordo, doy mi aprobacion, tienes mi \
         aprobacion, no aceptamos, no aceptaremos, descartamos, ^de acuerdo, estoy de acuerdo",
    ),
    act(
        "rule-position",
        Act::Decides,
        "\
         i recommend, we recommend, my recommendation, i would recommend, i'd recommend, i suggest, i \
         would suggest, i'd suggest, we suggest, i propose, i would propose, we propose, we should, we \
         should not, we shouldn't, my view is, my view, our preference, my preference, i would prefer, \
         i'd prefer, i prefer, we prefer, we intend to, i think we should, i believe we should, i don't \
         think we, i do not think we, i don't think you, we need to, we must, we have to, our position, \
         my position, i think we need, i think it would be, i think you should, it would be better, it \
         is better, you should not, you shouldn't, should not be, should not, shouldn't, i feel \
         strongly, i insist, it makes sense, makes more sense, would be best, i'd rather, i would \
         rather, i would like to, i think that we, we ought to, must be, is not, does not, i believe, \
         in my opinion, in my view, i am inclined, i'm inclined",
        "\
         propongo que, propongo, recomiendo que, recomiendo, debemos, deberiamos, tenemos que, hay que, \
         mi postura, nuestra postura, mi opinion, prefiero, creo que debemos, creo que deberiamos, lo \
         mejor es, sugiero",
    ),
    act(
        "rule-compares",
        Act::Weighs,
        "\
         advantage, advantages, disadvantage, disadvantages, downside, upside, drawback, trade off, \
         tradeoff, tradeoffs, on the other hand, on the one hand, versus, rather than, better than, \
         worse than, more than, less than, pros and cons, alternatively, alternative, alternatives, \
         option, options, balance, either, outweigh, outweighs, benefit, benefits, cost of, costs of, \
         at the expense, as opposed to, instead of, even though, although, though, however, while, \
         whereas, compared to, in exchange, on balance, the only problem, the problem with, it depends, \
         depending on, the flip side, that said, having said that, at the same time",
        "\
         ventaja, ventajas, desventaja, desventajas, inconveniente, inconvenientes, por un lado, por \
         otro lado, por otra parte, en cambio, mejor que, peor que, en lugar de, en vez de, frente a, a \
         costa de, pros y contras, alternativa, alternativas, sin embargo, aunque, a cambio de, \
         compensa, equilibrio, depende de",
    ),
    act(
        "rule-risk",
        Act::Foresees,
        "\
         risk, risks, risky, risking, concern, concerns, concerned, worry, worried, worries, afraid, \
         exposure, exposes, exposed, expose, fear, fears, danger, dangerous, threat, liability, \
         nervous, vulnerable, jeopardize, jeopardy, uncomfortable, potential problem, potential \
         problems, problem if, be a problem, problems with, be careful, beware, warning, warn, \
         consequences, backfire, worst case, downside, uncertain, uncertainty, unlikely, doubt, doubtful, \
         i'm not sure, i am not sure, i don't think it will, otherwise, damage, damages, lose, losing, \
         loss, losses, fail, fails, failure, delay, delays, trouble, sue, lawsuit, litigation, default, \
         bankruptcy, shortage, collapse, cautious, caution, hesitant",
        "\
         riesgo, riesgos, me preocupa, nos preocupa, preocupacion, preocupa que, temo, tememos, temor, \
         peligro, amenaza, expone, nos expone, exposicion, cuidado con, podria fallar, podriamos perder, \
         podemos perder, puede fracasar, me temo que, vulnerable, consecuencias, peor caso, \
         incertidumbre, perderiamos",
    ),
    act(
        "rule-may-happen",
        Act::Foresees,
        "\
         may not, might not, could be, may be, might be, could lead to, could cause, could result, may \
         result, will result in, could have, could end up, may cause, might cause, may have, might \
         have, we could, they could, they may, they might, it could, it may, it might, would cause, \
         would create, will create, could create, would not be able, won't be able, will not be able, \
         may want, if they, if it does, if we don't, if we do not, if you don't, unless",
        "\
         podria no, puede que no, quiza no, tal vez no, podria causar, podria llevar, podria acabar, si \
         no lo, a menos que, corremos el, no podremos",
    ),
    act(
        "rule-whole",
        Act::Frames,
        "\
         the company, company as a whole, as a whole, our customers, customers, shareholders, \
         stakeholders, organization, organisation, enterprise, business, the business, our business, \
         businesses, across, other groups, other business, business units, regulators, regulatory, \
         commission, congress, governor, legislature, legislation, public, the market, markets, \
         marketplace, industry, consumers, investors, analysts, competitors, competition, competitive, \
         economy, state, government, policy, world, global, worldwide, everyone, community, employees, \
         culture, values, board, credibility, reputation",
        "\
         la empresa, la compania, en su conjunto, nuestros clientes, los clientes, accionistas, la \
         organizacion, el negocio, nuestro negocio, otras areas, otros equipos, reguladores, el \
         regulador, el mercado, el sector, la industria, inversores, competidores, la competencia, \
         gobierno, empleados, reputacion, toda la casa",
    ),
    act(
        "rule-purpose",
        Act::Frames,
        "\
         so that we, in order to, this will allow, will allow us, will help us, would help us, will \
         enable, enable us, the goal, our goal, goals, the purpose, purpose of, the reason, objective, \
         objectives, mission, vision, big picture, bigger picture, larger, broader, fundamental, \
         important because, this is important, key to, critical to, success of, long term, in the \
         future, strategic, strategy, opportunity, opportunities, value, growth, position us, \
         commitment, committed to, overall, ultimately",
        "\
         para que podamos, con el fin de, nos permitira, el objetivo, nuestro objetivo, el proposito, \
         lo importante es, es importante porque, a largo plazo, en el futuro, estrategia, estrategico, \
         estrategica, oportunidad, oportunidades, crecimiento, vision, mision, clave para",
    ),
    level_words::DIRECTION,
    level_words::RUNNING,
    level_words::PIECE,
    level_words::PRIVATE,
    level_words::LOGISTICS,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::folded;

    #[test]
    fn phrases_are_in_plain_spelling_and_short() {
        for rule in RULES {
            for phrase in rule.english.iter().chain(rule.spanish.iter()) {
                let plain = phrase.trim_start_matches('^');
                assert_eq!(folded(plain), format!(" {plain} "), "would never match");
                assert!(plain.split(' ').count() <= 6, "{plain} is longer than is looked for");
            }
        }
    }

    #[test]
    fn every_rule_has_a_text_in_both_languages() {
        let english = include_str!("../../../locales/en/text.ftl");
        let spanish = include_str!("../../../locales/es/text.ftl");
        for key in keys() {
            for texts in [english, spanish] {
                assert!(texts.lines().any(|l| l.starts_with(&format!("{key} = "))), "{key}");
            }
        }
    }
}
