//! Reading pages as text: what a person sees, where links lead, what a strict policy forbids.

/// The words of a page, tags and references gone.
pub(crate) fn visible(page: &str) -> String {
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    let mut out = String::new();
    for piece in body.split('<') {
        let words = piece.split_once('>').map_or("", |(_, words)| words);
        out += words;
        out.push(' ');
    }
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    out.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tags of a page, without their brackets.
pub(crate) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag))
}

/// The value of an attribute of a tag.
pub(crate) fn attribute(tag: &str, name: &str) -> Option<String> {
    let opening = format!(" {name}=\"");
    let (_, rest) = tag.split_once(&opening)?;
    rest.split_once('"').map(|(value, _)| value.replace("&amp;", "&"))
}

/// Every place a page names: links, pictures, scripts, styles and where forms go.
pub(crate) fn places(page: &str) -> Vec<String> {
    let of = |tag: &str| ["href", "src", "action"].iter().find_map(|name| attribute(tag, name));
    tags(page).filter_map(of).collect()
}

/// What the policy would refuse, or what would load from elsewhere.
pub(crate) fn forbidden(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(page) {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let handler = tag.split('"').step_by(2).flat_map(str::split_whitespace);
        let handler = handler.filter(|word| word.starts_with("on") && word.ends_with('='));
        found.extend(handler.map(|word| format!("{word} in <{name}>")));
        if attribute(tag, "style").is_some() || name == "style" {
            found.push(format!("style in <{tag}>"));
        }
        if name == "script" && attribute(tag, "src").is_none() {
            found.push("a script in the page".to_owned());
        }
        if ["iframe", "object", "embed", "base"].contains(&name) {
            found.push(format!("<{name}>"));
        }
    }
    for place in places(page) {
        if !place.starts_with('/') && !place.starts_with('#') && !place.starts_with('?')
            || place.starts_with("//")
        {
            found.push(format!("leads to {place}"));
        }
    }
    found
}

#[test]
fn what_a_policy_refuses_is_seen() {
    let page = "<p style=\"a\"><b onclick=\"x\"><script>1</script><a href=\"https://a.example\"><a href=\"/b?c=1&amp;d=2\">";
    assert_eq!(forbidden(page).len(), 4);
    assert_eq!(places(page)[1], "/b?c=1&d=2");
    assert_eq!(visible("<p>a &lt;b&gt;<i>c</i>"), "a <b> c");
}
