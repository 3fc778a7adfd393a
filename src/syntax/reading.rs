//! How a count is meant: new ones of the year, the net increase, all there are. Figures of one indicator in different
//! readings are never compared: 新认定160家, 净增30家 and 总数568家 of high-tech enterprises contradict nothing.

use super::glyphs::Glyphs;
use crate::lexicon::figures;

/// What is counted of a thing that comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// 新增, 认定, 入库: those that came.
    New,
    /// 净增: those that came less those that went.
    Net,
    /// 总数, 集聚, 累计: all there are, or all there have been.
    Total,
    /// 有效期内: those still in force.
    Valid,
    /// 申报, 摸排: those asked for or looked at.
    Applied,
}

/// The reading that the words of `start..end` tell; the more particular wins.
pub fn reading_in(glyphs: &Glyphs, start: usize, end: usize) -> Option<Reading> {
    let words = figures();
    let text = glyphs.slice(start, end);
    let lists = [
        (&words.reads_valid, Reading::Valid),
        (&words.reads_net, Reading::Net),
        (&words.reads_applied, Reading::Applied),
        (&words.reads_total, Reading::Total),
        (&words.reads_new, Reading::New),
    ];
    let told = lists.into_iter().find(|(list, _)| list.within(text));
    told.map(|(_, reading)| reading)
}

#[cfg(test)]
mod tests {
    use super::super::Line;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Option<Reading>]) {
        let line = Line::new(text);
        let readings: Vec<_> = line
            .mentions
            .iter()
            .map(|mention| mention.reading)
            .collect();
        assert_eq!(readings, expected, "{text}");
    }

    #[test]
    fn readings_of_one_indicator_are_kept_apart() {
        check(
            "预计全年认定高新技术企业188家、总数达568家。",
            &[Some(Reading::New), Some(Reading::Total)],
        );
        check(
            "新认定高新技术企业160家、净增30家。",
            &[Some(Reading::New), Some(Reading::Net)],
        );
        check("有效期内认定高新技术企业472家。", &[Some(Reading::Valid)]);
        check("高新技术企业申报153家。", &[Some(Reading::Applied)]);
        check("集聚高新技术企业1200家。", &[Some(Reading::Total)]);
        check("地区生产总值2000亿元。", &[None]);
    }
}
