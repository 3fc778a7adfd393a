//! The mark after a mark: 十二、 after 十一、, （3） after （2）, ③ after ②.

/// Chinese numbers are written up to here.
const MOST: u32 = 999;

/// The mark of the next number, in the same form. `None` where the form does not count so far.
pub fn next(mark: &str, number: u32) -> Option<String> {
    let next = number.checked_add(1)?;
    let is_numeral = |c: char| script(c).is_some();
    let start = mark.find(is_numeral)?;
    let script = script(mark[start..].chars().next()?)?;
    let length = mark[start..].find(|c| !is_numeral(c));
    let end = length.map_or(mark.len(), |length| start + length);
    let written = match script {
        Script::Half => next.to_string(),
        Script::Full => next.to_string().chars().map(full_width).collect(),
        Script::Circled => circled(next)?.to_string(),
        Script::Han => han(next)?,
    };
    Some(format!("{}{written}{}", &mark[..start], &mark[end..]))
}

/// The first mark of the form in which the parts of a document are numbered where nothing else is known.
pub const FIRST_PART: &str = "一、";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Half,
    Full,
    Circled,
    Han,
}

fn script(c: char) -> Option<Script> {
    match c {
        '0'..='9' => Some(Script::Half),
        '０'..='９' => Some(Script::Full),
        '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿' => Some(Script::Circled),
        _ if DIGITS.contains(&c) || matches!(c, '十' | '百' | '零') => Some(Script::Han),
        _ => None,
    }
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn full_width(c: char) -> char {
    char::from_u32(c as u32 - '0' as u32 + '０' as u32).unwrap_or(c)
}

fn circled(number: u32) -> Option<char> {
    let (first, from) = match number {
        1..=20 => ('①', 1),
        21..=35 => ('㉑', 21),
        36..=50 => ('㊱', 36),
        _ => return None,
    };
    char::from_u32(first as u32 + number - from)
}

/// 十二, 二十, 一百零三
fn han(number: u32) -> Option<String> {
    if !(1..=MOST).contains(&number) {
        return None;
    }
    let digit = |n: u32| DIGITS[(n % 10) as usize];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut written = String::new();
    if hundreds > 0 {
        written.extend([digit(hundreds), '百']);
    }
    match (hundreds, tens, ones) {
        (_, 0, 0) => {}
        (0, 0, _) => {}
        (_, 0, _) => written.push('零'),
        (0, 1, _) => written.push('十'),
        _ => written.extend([digit(tens), '十']),
    }
    if ones > 0 {
        written.push(digit(ones));
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_mark_has_the_same_form() {
        for (mark, number, expected) in [
            ("一、", 1, "二、"),
            ("九、", 9, "十、"),
            ("十、", 10, "十一、"),
            ("十九、", 19, "二十、"),
            ("（二十一）", 21, "（二十二）"),
            ("第九十九条", 99, "第一百条"),
            ("第一百条", 100, "第一百零一条"),
            ("第一百零九条", 109, "第一百一十条"),
            ("第一章", 1, "第二章"),
            ("第一部分", 1, "第二部分"),
            ("9.", 9, "10."),
            ("１９．", 19, "２０．"),
            ("( 3 )", 3, "( 4 )"),
            ("2）", 2, "3）"),
            ("⑳", 20, "㉑"),
            ("㉟", 35, "㊱"),
        ] {
            assert_eq!(next(mark, number).as_deref(), Some(expected), "{mark}");
        }
        assert_eq!(next("㊿", 50), None);
        assert_eq!(next("第九百九十九条", 999), None);
        assert_eq!(next("1.", u32::MAX), None);
        assert_eq!(next("", 1), None);
    }
}
