//! Meetings whose organiser called them off: Outlook leaves them standing with a word in front.

const WORDS: [&str; 8] = [
    "canceled",
    "cancelled",
    "cancelado",
    "cancelada",
    "abgesagt",
    "annulé",
    "annullato",
    "geannuleerd",
];

/// Whether a title says so itself: `Canceled: Budget`.
pub(crate) fn is_called_off(title: &str) -> bool {
    let Some((word, _)) = title.split_once(':') else { return false };
    WORDS.contains(&word.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_called_off;

    #[test]
    fn only_the_word_in_front_counts() {
        assert!(is_called_off("Canceled: Budget 2027"));
        assert!(is_called_off("CANCELADO: Presupuesto"));
        assert!(!is_called_off("Why we cancelled: a review"));
        assert!(!is_called_off("Cancelled"));
    }
}
