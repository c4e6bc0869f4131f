//! Every chart with invented values, wide and narrow, in light and dark, as one HTML page:
//! `cargo run -p charts --example gallery -- [FOLDER OF FONTS] > gallery.html`.

mod pictures;
mod scenes;

use charts::{Chart, Frame, STYLE, Size};

const PAGE: &str = "
body{margin:0;font-family:Figtree,system-ui,sans-serif;font-size:15px}
section{background:var(--paper);color:var(--ink);padding:36px 40px}
h1,h2{font-family:Newsreader,Georgia,serif;font-weight:500;margin:0 0 4px}h1{font-size:30px}h2{font-size:20px}
p{color:var(--muted);margin:0 0 14px}
figure{margin:0 0 28px;background:var(--surface);border:1px solid var(--line);padding:22px 24px}
figure>div{display:flex;gap:56px;align-items:flex-start}
.light{--paper:#FBFAF7;--surface:#FFFFFF;--ink:#1C1B19;--muted:#5E5B55;--line:#E4E0D8}
.dark{--paper:#151412;--surface:#1E1D1A;--ink:#EFECE6;--muted:#A8A39A;--line:#34322D}
.light .attention{--accent:#3C5CB8}.light .judgment{--accent:#7A4794}.light .influence{--accent:#0E7470}
.light .ownership{--accent:#9A5B08}.light .framing{--accent:#2F7038}.light .feedback{--accent:#B03A5B}
.dark .attention{--accent:#93ADF5}.dark .judgment{--accent:#C99BE0}.dark .influence{--accent:#5CC4BD}
.dark .ownership{--accent:#E0A44C}.dark .framing{--accent:#86C58B}.dark .feedback{--accent:#F08CA8}
.chart.wide{width:720px}.chart.narrow{width:340px}
";

fn main() {
    let fonts = std::env::args().nth(1).unwrap_or_default();
    let face = |family: &str| {
        let file = format!("{fonts}/{}-latin-wght-normal.woff2", family.to_lowercase());
        format!(
            "@font-face{{font-family:{family};font-weight:300 900;src:url('file://{file}') format('woff2')}}"
        )
    };
    println!("<!doctype html><meta charset=utf-8><title>Charts</title><style>");
    println!("{}{}{PAGE}{STYLE}</style>", face("Figtree"), face("Newsreader"));
    for theme in ["light", "dark"] {
        println!("<section class={theme}><h1>Charts, {theme}</h1>");
        for (at, picture) in pictures::all().iter().enumerate() {
            let id = format!("{theme}{at}");
            let frame = Frame { id: &id, title: picture.title, desc: picture.says };
            println!("<figure class={}><h2>{}</h2>", picture.accent, picture.title);
            println!("<p>{}</p><div>", picture.says);
            for size in [Size::Wide, Size::Narrow] {
                println!("{}", picture.chart.svg(&frame, size));
            }
            println!("</div></figure>");
        }
        println!("</section>");
    }
}

/// A chart of the page.
struct Picture {
    title: &'static str,
    says: &'static str,
    accent: &'static str,
    chart: Box<dyn Chart>,
}
