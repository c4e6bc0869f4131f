//! Style, script, fonts and icon, all inside the binary and named by their content, so that a
//! browser may keep them.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::sync::LazyLock;

use crate::gzip;

struct Asset {
    stem: &'static str,
    ending: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

/// The fonts are Newsreader and Figtree, cut down to Latin letters; their licence (OFL) stands beside.
static ASSETS: [Asset; 5] = [
    Asset {
        stem: "newsreader",
        ending: "woff2",
        kind: "font/woff2",
        bytes: include_bytes!("../assets/newsreader.woff2"),
    },
    Asset {
        stem: "figtree",
        ending: "woff2",
        kind: "font/woff2",
        bytes: include_bytes!("../assets/figtree.woff2"),
    },
    Asset {
        stem: "script",
        ending: "js",
        kind: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../assets/script.js"),
    },
    Asset {
        stem: "icon",
        ending: "svg",
        kind: "image/svg+xml",
        bytes: include_bytes!("../assets/icon.svg"),
    },
    Asset { stem: "style", ending: "css", kind: "text/css; charset=utf-8", bytes: &[] },
];

/// The style with the names of the fonts filled in, and the charts' own.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    include_str!("../assets/style.css")
        .replace("{newsreader}", &address("newsreader"))
        .replace("{figtree}", &address("figtree"))
        + charts::STYLE
});

fn bytes(asset: &'static Asset) -> &'static [u8] {
    if asset.stem == "style" { STYLE.as_bytes() } else { asset.bytes }
}

fn address(stem: &str) -> String {
    let asset = ASSETS.iter().find(|asset| asset.stem == stem).unwrap_or(&ASSETS[0]);
    format!("/assets/{}-{:08x}.{}", asset.stem, checksum(bytes(asset)), asset.ending)
}

/// FNV-1a: tells versions apart, no more.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(16_777_619);
    bytes.iter().fold(2_166_136_261, step)
}

static STYLE_ADDRESS: LazyLock<String> = LazyLock::new(|| address("style"));
static SCRIPT_ADDRESS: LazyLock<String> = LazyLock::new(|| address("script"));
static ICON_ADDRESS: LazyLock<String> = LazyLock::new(|| address("icon"));

/// Address of the style.
pub(crate) fn style() -> &'static str {
    &STYLE_ADDRESS
}

/// Address of the script.
pub(crate) fn script() -> &'static str {
    &SCRIPT_ADDRESS
}

/// Address of the icon.
pub(crate) fn icon() -> &'static str {
    &ICON_ADDRESS
}

/// Serves one of them.
pub(crate) async fn serve(uri: Uri, asked: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| uri.path() == address(asset.stem)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let text = asset.kind.contains("text") || asset.kind.contains("svg");
    let (packed, encoding) = gzip::packed(bytes(asset), text && gzip::taken(&asked));
    let mut response = Body::from(packed).into_response();
    let headers = response.headers_mut();
    if let Some(encoding) = encoding {
        headers.insert("content-encoding", encoding);
    }
    headers.insert("content-type", HeaderValue::from_static(asset.kind));
    let kept = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert("cache-control", kept);
    response
}
