//! What every picture must be: well-formed, escaped, free of `NaN`, the same every time.

use crate::{Chart, Frame, Size};

/// A name and a description that would break text written as it is.
pub(crate) const FRAME: Frame<'_> = Frame { id: "c", title: "A < B & \"C\"", desc: "it says <so>" };

/// Draws both sizes, checks them and gives the wide one.
pub(crate) fn drawn(chart: &dyn Chart) -> String {
    for size in [Size::Narrow, Size::Wide] {
        let svg = chart.svg(&FRAME, size);
        well_formed(&svg);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        assert_eq!(svg, chart.svg(&FRAME, size));
        assert!(svg.contains("A &lt; B &amp; &quot;C&quot;"));
    }
    let table = chart.table();
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    chart.svg(&FRAME, Size::Wide)
}

/// Tags close in the order they open, and text holds no bare `<` or `&`.
pub(crate) fn well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "bare > after <{tag}>");
        entities(tag);
        entities(text);
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "in {svg}");
        } else {
            assert_eq!(tag.matches('"').count() % 2, 0, "<{tag}>");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

fn entities(text: &str) {
    for piece in text.split('&').skip(1) {
        let name = piece.split(';').next().unwrap_or_default();
        assert!(["amp", "lt", "gt", "quot"].contains(&name), "bare & in {text}");
    }
}
