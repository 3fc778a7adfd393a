//! Parquet for research: a row a mention, in groups of rows, so that memory does not grow with the file.
//!
//! Names of columns and values are those of the JSON, whatever the language.

use super::lists::Sourced;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{Type, TypePtr};
use std::io::{self, Write};
use std::sync::Arc;

/// Rows that are put into columns together.
pub const GROUP: usize = 1 << 16;

/// A column: its name and what it says of a mention.
struct Field {
    name: &'static str,
    value: Value,
}

/// Every column but the file's and the line's may say nothing.
enum Value {
    Text(fn(&Record) -> Option<&str>),
    Whole(fn(&Record) -> Option<i32>),
    Number(fn(&Record) -> Option<f64>),
}

/// A mention as it is kept until its group is full.
pub struct Record {
    file: Arc<str>,
    place: Option<Arc<str>>,
    year: Option<u16>,
    kind: &'static str,
    line: u32,
    text: String,
    name: String,
    indicator: Option<&'static str>,
    canonical: Option<&'static str>,
    value: Option<f64>,
    unit: Option<String>,
    amount: Option<f64>,
    base_unit: Option<String>,
    qualifier: &'static str,
    growth: Option<f64>,
    growth_unit: Option<String>,
    comparison: Option<String>,
    status: &'static str,
    period: Option<String>,
}

const FIELDS: [Field; 19] = [
    Field {
        name: "file",
        value: Value::Text(|r| Some(&r.file)),
    },
    Field {
        name: "line",
        value: Value::Whole(|r| i32::try_from(r.line).ok()),
    },
    Field {
        name: "place",
        value: Value::Text(|r| r.place.as_deref()),
    },
    Field {
        name: "year",
        value: Value::Whole(|r| r.year.map(i32::from)),
    },
    Field {
        name: "kind",
        value: Value::Text(|r| Some(r.kind)),
    },
    Field {
        name: "text",
        value: Value::Text(|r| Some(&r.text)),
    },
    Field {
        name: "name",
        value: Value::Text(|r| Some(&r.name)),
    },
    Field {
        name: "indicator",
        value: Value::Text(|r| r.indicator),
    },
    Field {
        name: "canonical",
        value: Value::Text(|r| r.canonical),
    },
    Field {
        name: "value",
        value: Value::Number(|r| r.value),
    },
    Field {
        name: "unit",
        value: Value::Text(|r| r.unit.as_deref()),
    },
    Field {
        name: "amount",
        value: Value::Number(|r| r.amount),
    },
    Field {
        name: "base_unit",
        value: Value::Text(|r| r.base_unit.as_deref()),
    },
    Field {
        name: "qualifier",
        value: Value::Text(|r| Some(r.qualifier)),
    },
    Field {
        name: "growth",
        value: Value::Number(|r| r.growth),
    },
    Field {
        name: "growth_unit",
        value: Value::Text(|r| r.growth_unit.as_deref()),
    },
    Field {
        name: "comparison",
        value: Value::Text(|r| r.comparison.as_deref()),
    },
    Field {
        name: "status",
        value: Value::Text(|r| Some(r.status)),
    },
    Field {
        name: "period",
        value: Value::Text(|r| r.period.as_deref()),
    },
];

/// The mentions of one document.
pub fn records(mentions: Vec<Sourced>) -> Vec<Record> {
    let Some(first) = mentions.first() else {
        return Vec::new();
    };
    let file: Arc<str> = first.mention.file.as_str().into();
    let place: Option<Arc<str>> = first.source.place.as_deref().map(Arc::from);
    let record = |one: Sourced| {
        let mention = one.mention;
        let figures = mention.figures;
        let (growth, growth_unit) = match figures.growth {
            Some(growth) => (growth.value, Some(growth.unit)),
            None => (None, None),
        };
        Record {
            file: file.clone(),
            place: place.clone(),
            year: one.source.year,
            kind: one.source.kind.name(),
            line: one.line,
            text: mention.text,
            name: mention.name,
            indicator: mention.indicator,
            canonical: mention.canonical,
            value: figures.value.and_then(|value| value.as_f64()),
            unit: figures.unit,
            amount: one.amount.and_then(|amount| amount.as_f64()),
            base_unit: one.base_unit,
            qualifier: figures.qualifier,
            growth: growth.and_then(|value| value.as_f64()),
            growth_unit,
            comparison: mention.comparison,
            status: mention.status.name(),
            period: mention.period,
        }
    };
    mentions.into_iter().map(record).collect()
}

