//! Sets a level or an act of an item, or takes back what was said of it.

use axum::response::Response;
use desk::{Act, Corrected, Level, Says, Texts};

use crate::acts::{Form, with};
use crate::app::App;
use crate::ask::Ask;
use crate::failure;
use crate::parts::{counted, say};

pub(crate) fn act(app: &App, ask: &Ask, form: &Form) -> Response {
    let mut desk = app.desk_for(ask);
    app.stamp(&mut desk);
    let item = form.get("item").unwrap_or_default();
    let (Some(says), back) = (says(form), form.back()) else {
        return failure::see(form.back());
    };
    match desk.correct(item, says) {
        Ok(done) => {
            let back = with(back, "corrected", item);
            let back = with(&back, "said", &sentence(desk.texts(), says, &done));
            let undone = says == Says::Nothing;
            failure::see(&if undone { with(&back, "undone", "1") } else { back })
        }
        Err(error) => failure::see(&with(back, "said", &error.to_string())),
    }
}

fn says(form: &Form) -> Option<Says> {
    if form.get("undo").is_some() {
        return Some(Says::Nothing);
    }
    if let Some(level) = form.get("level") {
        return Level::named(level).map(Says::Level);
    }
    let has = |key, has| form.get(key).and_then(Act::named).map(|act| Says::Act(act, has));
    has("has", true).or_else(|| has("lacks", false))
}

/// "“Ops daily”: operational → tactical. All 51 of its series follow."
fn sentence(texts: &Texts, says: Says, done: &Corrected) -> String {
    let words = |words: &Option<String>| words.clone().unwrap_or_else(|| "–".into());
    let slots =
        [("title", done.title.clone()), ("before", words(&done.before)), ("now", words(&done.now))];
    let key = if says == Says::Nothing { "web-taken-back" } else { "web-corrected" };
    let mut sentence = say(texts, key, &slots);
    if done.series > 1 {
        sentence += &format!(" {}", counted(texts, "web-series-follows", done.series));
    }
    if done.learned > 0 {
        sentence += &format!(" {}", counted(texts, "web-learned", done.learned));
    }
    sentence
}
