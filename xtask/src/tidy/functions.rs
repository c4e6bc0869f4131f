//! Functions stay short enough to be read at once.

use super::code::functions;
use super::tree::{Finding, Tree};

/// Lines of a function from its `fn` to its closing brace.
const LIMIT: usize = 60;

/// No function is longer than the limit.
pub(super) fn short(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        for function in functions(&file.code()) {
            if function.lines > LIMIT {
                let says =
                    format!("`{}` has {} lines, over {LIMIT}", function.name, function.lines);
                findings.push(file.finding(function.line, says));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_function_is_named() {
        let body = "    step();\n".repeat(59);
        let text = format!("//! A.\nfn fits() {{\n{}}}\n", &body["    step();\n".len()..]);
        assert!(short(&Tree::of(&[("a.rs", &text)])).is_empty());
        let text = format!("//! A.\nfn long() {{\n{body}}}\n");
        let findings = short(&Tree::of(&[("a.rs", &text)]));
        assert_eq!(findings[0].to_string(), "a.rs:2: `long` has 61 lines, over 60");
    }
}
