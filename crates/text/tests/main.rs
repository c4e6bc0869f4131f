//! What the text crate does on long, odd and real input.

mod cues_on_real_mail;
mod linear_time;
