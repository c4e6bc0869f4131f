//! Pooling of adjacent violators, the one loop behind every isotonic regression here.

/// Joins neighbours for as long as one `violates` the next; each is joined at most once, so the time
/// is that of reading them. Ayer and others (1955), An empirical distribution function for sampling
/// with incomplete information, Annals of Mathematical Statistics 26, 10.1214/aoms/1177728423.
pub(crate) fn pool<T>(
    blocks: impl Iterator<Item = T>,
    violates: impl Fn(&T, &T) -> bool,
    join: impl Fn(T, T) -> T,
) -> Vec<T> {
    let mut pooled: Vec<T> = Vec::new();
    for mut block in blocks {
        while let Some(last) = pooled.pop_if(|last| violates(last, &block)) {
            block = join(last, block);
        }
        pooled.push(block);
    }
    pooled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_is_joined_as_far_back_as_it_must() {
        let join = |(a, n): (i32, i32), (b, m): (i32, i32)| (a + b, n + m);
        let falls = |a: &(i32, i32), b: &(i32, i32)| a.0 * b.1 >= b.0 * a.1;
        let pooled = pool([1, 4, 3, 2, 7].map(|x| (x, 1)).into_iter(), falls, join);
        assert_eq!(pooled, [(1, 1), (9, 3), (7, 1)]);
    }
}
