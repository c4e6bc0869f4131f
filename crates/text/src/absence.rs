//! Titles and subjects that say someone is away.

use crate::WordList;
use crate::folding::{LONGEST_TITLE, folded, head};

/// The title of a calendar entry says its owner is away, in English or Spanish.
pub fn is_absence(title: &str) -> bool {
    let plain = folded(head(title, LONGEST_TITLE));
    AWAY.stands_in(&plain) && !TALK.stands_in(&plain)
}

/// The subject is one that mail systems give to absence notices. A person's "Re: out of office"
/// or "Out of office next week" is not.
pub fn is_auto_reply(subject: &str) -> bool {
    let plain = folded(head(subject, LONGEST_TITLE));
    let text = plain.trim();
    let marked = |rest: &str| subject.contains(':') || rest.is_empty();
    AUTOMATIC.iter().any(|start| text.strip_prefix(start).is_some_and(is_word_end))
        || ["out of office", "out of the office", "fuera de la oficina", "ooo", "away"]
            .iter()
            .any(|s| text.strip_prefix(s).is_some_and(|rest| is_word_end(rest) && marked(rest)))
}

const AWAY: WordList = WordList::new(
    "\
    out of office, out of the office, ooo, oof, o o o, vacation, vacations, pto, annual leave, on \
    leave, sick leave, sick day, sick, parental leave, maternity leave, paternity leave, medical \
    leave, bereavement leave, day off, days off, time off, holiday, holidays, bank holiday, public \
    holiday, not working, away, office closed, vacaciones, fuera de la oficina, fuera de oficina, \
    ausente, ausencia, festivo, dia libre, dias libres, baja medica, baja maternal, baja paternal, \
    de baja, permiso, asuntos propios, libranza, no trabajo, oficina cerrada",
);

/// Words that make it a meeting about absence, or a feast.
const TALK: WordList = WordList::new(
    "\
    party, lunch, dinner, planning, plan, policy, coverage, schedule, request, requests, review, \
    tracker, meeting, sync, reception, card, cards, season, message, greetings, fiesta, cena, \
    comida, planificacion, politica, reunion, solicitud, solicitudes, cuadrante, obra, obras, \
    campaign, campana, photos, event, team, give, run away, take away, takeaway",
);

const AUTOMATIC: WordList = WordList::new(
    "\
    automatic reply, auto reply, autoreply, auto response, autoresponse, automatic response, out \
    of office autoreply, out of office auto reply, out of office reply, out of office response, \
    vacation reply, vacation response, respuesta automatica, respuesta fuera de la oficina, \
    abwesenheitsnotiz, automatische antwort, reponse automatique, message d'absence, risposta \
    automatica, resposta automatica, automatisch antwoord",
);

fn is_word_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absences_are_recognised() {
        for title in [
            "OOO",
            "Ana: vacation",
            "Vacaciones",
            "PTO (back Monday)",
            "Out of Office",
            "Día libre",
        ] {
            assert!(is_absence(title), "{title}");
        }
    }

    #[test]
    fn meetings_about_absence_are_not() {
        for title in ["Holiday party", "Vacation coverage planning", "Sickle", "Board", ""] {
            assert!(!is_absence(title), "{title}");
        }
    }

    #[test]
    fn automatic_subjects_are_recognised() {
        for subject in [
            "Automatic reply: Budget",
            "Out of Office AutoReply: Re: Budget",
            "Out of office",
            "Out of the office: back Monday",
            "Respuesta automática: Presupuesto",
            "Auto-Reply: hello",
        ] {
            assert!(is_auto_reply(subject), "{subject}");
        }
    }

    #[test]
    fn subjects_people_write_are_not() {
        for subject in
            ["Re: Out of office", "Out of office next week", "Automation", "Away game tickets", ""]
        {
            assert!(!is_auto_reply(subject), "{subject}");
        }
    }
}
