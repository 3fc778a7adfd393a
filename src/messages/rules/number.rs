//! Sentences of the rules about numbers, units and dates.

use crate::messages::Language;

/// The offer to write a passage as it should be.
pub fn write(language: Language, right: &str) -> String {
    language.choose(format!("改为“{right}”"), format!("Write “{right}”"))
}

pub fn replace(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("把“{written}”改为“{right}”"),
        format!("Replace “{written}” by “{right}”"),
    )
}

pub fn leave_out(language: Language, words: &str) -> String {
    language.choose(format!("去掉“{words}”"), format!("Leave out “{words}”"))
}

pub fn the_other_figure(language: Language, figure: &str) -> String {
    language.choose(format!("这里是{figure}"), format!("{figure} stands here"))
}

// --- percentages and points ----------------------------------------------------------------------------------------

pub fn percent_of_share(language: Language, name: &str, change: &str) -> String {
    language.choose(
        format!("“{name}”本身以%表示，升降一般用“百分点”：请核对“{change}”是百分点还是百分数。"),
        format!(
            "“{name}” is itself a percentage, so its change is usually told in points: is “{change}” meant as 百分点 or really as %?"
        ),
    )
}

pub fn to_points(language: Language, number: &str) -> String {
    language.choose(
        format!("改为“{number}个百分点”"),
        format!("Write “{number}个百分点” (percentage points)"),
    )
}

pub fn points_of_amount(language: Language, name: &str, unit: &str, change: &str) -> String {
    language.choose(
        format!("“{name}”以{unit}计，变动应写%或{unit}，不用百分点（“{change}”）。"),
        format!(
            "“{name}” is measured in {unit}: its change is told in % or in {unit}, not in percentage points (“{change}”)."
        ),
    )
}

pub fn percent_range(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("百分数范围两个数都要带百分号：“{written}”应为“{right}”。"),
        format!(
            "Both numbers of a range of percentages take the sign: “{written}” should be “{right}”."
        ),
    )
}

pub fn percent_space(language: Language) -> String {
    language.choose(
        "数字与百分号之间多了空格。".to_owned(),
        "No space belongs between a number and its per cent sign.".to_owned(),
    )
}

pub fn without_space(language: Language) -> String {
    language.choose("去掉空格".to_owned(), "Remove the space".to_owned())
}

pub fn percent_width(language: Language, few: usize, many: usize, sign: &str) -> String {
    let other = if sign == "%" { "％" } else { "%" };
    language.choose(
        format!("全文的百分号有全角也有半角（{many}处是“{sign}”，{few}处是“{other}”），建议统一。"),
        format!("Per cent signs of both widths are used ({many} are “{sign}”, {few} are not); one width reads better."),
    )
}

pub fn all_percent_signs(language: Language, sign: &str) -> String {
    language.choose(
        format!("全文统一为“{sign}”"),
        format!("Write “{sign}” throughout"),
    )
}

pub fn the_other_sign(language: Language) -> String {
    language.choose(
        "这里用的是另一种".to_owned(),
        "The other width stands here".to_owned(),
    )
}

// --- units and sizes -------------------------------------------------------------------------------------------------

pub fn missing_unit(language: Language, number: &str, noun: &str) -> String {
    language.choose(
        format!("“{number}”与“{noun}”之间没有量词；若是专名或代号，请加引号。"),
        format!("No measure word stands between “{number}” and “{noun}”; if it is a name or a code, put it in quotation marks."),
    )
}

pub fn money_unit(language: Language, here: &str, there: &str, line: u32) -> String {
    language.choose(
        format!("同一指标这里是“{here}”，第{line}行是“{there}”，相差约一万倍，请核对是“万元”还是“亿元”。"),
        format!(
            "The same indicator is “{here}” here and “{there}” on line {line}, ten thousand times apart: 万元 or 亿元?"
        ),
    )
}

pub fn magnitude_outlier(language: Language, here: &str, usual: &str) -> String {
    language.choose(
        format!("“{here}”比同一指标的其他数字（最大“{usual}”）大百倍以上，请核对。"),
        format!("“{here}” is a hundred times the other figures of this indicator (“{usual}” at most); please check it."),
    )
}

// --- ranges and connectors -------------------------------------------------------------------------------------------

pub fn range_connector(language: Language, range: &str, written: &str, right: &str) -> String {
    language.choose(
        format!("“{range}”表示起止范围，连接号应为“{right}”，不用“{written}”。"),
        format!("“{range}” is a range: it takes “{right}”, not “{written}”."),
    )
}

