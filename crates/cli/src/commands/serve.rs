//! `altitude serve`: the dashboard on this machine.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};
use web::Site;

use crate::args::Args;
use crate::surroundings;

/// The dashboard, in your browser, on this machine only.
///
/// Prints an address that holds a key for this start; whoever opens it can read, nobody else on
/// this machine or beyond. It ends with Ctrl-C.
///
/// Examples:
///   altitude serve                 on http://127.0.0.1:7777
///   altitude serve --open          opens the browser too
///   altitude --demo serve          the invented year of `altitude demo`
#[derive(Debug, Clone, clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Serve {
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 7777)]
    pub(crate) port: u16,
    /// Open the browser.
    #[arg(long)]
    pub(crate) open: bool,
}

impl Serve {
    pub(crate) fn run(&self, args: &Args) -> Result<()> {
        self.serve(args, surroundings::settings(args)?, args.demo)
    }

    /// Serves a journal until the process ends.
    pub(crate) fn serve(&self, args: &Args, settings: desk::Settings, demo: bool) -> Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).with_context(|| {
            format!("port {} is taken; try `altitude serve --port 0`", self.port)
        })?;
        let settings_folder = settings.journal.with_file_name("");
        let clock = if demo { surroundings::demo_clock } else { surroundings::clock };
        let site = Site {
            settings,
            clock,
            token: surroundings::secret()?,
            csrf: surroundings::secret()?,
            demo,
        };
        let address = site.address(&listener)?;
        if args.json {
            println!("{}", serde_json::json!({ "address": address }));
        } else {
            println!("{address}");
            if !args.quiet {
                eprintln!("Open it in your browser. Ctrl-C ends it.");
            }
        }
        if self.open && !surroundings::open_browser(&Site::opener(&address), &settings_folder) {
            eprintln!("No browser could be opened from here; open the address yourself.");
        }
        Ok(site.serve(listener)?)
    }
}
