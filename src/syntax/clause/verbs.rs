//! Clauses with verbs: 区发改委、区财政局主办，相关街道协办.

use super::Responsibility;
use super::labels::{Role, deadline_text};
use crate::lexicon::Departments;
use crate::syntax::department::{DepartmentList, departments_in, looks_like_department};
use crate::syntax::glyphs::Glyphs;

/// Lists with a verb after them: 甲、乙主办，丙协办; 甲、乙等部门，丙配合; 甲、乙按职责分工负责.
pub fn by_verbs(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    words: &Departments,
) -> Option<Responsibility> {
    let mut result = Responsibility::default();
    let mut pending = DepartmentList::default();
    let mut verb_seen = false;
    for (from, to) in pieces(glyphs, start, end, words) {
        let text = glyphs.slice(from, to);
        let verbs = [
            (&words.lead_verbs, Role::Lead),
            (&words.co_verbs, Role::Co),
            (&words.duty_verbs, Role::Shared),
        ];
        let verb = verbs
            .iter()
            .filter_map(|(list, role)| Some((list.suffix(text)?, *role)))
            .max_by_key(|(n, _)| *n);
        let Some((length, role)) = verb else {
            if is_deadline(text, words) {
                result.deadline = result
                    .deadline
                    .take()
                    .or_else(|| deadline_text(glyphs, from, to));
            } else {
                pending.extend(departments_in(glyphs, from, to, words));
            }
            continue;
        };
        // 负责 of 年底前完成 and the like says nothing of a department.
        verb_seen = true;
        let (head, joined) = split_joining(glyphs, from, to - length, words);
        pending.extend(departments_in(glyphs, from, head, words));
        let list = std::mem::take(&mut pending).departments;
        match role {
            Role::Lead => result.leads.extend(list),
            Role::Co => result.coorganisers.extend(list),
            _ if result.leads.is_empty() && joined.is_none() => result.responsible.extend(list),
            _ if result.leads.is_empty() => result.leads.extend(list),
            _ => result.coorganisers.extend(list),
        }
        if let Some(after) = joined {
            result
                .coorganisers
                .extend(departments_in(glyphs, after, to - length, words).departments);
        }
    }
    if !verb_seen || !(result.names_anybody()) {
        return None;
    }
    // Departments named after the last verb, without one of their own, join in.
    if pending.sound() {
        result.coorganisers.extend(pending.departments);
    }
    let all = result
        .leads
        .iter()
        .chain(&result.coorganisers)
        .chain(&result.responsible);
    let known = all
        .clone()
        .filter(|d| looks_like_department(&d.name, words))
        .count();
    (known * 2 >= all.count().max(1)).then_some(result)
}

/// 甲会同乙: the end of the first list and the beginning of the second.
fn split_joining(
    glyphs: &Glyphs,
    from: usize,
    to: usize,
    words: &Departments,
) -> (usize, Option<usize>) {
    for i in from + 2..to {
        if let Some(length) = words.joining_words.prefix(glyphs.slice(i, to))
            && i + length < to
        {
            return (i, Some(i + length));
        }
    }
    (to, None)
}

/// Words of a time that are no department.
pub fn is_deadline(text: &[char], words: &Departments) -> bool {
    let has_department = looks_like_department(&text.iter().collect::<String>(), words);
    !has_department && text.len() <= 20 && words.deadline_words.within(text)
}

/// Whether a list ends here that says who leads or who joins.
pub fn ends_in_verb(text: &[char], words: &Departments) -> bool {
    [&words.lead_verbs, &words.co_verbs]
        .iter()
        .any(|verbs| verbs.suffix(text).is_some())
}

/// The parts between ， ； 。 outside inner brackets, and after a verb also between 、 and spaces: 甲牵头、乙配合.
fn pieces(glyphs: &Glyphs, start: usize, end: usize, words: &Departments) -> Vec<(usize, usize)> {
    let mut depth = 0;
    glyphs.split(start, end, |from, i| {
        match glyphs.at(i) {
            '（' | '〈' | '[' | '【' => depth += 1,
            '）' | '〉' | ']' | '】' => depth -= 1,
            _ => {}
        }
        depth <= 0
            && match glyphs.at(i) {
                '，' | '；' | '。' => true,
                '、' | ' ' => ends_in_verb(glyphs.slice(from, i), words),
                _ => false,
            }
    })
}
