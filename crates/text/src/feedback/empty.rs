//! Well-known phrases that praise or demand and name nothing.
//!
//! A comment made of them alone is vague; beside an act they change nothing.

use crate::WordList;

use super::plain::Plain;

/// In plain spelling; English, then Spanish.
const PHRASES: WordList = WordList::new(
    "\
    keep doing what you're doing, keep doing what you are doing, keep it up, keep up the good work, \
    keep up the great work, keep going, great job, good job, nice job, well done, great work, good work, \
    amazing work, excellent work, more of the same, be more visible, be more strategic, think more strategically, \
    be more strategic, needs more executive presence, executive presence, step up, step it up, think bigger, \
    think outside the box, take more ownership, show more leadership, be more proactive, great attitude, \
    keep pushing, don't change a thing, don't change anything, doing great, go the extra mile, goes the extra mile, goes above and beyond, a pleasure to work with, \
    nothing to add, no complaints, all good, be yourself, raise the bar, be a team player, \
    sigue así, buen trabajo, gran trabajo, muy buen trabajo, sigue en esa linea, continua así, bien hecho, \
    enhorabuena, nada que añadir, nada que anadir, todo perfecto, da un paso adelante, dar un paso adelante, \
    sal de tu zona de confort, se mas estrategico, presencia ejecutiva, mas vision, gana visibilidad, \
    ganar visibilidad, sigue trabajando así, vas por buen camino, no cambies, sigue haciendo lo que haces, \
    sigue igual, animo, a seguir así",
);

/// The first such phrase that stands in the comment.
pub(super) fn phrase(plain: &Plain) -> Option<&'static str> {
    PHRASES.iter().find(|phrase| crate::folding::has(&plain.text, phrase))
}

/// Words beside the phrases a comment may have and still be made of them alone.
const BESIDE: usize = 6;

/// Whether the comment is made of such phrases alone.
pub(super) fn is_empty(plain: &Plain) -> bool {
    let words: usize = PHRASES
        .iter()
        .filter(|phrase| crate::folding::has(&plain.text, phrase))
        .map(|phrase| phrase.split(' ').count())
        .sum();
    words > 0 && plain.count() <= words + BESIDE
}
