//! The responsibility clause: who leads, who joins, who answers, until when.
//!
//! `（区发改委、区财政局主办，相关街道协办）`, `（牵头单位：市发改委；责任单位：各区人民政府）`: lists of departments with a
//! verb after them or a label before them. A bracket that names nobody is not a clause.

use super::department::{Department, DepartmentList, Place, departments_in, looks_like_department};
use super::glyphs::{Glyphs, is_plain};
use crate::lexicon::{Departments, departments};

/// A clause whose bracket was lost is looked for in a last sentence no longer than this.
const LONGEST_BARE_CLAUSE: usize = 80;
/// A department without brackets round its clause has no longer a name.
const LONGEST_BARE_NAME: usize = 14;

/// What a document says once about all its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// 列第一位的为牵头单位
    FirstLeads,
    /// 无牵头单位的，责任单位即为牵头单位
    AllLead,
}

/// Everything a target's clauses say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// 主办, 牵头
    pub leads: Vec<Department>,
    /// 协办, 配合
    pub coorganisers: Vec<Department>,
    /// 责任单位 where nobody is said to lead
    pub responsible: Vec<Department>,
    /// 责任领导 (people)
    pub leaders: Vec<String>,
    /// 12月底前 …, as written
    pub deadline: Option<String>,
    /// The clauses with their brackets.
    pub places: Vec<Place>,
}

impl Responsibility {
    /// Whether anybody is named who leads or answers.
    pub fn has_owner(&self) -> bool {
        !self.leads.is_empty() || !self.responsible.is_empty()
    }

    fn names_anybody(&self) -> bool {
        self.has_owner() || !self.coorganisers.is_empty() || !self.leaders.is_empty()
    }

    /// Adds what another clause of the same target says.
    pub fn join(&mut self, other: Responsibility) {
        self.leads.extend(other.leads);
        self.coorganisers.extend(other.coorganisers);
        self.responsible.extend(other.responsible);
        self.leaders.extend(other.leaders);
        self.deadline = self.deadline.take().or(other.deadline);
        self.places.extend(other.places);
    }

    /// The same, said so many lines further down, or up.
    pub fn moved(mut self, rows: i32) -> Responsibility {
        let departments = self.leads.iter_mut().chain(&mut self.coorganisers);
        let departments = departments.chain(&mut self.responsible);
        let places = departments.map(|department| &mut department.place);
        places
            .chain(&mut self.places)
            .for_each(|place| place.row += rows);
        self
    }

    /// Applies the design's reading: those who are only responsible join a lead; one alone leads.
    pub fn settle(&mut self, convention: Option<Convention>) {
        if !self.leads.is_empty() {
            self.coorganisers.append(&mut self.responsible);
            return;
        }
        match (convention, self.responsible.len()) {
            (Some(Convention::AllLead), _) | (_, 1) => self.leads.append(&mut self.responsible),
            (Some(Convention::FirstLeads), 2..) => {
                let rest = self.responsible.split_off(1);
                self.leads.append(&mut self.responsible);
                self.coorganisers.splice(0..0, rest);
            }
            _ => {}
        }
    }
}

/// A clause found in a line, with the characters it covers.
#[derive(Clone, Debug)]
pub struct Clause {
    pub start: usize,
    pub end: usize,
    pub responsibility: Responsibility,
    pub convention: Option<Convention>,
}

/// The clauses of a line, in order.
pub fn clauses(glyphs: &Glyphs, start: usize, end: usize) -> Vec<Clause> {
    let mut found: Vec<Clause> = brackets(glyphs, start, end)
        .into_iter()
        .filter_map(|bracket| {
            let inner_end = if bracket.closed {
                bracket.end - 1
            } else {
                bracket.end
            };
            let (responsibility, convention) = read(glyphs, bracket.start + 1, inner_end)?;
            Some(placed(
                glyphs,
                bracket.start,
                bracket.end,
                responsibility,
                convention,
            ))
        })
        .collect();
    if found.is_empty() {
        found.extend(label_line(glyphs, start, end).or_else(|| bare_clause(glyphs, start, end)));
    }
    found
}

/// A line of its own under its target: 牵头单位：区发改局.
fn label_line(glyphs: &Glyphs, start: usize, end: usize) -> Option<Clause> {
    let words = departments();
    let from = (start..end).find(|&i| !matches!(glyphs.at(i), '*' | '-' | ' ' | '>'))?;
    label_at(glyphs, from, end, words)?;
    let labels = labels(glyphs, from, end, words);
    let responsibility = by_labels(glyphs, &labels, end, words);
    let convention = convention_in(glyphs, from, end);
    let named = responsibility.names_anybody() || responsibility.deadline.is_some();
    named.then(|| placed(glyphs, start, end, responsibility, convention))
}

