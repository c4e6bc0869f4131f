//! `norms/measured.toml` as written: one norm a lens, one line a band.

use lenses::Lens;

use super::norms::Cell;

const HEAD: &str = "\
# Written by `cargo xtask validate norms`; do not edit. Quantiles over people of each person's median
# over the quarters of 2000 and 2001 in which the lens spoke. `definition` is the formula measured
# with; where the lens has another by now the norm is not shown.
";

const ABOUT: &str = "\
whose = \"norm-energy-company\"
source = \"Sent mail released by a US agency (FERC), distributed by CMU; read by `cargo xtask validate norms`\"
sample = \"66 folders of sent mail as kept, the median of each person's quarters; titles as in Perry and Wolfe; the reader was trained on some of this mail\"
date = \"2000-2001\"
quality = \"P\"
";

/// The file.
pub(super) fn written(measured: &[(&'static Lens, Vec<Cell>)]) -> String {
    let mut text = HEAD.to_owned();
    for (lens, cells) in measured {
        text += &format!("\n[[norm]]\nlens = \"{}\"\n{ABOUT}", lens.name);
        text += &format!("definition = '''{}'''\nbands = [\n", lens.formula);
        for cell in cells {
            let [p10, p25, p50, p75, p90] = cell.quantiles.map(|value| format!("{value:.4}"));
            text += &format!(
                "    {{ band = \"{}\", n = {}, p10 = {p10}, p25 = {p25}, p50 = {p50}, p75 = {p75}, p90 = {p90} }},\n",
                cell.band, cell.n
            );
        }
        text += "]\n";
    }
    text
}
