//! Indicators of many documents: in order, the same however many processors work, and gone on with after an interruption.

#[path = "support/program.rs"]
mod program;

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use program::{Run, folder, gongwen, run, write};
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const DOCUMENTS: usize = 300;

/// A report of its own for every number, with enough figures that the output is much longer than any buffer.
fn report(number: usize) -> String {
    let figures: String = (1..=10)
        .map(|part| {
            format!("第{part}个街道社会消费品零售总额达{number}.{part}亿元，增长{part}%。\r\n")
        })
        .collect();
    let year = 1990 + number % 30;
    format!("𠮷林市鼓楼区{year}年政府工作报告\r\n各位代表：\r\n一、去年工作回顾\r\n{figures}")
}

fn reports(test: &str) -> PathBuf {
    let folder = folder(test);
    for number in 0..DOCUMENTS {
        write(&folder, &format!("报告/{number:03}.txt"), report(number));
    }
    folder
}

/// `indicators` over the reports of a folder, with its output beside them.
fn indicators(folder: &Path, output: &str, more: &[&str]) -> Run {
    let reports = folder.join("报告");
    let output = folder.join(output);
    let mut arguments = vec![
        "indicators".as_ref(),
        reports.as_os_str(),
        "-o".as_ref(),
        output.as_os_str(),
    ];
    arguments.extend(more.iter().map(AsRef::<std::ffi::OsStr>::as_ref));
    run(arguments)
}

fn lines(jsonl: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(jsonl).expect("UTF-8");
    let read = |line| serde_json::from_str(line).expect("a JSON object");
    text.lines().map(read).collect()
}

#[test]
fn rows_come_in_the_order_of_files_whoever_works() {
    let folder = reports("scale_order");
    assert_eq!(indicators(&folder, "a.jsonl", &[]).code, 0);
    let all = fs::read(folder.join("a.jsonl")).expect("the output");
    let rows = lines(&all);
    assert_eq!(rows.len(), DOCUMENTS * 10);
    let place = |row: &Value| (row["file"].to_string(), row["line"].as_u64());
    assert!(rows.is_sorted_by_key(place), "by file, then by line");

    let alone = gongwen()
        .env("RAYON_NUM_THREADS", "1")
        .args(["indicators", "--format=jsonl"])
        .arg(folder.join("报告"))
        .output()
        .expect("the program runs");
    assert!(alone.stdout == all, "one processor writes the same");
}

#[test]
fn rows_carry_what_is_known_of_their_document() {
    let folder = reports("scale_rows");
    indicators(&folder, "a.jsonl", &[]);
    let rows = lines(&fs::read(folder.join("a.jsonl")).expect("the output"));
    let row = &rows[70];
    assert_eq!(row["place"], "𠮷林市鼓楼区");
    assert_eq!(
        (&row["year"], &row["kind"], &row["line"]),
        (&1997.into(), &"report".into(), &4.into())
    );
    assert_eq!(row["range"]["start"]["line"], 3, "as editors count");
    assert_eq!(
        (&row["indicator"], &row["value"]),
        (&"retail-sales".into(), &7.1.into())
    );

    let amount = row["amount"].as_f64();
    assert_eq!(
        (amount, &row["base_unit"]),
        (Some(710_000_000.0), &"元".into())
    );

    indicators(&folder, "a.csv", &[]);
    let csv = fs::read_to_string(folder.join("a.csv")).expect("the output");
    let head = csv.lines().next().expect("a head");
    assert!(
        head.starts_with("\u{feff}文件,行,原文,")
            && head.ends_with(",折算数值,折算单位,地区,年份,文种"),
        "{head}"
    );
    assert_eq!(csv.matches('\u{feff}').count(), 1);
    assert_eq!(csv.lines().count(), 1 + rows.len());
}