fn placed(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    mut responsibility: Responsibility,
    convention: Option<Convention>,
) -> Clause {
    responsibility.places = vec![Place {
        row: 0,
        span: glyphs.span(start, end),
    }];
    Clause {
        start,
        end,
        responsibility,
        convention,
    }
}

struct Bracket {
    start: usize,
    end: usize,
    closed: bool,
}

/// The outermost brackets; the last one may have lost its closing half.
fn brackets(glyphs: &Glyphs, start: usize, end: usize) -> Vec<Bracket> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (i, &c) in (start..).zip(glyphs.slice(start, end)) {
        match c {
            _ if is_plain(c) => {}
            '（' | '[' | '【' | '〔' | '［' => open.push(i),
            '）' | ']' | '】' | '〕' | '］' => {
                if let Some(from) = open.pop()
                    && open.is_empty()
                {
                    found.push(Bracket {
                        start: from,
                        end: i + 1,
                        closed: true,
                    });
                }
            }
            _ => {}
        }
    }
    if let Some(&from) = open.first() {
        let (_, to) = glyphs.trim(from, end);
        found.push(Bracket {
            start: from,
            end: to,
            closed: false,
        });
    }
    found
}

/// A clause that has lost both brackets: the last sentence of the line, a list with a verb.
fn bare_clause(glyphs: &Glyphs, start: usize, end: usize) -> Option<Clause> {
    let words = departments();
    let mut to = end;
    while to > start && matches!(glyphs.at(to - 1), '。' | ' ' | '）') {
        to -= 1;
    }
    let ends_in_verb = [&words.lead_verbs, &words.co_verbs]
        .iter()
        .any(|verbs| verbs.suffix(glyphs.slice(start, to)).is_some());
    if !ends_in_verb {
        return None;
    }
    let last_sentence = (start..to)
        .rev()
        .take(LONGEST_BARE_CLAUSE)
        .find(|&i| matches!(glyphs.at(i), '。' | '！' | '；'))
        .map(|i| i + 1);
    let nearest = || {
        last_department(
            glyphs,
            start.max(to.saturating_sub(LONGEST_BARE_CLAUSE)),
            to,
        )
    };
    let from = |at: usize| bare_clause_from(glyphs, at, to);
    last_sentence
        .and_then(from)
        .or_else(|| nearest().and_then(from))
}

/// The clause from an index on, where it is a list of short names that somebody leads.
fn bare_clause_from(glyphs: &Glyphs, from: usize, to: usize) -> Option<Clause> {
    let (responsibility, convention) = read(glyphs, from, to)?;
    let mut all = responsibility
        .leads
        .iter()
        .chain(&responsibility.coorganisers);
    let short = all.all(|department| department.name.chars().count() <= LONGEST_BARE_NAME);
    let sound = short && !responsibility.leads.is_empty();
    sound.then(|| placed(glyphs, from, to, responsibility, convention))
}

/// Where the department before the first lead verb begins, in a text that has lost what stood before it:
/// 融资服务|区金融监管局主办.
fn last_department(glyphs: &Glyphs, start: usize, to: usize) -> Option<usize> {
    let words = departments();
    let leads = |i: &usize| words.lead_verbs.prefix(glyphs.slice(*i, to)).is_some();
    let verb = (start..to).find(leads)?;
    let is_level = |i: usize| {
        words
            .levels
            .iter()
            .flatten()
            .any(|level| glyphs.has(i, level))
    };
    let names = |i: &usize| is_level(*i) && looks_like_department(&glyphs.text(*i, verb), words);
    let shortest = verb.checked_sub(3)?;
    (verb.saturating_sub(LONGEST_BARE_NAME).max(start)..=shortest)
        .rev()
        .find(names)
}

/// The inside of a clause.
fn read(glyphs: &Glyphs, start: usize, end: usize) -> Option<(Responsibility, Option<Convention>)> {
    let words = departments();
    let labels = labels(glyphs, start, end, words);
    let convention = convention_in(glyphs, start, end);
    let responsibility = if labels.is_empty() {
        by_verbs(glyphs, start, end, words)?
    } else {
        by_labels(glyphs, &labels, end, words)
    };
    responsibility
        .names_anybody()
        .then_some((responsibility, convention))
}