pub fn unit_in_range(language: Language, range: &str, first: &str, scale: &str) -> String {
    language.choose(
        format!("“{range}”的“{first}”后面省了“{scale}”，可能读成{first}，两个数都带“{scale}”就清楚了。"),
        format!("In “{range}” the first number leaves out “{scale}” and may be read as plain {first}; with “{scale}” after both it is clear."),
    )
}

pub fn connector_mixed(language: Language, here: &str, there: &str) -> String {
    language.choose(
        format!("同一段里同样的关系，这里用“{here}”，别处用“{there}”，建议统一为“{there}”。"),
        format!("For the same role “{here}” stands here and “{there}” elsewhere in the paragraph; “{there}” throughout reads better."),
    )
}

pub fn the_other_connector(language: Language, connector: &str) -> String {
    language.choose(
        format!("这里用的是“{connector}”"),
        format!("“{connector}” is used here"),
    )
}

// --- how numbers are written -------------------------------------------------------------------------------------------

pub fn numeral_style_mixed(language: Language, written: &str) -> String {
    language.choose(
        format!("“{written}”里汉字数字与阿拉伯数字混用，同类的数宜用同一种写法。"),
        format!(
            "“{written}” mixes Chinese and Arabic numerals; like things are better counted alike."
        ),
    )
}

pub fn doubled_approximator(language: Language, words: &str) -> String {
    language.choose(
        format!("“{words}”两个词意思重叠，留一个即可。"),
        format!("The two words of “{words}” repeat each other; one is enough."),
    )
}

/// 达超Ⅲ类: a class is no amount that could be passed.
pub fn doubled_before_class(language: Language, words: &str, right: &str) -> String {
    language.choose(
        format!("“{words}”用在类别、等级前含义不清，宜写作“{right}”。"),
        format!("“{words}” before a class may be read either way; “{right}” is clearer."),
    )
}

pub fn stacked_approximator(
    language: Language,
    figure: &str,
    before: &str,
    after: &str,
    is_same: bool,
) -> String {
    match is_same {
        true => language.choose(
            format!("“{figure}”：“{before}”与“{after}”重复，留一个即可。"),
            format!("“{figure}”: “{before}” and “{after}” say the same; one is enough."),
        ),
        false => language.choose(
            format!("“{figure}”：“{before}”与“{after}”互相矛盾，请核对是哪一种意思。"),
            format!("“{figure}”: “{before}” and “{after}” gainsay each other; which is meant?"),
        ),
    }
}

pub fn approx_numerals(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("相邻两个数字表示概数，中间不用顿号：“{written}”应为“{right}”。"),
        format!("Two figures that make a guess take no 、 between them: “{written}” should be “{right}”."),
    )
}

pub fn fullwidth_digit(language: Language, figure: &str, count: usize) -> String {
    match count {
        0 | 1 => language.choose(
            format!("“{figure}”是全角数字，宜用半角。"),
            format!("“{figure}” is written in full-width digits; half-width ones are usual."),
        ),
        _ => language.choose(
            format!("“{figure}”是全角数字，本段共{count}处，宜用半角。"),
            format!("“{figure}” is written in full-width digits, {count} numbers in this paragraph; half-width ones are usual."),
        ),
    }
}

pub fn narrow_digits(language: Language) -> String {
    language.choose(
        "本段数字改为半角".to_owned(),
        "Make the digits of this paragraph half-width".to_owned(),
    )
}

pub fn mixed_numeral(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("阿拉伯数字后面只可用“万”“亿”，“{written}”宜写作“{right}”。"),
        format!("After Arabic figures only 万 and 亿 may stand: “{written}” is better written “{right}”."),
    )
}

pub fn thousands(language: Language, figure: &str, like: &str, count: usize) -> String {
    language.choose(
        format!("全文五位以上的数字，多数写作“{like}”的样式，“{figure}”等{count}处不同，建议统一。"),
        format!("Long numbers are mostly written like “{like}”; “{figure}” and others ({count} in all) are not. One style reads better."),
    )
}

pub fn like_the_others(language: Language, right: &str) -> String {
    language.choose(
        format!("全文统一为“{right}”的写法"),
        format!("Write all like “{right}”"),
    )
}

// --- dates and years ---------------------------------------------------------------------------------------------------

pub fn no_such_month(language: Language, written: &str, month: u32) -> String {
    language.choose(
        format!("“{written}”：没有{month}月，请核对。"),
        format!("“{written}”: there is no month {month}; please check the date."),
    )
}