/// Interrupts a run as a crash would: the system ends it when its output is a little more than half there.
#[cfg(unix)]
fn interrupted(folder: &Path, output: &str) {
    let whole = format!("whole-{output}");
    indicators(folder, &whole, &[]);
    let length = fs::metadata(folder.join(whole)).expect("the output").len();
    // A file may have so many blocks of 512 bytes.
    let limit = format!(
        "ulimit -c 0; ulimit -f {}; exec \"$0\" \"$@\"",
        length * 6 / 10 / 512
    );
    let status = std::process::Command::new("sh")
        .args(["-c", &limit, env!("CARGO_BIN_EXE_gongwen"), "indicators"])
        .arg(folder.join("报告"))
        .arg("-o")
        .arg(folder.join(output))
        .env("LC_ALL", "zh_CN.UTF-8")
        .stderr(std::process::Stdio::null())
        .status()
        .expect("a shell");
    assert!(!status.success(), "it was interrupted");
    let record = fs::read_to_string(folder.join(format!("{output}.progress")));
    let finished = record.expect("its record").lines().count();
    assert!(
        (100..DOCUMENTS).contains(&finished),
        "some documents were finished: {finished}"
    );
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_is_gone_on_with() {
    let folder = reports("scale_resume");
    for output in ["a.jsonl", "a.csv"] {
        interrupted(&folder, output);
        let whole = fs::read(folder.join(format!("whole-{output}"))).expect("the output");
        let part = fs::read(folder.join(output)).expect("the output");
        assert!(part.len() < whole.len() && whole.starts_with(&part));

        let resumed = indicators(&folder, output, &["--resume"]);
        assert_eq!(resumed.code, 0, "{}", resumed.stderr);
        assert!(resumed.stderr.contains("接着上次做"), "{}", resumed.stderr);
        assert!(fs::read(folder.join(output)).expect("the output") == whole);
        assert!(!folder.join(format!("{output}.progress")).exists());

        let again = indicators(&folder, output, &["--resume"]);
        assert_eq!(again.code, 2, "what is finished is left alone");
        assert!(fs::read(folder.join(output)).expect("the output") == whole);
    }
}

#[cfg(unix)]
#[test]
fn what_has_changed_meanwhile_is_read_again() {
    let folder = reports("scale_changed");
    interrupted(&folder, "a.jsonl");
    write(
        &folder,
        "报告/050.txt",
        report(50) + "实现地区生产总值12亿元。\r\n",
    );
    write(&folder, "报告/060a.txt", report(7));
    fs::remove_file(folder.join("报告/070.txt")).expect("a report");
    let resumed = indicators(&folder, "a.jsonl", &["--resume"]);
    assert!(resumed.stderr.contains("已完成50份"), "{}", resumed.stderr);
    indicators(&folder, "whole.jsonl", &[]);
    let read = |name: &str| fs::read(folder.join(name)).expect("the output");
    assert!(read("a.jsonl") == read("whole.jsonl"));
}

#[cfg(unix)]
#[test]
fn the_record_of_something_else_is_no_leave_to_overwrite() {
    let folder = reports("scale_other");
    interrupted(&folder, "a.jsonl");
    let part = fs::read(folder.join("a.jsonl")).expect("the output");
    let english = indicators(&folder, "a.jsonl", &["--resume", "--lang=en"]);
    assert_eq!(english.code, 2, "{}", english.stderr);
    let csv = indicators(&folder, "a.jsonl", &["--resume", "--format=csv"]);
    assert_eq!(csv.code, 2, "{}", csv.stderr);
    assert!(fs::read(folder.join("a.jsonl")).expect("the output") == part);
    // Without an output there is nothing to lose.
    assert_eq!(indicators(&folder, "new.jsonl", &["--resume"]).code, 0);
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_are_written() {
    let folder = reports("scale_unreadable");
    write(&folder, "报告/200.txt", [0u8, 159, 146, 150, 0, 0, 1, 2, 0]);
    let run = indicators(&folder, "a.jsonl", &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("200.txt"), "{}", run.stderr);
    let rows = lines(&fs::read(folder.join("a.jsonl")).expect("the output"));
    assert_eq!(rows.len(), (DOCUMENTS - 1) * 10);
}

#[test]
fn parquet_says_what_the_lines_say() {
    let folder = reports("scale_parquet");
    assert_eq!(indicators(&folder, "a.parquet", &[]).code, 0);
    assert!(!folder.join("a.parquet.partial").exists());
    indicators(&folder, "a.jsonl", &[]);
    let told = lines(&fs::read(folder.join("a.jsonl")).expect("the output"));

    let file = File::open(folder.join("a.parquet")).expect("the output");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    let rows = reader.get_row_iter(None).expect("rows");
    let rows: Vec<Row> = rows.map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), told.len());
    for (row, told) in rows.iter().zip(&told) {
        for (name, field) in row.get_column_iter() {
            let wanted = match name.as_str() {
                "canonical" => continue,
                "growth" => &told["growth"]["value"],
                "growth_unit" => &told["growth"]["unit"],
                name => &told[name],
            };
            assert_eq!(value(field), comparable(wanted), "{name}");
        }
    }
}

fn value(field: &Field) -> Value {
    match field {
        Field::Null => Value::Null,
        Field::Str(text) => text.as_str().into(),
        Field::Int(number) => f64::from(*number).into(),
        Field::Double(number) => (*number).into(),
        other => panic!("{other}"),
    }
}

/// Numbers as Parquet has them.
fn comparable(value: &Value) -> Value {
    value.as_f64().map_or_else(|| value.clone(), Value::from)
}

#[test]
fn parquet_is_made_in_one_go() {
    let folder = reports("scale_parquet_resume");
    let refused = indicators(&folder, "a.parquet", &["--resume"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("parquet"), "{}", refused.stderr);
    assert!(!folder.join("a.parquet").exists());
}
