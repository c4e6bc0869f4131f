//! The stylesheet of the classes, painted from custom properties of the page, each with a fallback so
//! that a picture standing alone is readable.
//!
//! Text `tick small lab val note unit call acc` (`m` centred, `e` ended, `h` halo, `on` a dark shape); lines
//! `grid axis norm mean median diagonal lead mark line`; shapes `band soft dot hit box ground edge me ring`,
//! levels `l-strategic l-tactical l-operational l-none`, parts `p0`–`p4`, steps `s0`–`s4`.

/// The stylesheet, for a page's `<style>` or an SVG's own.
pub const STYLE: &str = "\
.chart{display:block;width:100%;height:auto;font-family:inherit;font-size:12px;font-feature-settings:'tnum';overflow:visible}
.chart.wide{max-width:720px}.chart.narrow{max-width:400px}
.chart.spark{width:120px;height:32px;display:inline-block;vertical-align:middle}
.chart text{fill:var(--ink,#1c1b19);pointer-events:none}
.chart .tick,.chart .note{fill:var(--muted,#5e5b55)}.chart .tick,.chart .small{font-size:11px}
.chart .val{font-weight:600;fill:var(--ink,#1c1b19)}.chart .acc{fill:var(--accent,#3c5cb8);font-weight:600}
.chart .on,.chart .on .val{fill:var(--surface,#fff)}
.chart .m{text-anchor:middle}.chart .e{text-anchor:end}
.chart .h{paint-order:stroke;stroke:var(--surface,#fff);stroke-width:3.5px;stroke-linejoin:round}
.chart line,.chart path{fill:none;pointer-events:none}
.chart .grid{stroke:var(--line,#e4e0d8)}.chart .axis{stroke:var(--muted,#5e5b55);stroke-opacity:.7}
.chart .norm{stroke:var(--ink,#1c1b19);stroke-opacity:.75}
.chart .mean{stroke:var(--accent,#3c5cb8);stroke-dasharray:5 4}
.chart .lead{stroke:var(--muted,#5e5b55);stroke-opacity:.6;stroke-width:.8}
.chart .mark{stroke:var(--ink,#1c1b19);stroke-dasharray:2 3}
.chart .line{stroke:var(--accent,#3c5cb8);stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
.chart .band{fill:var(--accent,#3c5cb8);fill-opacity:.11;stroke:none}
.chart .dot{fill:var(--accent,#3c5cb8);stroke:var(--surface,#fff)}
.chart .hollow{fill:var(--surface,#fff);stroke:var(--accent,#3c5cb8);stroke-width:1.3}
.chart .tiny{stroke:none}.chart .hollow.tiny{stroke:var(--accent,#3c5cb8);stroke-width:.9}
.chart .last{stroke-width:2}.chart .last.hollow{stroke-width:2.2}
.chart .soft{fill:var(--accent,#3c5cb8);fill-opacity:.55;stroke:none}
.chart .hit{fill:var(--ink,#1c1b19);fill-opacity:0}
.chart a:hover .hit{fill-opacity:.06}.chart a{cursor:pointer;outline:none}
.chart a:focus-visible .hit{stroke:var(--accent,#3c5cb8);stroke-width:2}
.chart a:hover .box,.chart a:focus-visible .box{stroke:var(--ink,#1c1b19);stroke-width:1.5}
.chart .l-strategic,.chart .p0,.chart .s4{fill:var(--accent,#3c5cb8)}
.chart .l-tactical,.chart .p1,.chart .s3{fill:var(--accent,#3c5cb8);fill-opacity:.48}
.chart .p2,.chart .s2{fill:var(--accent,#3c5cb8);fill-opacity:.3}
.chart .l-operational,.chart .p3{fill:var(--accent,#3c5cb8);fill-opacity:.2}.chart .s1{fill:var(--accent,#3c5cb8);fill-opacity:.16}
.chart .p4{fill:var(--muted,#5e5b55);fill-opacity:.16}
.chart .l-none,.chart .s0{fill:var(--muted,#5e5b55);fill-opacity:.07}
.chart .edge{fill:none;stroke:var(--muted,#5e5b55);stroke-opacity:.5;stroke-width:.8}
.chart .ground{fill:var(--surface,#fff)}.chart .median{stroke:var(--ink,#1c1b19);stroke-width:1.6}
.chart a:hover .dot,.chart a:focus-visible .dot{stroke:var(--ink,#1c1b19);stroke-width:1.5}
.chart .me{fill:var(--ink,#1c1b19)}.chart .ring{fill:none;stroke:var(--accent,#3c5cb8);stroke-width:1.4}
.chart .ring-grid{fill:none;stroke:var(--line,#e4e0d8)}
.chart .unit{fill:var(--muted,#5e5b55);font-weight:600}.chart .call{font-size:14px;font-weight:600}
.chart .diagonal{stroke:var(--muted,#5e5b55);stroke-dasharray:2 3}
@media print{.chart .hit{display:none}}
";

/// The picture with its stylesheet inside, for a file of its own.
pub fn standalone(svg: &str) -> String {
    match svg.split_once('>') {
        Some((tag, rest)) => format!("{tag}><style>{STYLE}</style>{rest}"),
        None => svg.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{FRAME, well_formed};
    use crate::{Chart, Shade, Size, Spark};

    #[test]
    fn a_file_of_its_own_carries_its_style() {
        let svg = standalone(&Spark::default().svg(&FRAME, Size::Wide));
        well_formed(&svg);
        assert!(svg.contains("><style>.chart{"));
        assert_eq!(STYLE.matches('{').count(), STYLE.matches('}').count());
    }

    #[test]
    fn every_shade_is_painted() {
        let shades = [Shade::Strategic, Shade::Tactical, Shade::Operational, Shade::None];
        for shade in shades.into_iter().chain((0..5).map(Shade::Nth)) {
            assert!(STYLE.contains(&format!(".chart .{}", shade.class())), "{shade:?}");
        }
    }

    #[test]
    fn colours_come_from_the_page() {
        for piece in STYLE.split('#').skip(1) {
            let before = &STYLE[..STYLE.find(piece).expect("a piece of it") - 1];
            assert!(before.ends_with(','), "a colour that is no fallback: #{piece}");
        }
    }
}
