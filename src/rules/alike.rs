//! What somebody may have meant who has written a name that nothing has.

/// More are no help.
const MOST: usize = 3;
/// Of so many characters one may be wrong.
const CHARACTERS_A_SLIP: usize = 5;
/// Fewer characters are part of too many names.
const PART: usize = 3;

/// Of these names those like the one written, the likest first: nearly the same, or with all of it in them.
pub fn alike<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let slips = (name.chars().count() / CHARACTERS_A_SLIP).max(1);
    let is_part = name.chars().count() >= PART;
    let like = names.filter_map(|known| {
        let distance = distance(name, known);
        let holds = is_part && known.contains(name);
        (distance <= slips || holds).then_some((distance, known))
    });
    let mut found: Vec<(usize, &str)> = like.collect();
    found.sort_unstable();
    let names = found.into_iter().map(|(_, name)| name);
    names.take(MOST).collect()
}

/// How many characters must be put in, left out, changed or exchanged with their neighbour to make one of the other.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows = [Vec::new(), (0..=other.len()).collect::<Vec<usize>>()];
    for (i, a) in one.iter().enumerate() {
        let [before, last] = &rows;
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let changed = last[j] + usize::from(a != b);
            let mut least = changed.min(last[j + 1] + 1).min(row[j] + 1);
            let is_exchanged = i > 0 && j > 0 && one[i - 1] == *b && other[j - 1] == *a;
            if is_exchanged {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        let [_, last] = rows;
        rows = [last, row];
    }
    let [_, last] = rows;
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_parts_are_known() {
        let names = [
            "plan",
            "missing-lead",
            "missing-quantity",
            "plan-generic-lead",
        ];
        let like = |name| alike(name, names.into_iter());
        assert_eq!(like("missing-laed"), ["missing-lead"]);
        assert_eq!(like("mising-quantity"), ["missing-quantity"]);
        assert_eq!(like("lead"), ["missing-lead", "plan-generic-lead"]);
        assert_eq!(like("plans"), ["plan"]);
        assert_eq!(like("缺主办单位"), [""; 0]);
        assert_eq!(like(""), [""; 0]);
    }

    #[test]
    fn characters_are_counted() {
        for (one, other, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("ab", "ba", 1),
            ("𠮷城", "𠮷市", 1),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }
}