/// A convention stated anywhere in a passage.
pub fn convention_in(glyphs: &Glyphs, start: usize, end: usize) -> Option<Convention> {
    let words = departments();
    let text = glyphs.slice(start, end);
    if !text.contains(&'牵')
        || !text
            .windows(4)
            .any(|w| matches!(w, ['牵', '头', '单', '位'] | ['牵', '头', '部', '门']))
    {
        return None;
    }
    if words.first_leads.within(text) {
        return Some(Convention::FirstLeads);
    }
    words.all_lead.within(text).then_some(Convention::AllLead)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Lead,
    Shared,
    Co,
    Person,
    Time,
}

struct Label {
    role: Role,
    start: usize,
    /// After the colon.
    after: usize,
}

/// The labels of a clause: a label word with a colon, at its beginning or after a separator.
fn labels(glyphs: &Glyphs, start: usize, end: usize, words: &Departments) -> Vec<Label> {
    let mut found = Vec::new();
    let mut separated = true;
    for (i, &c) in (start..).zip(glyphs.slice(start, end)) {
        if separated {
            found.extend(label_at(glyphs, i, end, words));
        }
        separated = !is_plain(c) && matches!(c, '；' | '，' | ' ' | '。' | '、' | '\n' | '|' | '*');
    }
    found
}

fn label_at(glyphs: &Glyphs, i: usize, end: usize, words: &Departments) -> Option<Label> {
    let roles = [
        (&words.lead_labels, Role::Lead),
        (&words.shared_labels, Role::Shared),
        (&words.co_labels, Role::Co),
        (&words.person_labels, Role::Person),
        (&words.time_labels, Role::Time),
    ];
    let text = glyphs.slice(i, end);
    let (length, role) = roles
        .iter()
        .filter_map(|(list, role)| Some((list.prefix(text)?, *role)))
        .max_by_key(|(n, _)| *n)?;
    let colon = glyphs.skip_space(i + length, end);
    (glyphs.at(colon) == '：' && colon < end).then_some(Label {
        role,
        start: i,
        after: colon + 1,
    })
}

fn by_labels(glyphs: &Glyphs, labels: &[Label], end: usize, words: &Departments) -> Responsibility {
    let mut result = Responsibility::default();
    for (i, label) in labels.iter().enumerate() {
        let to = labels.get(i + 1).map_or(end, |next| next.start);
        let (from, to) = glyphs.trim(label.after, to);
        match label.role {
            Role::Lead => result
                .leads
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Shared => result
                .responsible
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Co => result
                .coorganisers
                .extend(departments_in(glyphs, from, to, words).departments),
            Role::Person => result.leaders.extend(people(glyphs, from, to)),
            Role::Time => result.deadline = deadline_text(glyphs, from, to),
        }
    }
    result
}

/// The names of people, without the space in a short one.
pub(super) fn people(glyphs: &Glyphs, from: usize, to: usize) -> Vec<String> {
    glyphs
        .slice(from, to)
        .split(|c| matches!(c, '、' | '，' | '；' | '。'))
        .map(|name| name.iter().filter(|&&c| c != ' ').collect::<String>())
        .filter(|name| !name.is_empty())
        .collect()
}

/// A deadline as written, without the mark after it.
pub(super) fn deadline_text(glyphs: &Glyphs, from: usize, to: usize) -> Option<String> {
    let (from, to) = glyphs.trim(from, to);
    let to = (from..to)
        .rev()
        .find(|&i| !matches!(glyphs.at(i), '；' | '，' | '。'))
        .map_or(from, |i| i + 1);
    (to > from).then(|| glyphs.text(from, to))
}

/// Lists with a verb after them: 甲、乙主办，丙协办; 甲、乙等部门，丙配合; 甲、乙按职责分工负责.
fn by_verbs(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    words: &Departments,
) -> Option<Responsibility> {
    let mut result = Responsibility::default();
    let mut pending = DepartmentList::default();
    let mut verb_seen = false;
    for (from, to) in pieces(glyphs, start, end) {
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
pub(super) fn is_deadline(text: &[char], words: &Departments) -> bool {
    let has_department = looks_like_department(&text.iter().collect::<String>(), words);
    !has_department && text.len() <= 20 && words.deadline_words.within(text)
}

/// The parts between ， ； 。 outside inner brackets.
fn pieces(glyphs: &Glyphs, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut depth = 0;
    glyphs.split(start, end, |_, i| {
        match glyphs.at(i) {
            '（' | '〈' | '[' | '【' => depth += 1,
            '）' | '〉' | ']' | '】' => depth -= 1,
            _ => {}
        }
        depth <= 0 && matches!(glyphs.at(i), '，' | '；' | '。')
    })
}
