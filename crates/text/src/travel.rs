//! Titles of travel, arrivals and departures.

use crate::WordList;
use crate::folding::{LONGEST_TITLE, folded, head};

/// The title is an entry for travel, an arrival or a departure, in English or Spanish.
pub fn is_travel(title: &str) -> bool {
    let plain = folded(head(title, LONGEST_TITLE));
    let text = without_marks(plain.trim());
    if UNDER_WAY.stands_in(&plain) {
        return true;
    }
    if NOT_TRAVEL.stands_in(&plain) {
        return false;
    }
    STARTS.iter().any(|start| starts_with_word(text, start)) || ANYWHERE.stands_in(&plain)
}

/// Said of nothing but travel, whatever stands beside it.
const UNDER_WAY: WordList = WordList::new("en route, enroute, wheels up, wheels down");

/// A title that begins like this is travel.
const STARTS: WordList = WordList::new(
    "\
    depart, departs, departing, departure, arrive, arrives, arriving, arrival, en route, enroute, \
    wheels up, wheels down, flight, fly, flying, travel, travelling, traveling, train, drive, \
    driving, commute, pickup, pick up at, check in hotel, hotel check in, layover, leave for, \
    vuelo, viaje, salida, llegada, traslado, tren, ave a, viajando, de viaje, camino a, \
    aeropuerto, trayecto",
);

/// So is one that holds this.
const ANYWHERE: WordList = WordList::new(
    "\
    flight to, flight from, train to, train from, drive to, travel to, travel \
    from, travel time, travel day, car to airport, taxi to, uber to, vuelo a, vuelo de, viaje a, \
    tren a, traslado a, taxi a",
);

/// Talk about travel, and other meanings of the words.
const NOT_TRAVEL: WordList = WordList::new(
    "\
    policy, budget, expenses, expense, approval, approvals, team, review, meeting, sync, standup, \
    planning, ceremony, statement, remarks, briefing, training, simulator, test, tests, politica, \
    presupuesto, gastos, reunion, revision, ceremonia, modelo, produccion, a produccion",
);

/// Without a leading "(t)" (tentative), "optional" or "tbd".
fn without_marks(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) =
        ["t ", "tbd ", "tentative ", "optional ", "hold "].iter().find_map(|m| rest.strip_prefix(m))
    {
        rest = after;
    }
    rest
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travel_is_recognised() {
        for title in [
            "DEPART State Office *En route White Hall",
            "(t) DEPART Four Seasons Hotel, En route home",
            "(t)ARRIVE Private Residence ###",
            "*En route State Office B5",
            "Flight to Madrid (IB 3170)",
            "Travel: Boston",
            "Vuelo a Lima",
            "Tren Madrid-Sevilla",
            "Salida hacia el aeropuerto",
            "DEPART Policy Institute *En route office",
        ] {
            assert!(is_travel(title), "{title}");
        }
    }

    #[test]
    fn talk_about_travel_is_not() {
        for title in [
            "DEPARTMENT OF PARKS ANNUAL PICNIC",
            "ARRIVAL CEREMONY IN HONOR OF A PRESIDENT",
            "Travel policy review",
            "Test flight review",
            "Training: drive change",
            "Salida a producción",
            "Budget",
            "",
        ] {
            assert!(!is_travel(title), "{title}");
        }
    }
}
