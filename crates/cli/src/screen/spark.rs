//! A row of weeks as block characters.

const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Weekly values as a sparkline from zero to their highest, the latest `width` of them.
pub(crate) fn sparkline(values: &[f64], width: usize) -> String {
    let shown = &values[values.len().saturating_sub(width)..];
    let highest = shown.iter().copied().fold(0.0, f64::max);
    let block = |value: &f64| {
        if highest <= 0.0 {
            return BLOCKS[0];
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 7")]
        let level = (value / highest * 7.0).round().clamp(0.0, 7.0) as usize;
        BLOCKS[level]
    };
    shown.iter().map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sparkline_runs_from_zero_to_the_highest() {
        assert_eq!(sparkline(&[0.0, 5.0, 10.0], 13), "▁▅█");
        assert_eq!(sparkline(&[0.0, 0.0], 13), "▁▁");
        assert_eq!(sparkline(&[1.0, 2.0, 4.0], 2), "▅█");
        assert_eq!(sparkline(&[], 5), "");
    }
}
