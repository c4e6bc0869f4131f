//! Confirms which addresses are the owner's.

use axum::response::Response;

use crate::acts::{Form, with};
use crate::app::App;
use crate::ask::Ask;
use crate::failure;

pub(crate) fn act(app: &App, ask: &Ask, form: &Form) -> Response {
    let mut desk = app.desk_for(ask);
    let said = match desk.confirm_me(&form.all("address")) {
        Ok(page) if page.me.confirmed => desk.texts().word("me-confirmed"),
        Ok(_) => desk.texts().word("web-me-how"),
        Err(error) => error.to_string(),
    };
    failure::see(&with("/settings#me", "said", &said))
}
