//! What the text crate does on long, odd and real input.

mod feedback;
mod linear_time;
mod vocabulary;