/// Writes records as they come.
pub struct Writer<W: Write + Send> {
    file: SerializedFileWriter<W>,
    waiting: Vec<Record>,
}

impl<W: Write + Send> Writer<W> {
    pub fn new(out: W) -> io::Result<Self> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("gongwen ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let schema = schema().map_err(io::Error::other)?;
        let file = SerializedFileWriter::new(out, schema, Arc::new(properties));
        Ok(Writer {
            file: file.map_err(io::Error::other)?,
            waiting: Vec::new(),
        })
    }

    pub fn write(&mut self, records: Vec<Record>) -> io::Result<()> {
        self.waiting.extend(records);
        match self.waiting.len() {
            0..GROUP => Ok(()),
            _ => self.write_group(),
        }
    }

    /// The last group, and the directory without which nobody can read the file.
    pub fn finish(mut self) -> io::Result<()> {
        if !self.waiting.is_empty() {
            self.write_group()?;
        }
        self.file.finish().map_err(io::Error::other)?;
        self.file.inner_mut().flush()
    }

    fn write_group(&mut self) -> io::Result<()> {
        let records = std::mem::take(&mut self.waiting);
        write_group(&mut self.file, &records).map_err(io::Error::other)
    }
}

fn schema() -> Result<TypePtr, ParquetError> {
    let mut columns = Vec::new();
    for field in &FIELDS {
        let column = match field.value {
            Value::Text(_) => Type::primitive_type_builder(field.name, Physical::BYTE_ARRAY)
                .with_logical_type(Some(LogicalType::String)),
            Value::Whole(_) => Type::primitive_type_builder(field.name, Physical::INT32),
            Value::Number(_) => Type::primitive_type_builder(field.name, Physical::DOUBLE),
        };
        let column = column.with_repetition(Repetition::OPTIONAL).build()?;
        columns.push(Arc::new(column));
    }
    let schema = Type::group_type_builder("mention").with_fields(columns);
    Ok(Arc::new(schema.build()?))
}

fn write_group<W: Write + Send>(
    file: &mut SerializedFileWriter<W>,
    records: &[Record],
) -> Result<(), ParquetError> {
    let mut group = file.next_row_group()?;
    for field in &FIELDS {
        let Some(mut column) = group.next_column()? else {
            break;
        };
        match (column.untyped(), &field.value) {
            (ColumnWriter::ByteArrayColumnWriter(to), Value::Text(of)) => {
                let text =
                    |record| of(record).map(|text| ByteArray::from(text.as_bytes().to_vec()));
                let (values, levels) = said(records, text);
                to.write_batch(&values, Some(&levels), None)?;
            }
            (ColumnWriter::Int32ColumnWriter(to), Value::Whole(of)) => {
                let (values, levels) = said(records, of);
                to.write_batch(&values, Some(&levels), None)?;
            }
            (ColumnWriter::DoubleColumnWriter(to), Value::Number(of)) => {
                let (values, levels) = said(records, of);
                to.write_batch(&values, Some(&levels), None)?;
            }
            // The schema is made of the same fields.
            _ => return Err(ParquetError::General(field.name.to_owned())),
        }
        column.close()?;
    }
    group.close()?;
    Ok(())
}

/// What is said in a column, and for every row whether something is.
fn said<'a, T>(records: &'a [Record], of: impl Fn(&'a Record) -> Option<T>) -> (Vec<T>, Vec<i16>) {
    let mut values = Vec::with_capacity(records.len());
    let mut levels = Vec::with_capacity(records.len());
    for record in records {
        let value = of(record);
        levels.push(i16::from(value.is_some()));
        values.extend(value);
    }
    (values, levels)
}
