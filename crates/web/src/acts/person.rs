//! States a person's unit and rank.

use axum::response::Response;

use crate::acts::{Form, with};
use crate::app::App;
use crate::ask::Ask;
use crate::failure;
use crate::parts::say;

pub(crate) fn act(app: &App, ask: &Ask, form: &Form) -> Response {
    let mut desk = app.desk_for(ask);
    let address = form.get("address").unwrap_or_default();
    let unit = form.get("unit").map(str::trim).filter(|unit| !unit.is_empty());
    let rank = form.get("rank").map(str::trim).filter(|rank| !rank.is_empty());
    let stated = match rank.map(str::parse).transpose() {
        Ok(rank) => desk.state_person(address, unit, rank).map_err(|error| error.to_string()),
        Err(_) => Err(desk.texts().word("web-rank-number")),
    };
    let said = match stated {
        Ok(()) => say(desk.texts(), "web-person-stated", &[("address", address.to_owned())]),
        Err(error) => error,
    };
    failure::see(&with("/people", "said", &said))
}