pub fn no_such_day(language: Language, written: &str, month: u32, last: u32) -> String {
    language.choose(
        format!("“{written}”不存在：{month}月只有{last}天。"),
        format!("“{written}” does not exist: month {month} has {last} days."),
    )
}

pub fn no_leap_year(language: Language, written: &str, year: u32) -> String {
    language.choose(
        format!("“{written}”不存在：{year}年不是闰年，2月只有28天。"),
        format!("“{written}” does not exist: {year} is no leap year, its February has 28 days."),
    )
}

pub fn dotted_date(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("正文里的日期写全年月日：“{written}”应为“{right}”。"),
        format!("In running text a date is written out: “{written}” should be “{right}”."),
    )
}

pub fn padded_date(language: Language, written: &str) -> String {
    language.choose(
        format!("“{written}”：月、日前面不补0。"),
        format!("“{written}”: months and days take no leading zero."),
    )
}

pub fn without_zeros(language: Language) -> String {
    language.choose(
        "去掉补位的0".to_owned(),
        "Remove the leading zeros".to_owned(),
    )
}

pub fn short_year(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("年份写四位数字：“{written}”宜为“{right}”。"),
        format!("A year takes four digits: “{written}” should be “{right}”."),
    )
}

/// `years` of the paragraph are written so, `written` is the first of them.
pub fn year_zero(language: Language, written: &str, right: &str, years: usize) -> String {
    let (chinese, english) = match years {
        0 | 1 => (String::new(), String::new()),
        _ => (
            format!("（本段共{years}处）"),
            format!(" ({years} years in this paragraph)"),
        ),
    };
    language.choose(
        format!("汉字年份里的零写作“〇”：“{written}”应为“{right}”{chinese}。"),
        format!("The zero of a year in Chinese numerals is 〇: “{written}” should be “{right}”{english}."),
    )
}

pub fn write_all_zeros(language: Language) -> String {
    language.choose(
        "本段年份里的零都改为“〇”".to_owned(),
        "Write 〇 in all years of this paragraph".to_owned(),
    )
}

pub fn year_inconsistent(language: Language, heading: &str, held: u32, year: u32) -> String {
    language.choose(
        format!("报告作于{held}年，标题“{heading}”写的却是{year}年，请核对是不是沿用了往年的标题。"),
        format!("The report was delivered in {held}, but “{heading}” names {year}; is it the heading of another year?"),
    )
}

// --- numbers of documents, quotations --------------------------------------------------------------------------------------

pub fn docnumber(language: Language, written: &str, right: &str) -> String {
    language.choose(
        format!("发文字号的年份用六角括号括全称，序号不加“第”、不编虚位：“{written}”应为“{right}”。"),
        format!("The number of a document has its full year in 〔〕 and a serial without 第 or leading zeros: “{written}” should be “{right}”."),
    )
}

pub fn quote_dunhao(language: Language, items: &str, count: usize) -> String {
    let (chinese, english) = match (items.contains('“'), items.contains('《')) {
        (true, true) => ("引号、书名号", "quotations and titles"),
        (false, true) => ("书名号", "titles"),
        _ => ("引号", "quotations"),
    };
    language.choose(
        format!("并列的{chinese}之间通常不用顿号，这里用了{count}个。"),
        format!("Adjacent {english} usually need no 、 between them; here stand {count}."),
    )
}

pub fn without_dunhao(language: Language, count: usize) -> String {
    match count {
        1 => language.choose("去掉顿号".to_owned(), "Remove the 、".to_owned()),
        _ => language.choose("去掉这些顿号".to_owned(), "Remove these 、".to_owned()),
    }
}

// --- multiples -------------------------------------------------------------------------------------------------------------

pub fn multiple_decrease(language: Language, written: &str) -> String {
    language.choose(
        format!("“{written}”：减少一倍就是零，下降不能用“倍”，请改用百分数或分数。"),
        format!("“{written}”: a fall by once the amount leaves nothing, so a fall is told in per cent or as a fraction."),
    )
}

pub fn fan(language: Language, doubling: &str, times: u32, beside: &str, told: &str) -> String {
    language.choose(
        format!("“{doubling}”是原来的{times}倍，这里的“{beside}”只合原来的{told}倍，请核对。"),
        format!("“{doubling}” means {times} times the amount; “{beside}” beside it makes {told} times. Please check."),
    )
}
