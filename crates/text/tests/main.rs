//! What the text crate does on long, odd and real input.

mod linear_time;
mod vocabulary;
