//! One file per act: what a form changes, and where it leads.

pub(crate) mod correct;
pub(crate) mod import;
pub(crate) mod me;
pub(crate) mod person;
pub(crate) mod preferences;

use axum::response::Response;

use crate::app::App;
use crate::ask::{Ask, encoded, is_ours, pairs};

/// Does what a form says.
pub(crate) type Act = fn(&App, &Ask, &Form) -> Response;

/// A form as it was sent.
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// Bytes a form may have.
    pub(crate) const LARGEST: usize = 64 << 10;

    pub(crate) fn of(body: &[u8]) -> Form {
        Form(pairs(&String::from_utf8_lossy(body)))
    }

    /// The first value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a name.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    }

    /// The page to go back to: a path of ours, never another place.
    pub(crate) fn back(&self) -> &str {
        let ours = |back: &&str| is_ours(back);
        self.get("back").filter(ours).unwrap_or("/")
    }
}

/// A path with a value more in its query, before its `#`.
pub(crate) fn with(path: &str, key: &str, value: &str) -> String {
    let (path, place) = path.split_once('#').map_or((path, ""), |(path, place)| (path, place));
    let mark = if path.contains('?') { '&' } else { '?' };
    let hash = if place.is_empty() { String::new() } else { format!("#{place}") };
    format!("{path}{mark}{key}={}{hash}", encoded(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_nowhere_but_here() {
        for (back, leads) in [
            ("/lens/output?page=2", "/lens/output?page=2"),
            ("//evil.example", "/"),
            ("https://evil.example", "/"),
            ("/\\evil.example", "/"),
            ("/a\r\nset-cookie: x", "/"),
            ("/\t/evil.example", "/"),
        ] {
            assert_eq!(Form(vec![("back".into(), back.into())]).back(), leads);
        }
        assert_eq!(Form(Vec::new()).back(), "/");
    }

    #[test]
    fn a_value_goes_before_the_place_on_the_page() {
        assert_eq!(with("/lens/x?page=2#e1", "said", "a b"), "/lens/x?page=2&said=a%20b#e1");
        assert_eq!(with("/week", "said", "é"), "/week?said=%C3%A9");
    }
}
