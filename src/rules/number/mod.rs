//! Rules about numbers, units and dates.

mod amount;
mod approx_numerals_separator;
mod connector_mixed;
mod date_format;
mod date_invalid;
mod dates;
mod docnumber_format;
mod fan_vs_times;
mod figures;
mod fullwidth_digit;
mod magnitude_outlier;
mod missing_unit;
mod mixed_numeral;
mod money_unit;
mod multiple_decrease;
mod numeral_style_mixed;
mod percent_range;
mod percent_space;
mod percent_vs_point;
mod percent_width_mixed;
mod quote_dunhao;
mod range_connector;
mod ranges;
mod stacked_approximator;
mod thousands_mixed;
mod unit_in_range;
mod year_inconsistent;
mod year_zero;

pub(super) use figures::figures;

use super::Rule;

/// In the order of their pages.
pub(super) static RULES: &[&Rule] = &[
    &percent_vs_point::PERCENT_VS_POINT,
    &missing_unit::MISSING_UNIT,
    &money_unit::MONEY_UNIT,
    &magnitude_outlier::MAGNITUDE_OUTLIER,
    &range_connector::RANGE_CONNECTOR,
    &percent_range::PERCENT_RANGE,
    &unit_in_range::UNIT_IN_RANGE,
    &connector_mixed::CONNECTOR_MIXED,
    &numeral_style_mixed::NUMERAL_STYLE_MIXED,
    &stacked_approximator::STACKED_APPROXIMATOR,
    &approx_numerals_separator::APPROX_NUMERALS_SEPARATOR,
    &date_invalid::DATE_INVALID,
    &date_format::DATE_FORMAT,
    &year_inconsistent::YEAR_INCONSISTENT,
    &docnumber_format::DOCNUMBER_FORMAT,
    &quote_dunhao::QUOTE_DUNHAO,
    &multiple_decrease::MULTIPLE_DECREASE,
    &fan_vs_times::FAN_VS_TIMES,
    &fullwidth_digit::FULLWIDTH_DIGIT,
    &percent_space::PERCENT_SPACE,
    &year_zero::YEAR_ZERO,
    &mixed_numeral::MIXED_NUMERAL,
    &percent_width_mixed::PERCENT_WIDTH_MIXED,
    &thousands_mixed::THOUSANDS_MIXED,
];

#[cfg(test)]
mod tests;
