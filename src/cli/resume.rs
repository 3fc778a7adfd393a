//! Interrupted outputs and how they are gone on with.
//!
//! Beside the output stands its record (`OUT.progress`): what is being made, then a line for every finished document with
//! the length that the output has after it. The output reaches the disk before its record does, so that whatever happens
//! the record never says too much; what the output has beyond it is cut off, and the run goes on with the next document.
//! A document that has changed since, or a new one before it, takes the output back to that place. In the end the record
//! is taken away: the output is what an uninterrupted run would have made.

use crate::messages::Language;
use crate::workspace::{Input, Stamp};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// So many documents are written before the record follows.
const TOGETHER: usize = 128;

/// What is made: its format and its language.
pub type Purpose = (&'static str, Language);

/// The first line of a record.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    program: String,
    format: String,
    language: String,
}

impl Head {
    fn of((format, language): Purpose) -> Head {
        Head {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            format: format.to_owned(),
            language: language.choose("zh", "en").to_owned(),
        }
    }
}

/// A finished document.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Finished {
    file: String,
    stamp: Option<Stamp>,
    /// Of the output after it, in bytes.
    length: u64,
    read: bool,
}

/// An output and its record, both being written.
pub struct Record {
    out: BufWriter<File>,
    length: u64,
    path: PathBuf,
    record: File,
    waiting: Vec<Finished>,
    /// Documents that an earlier run has finished.
    pub done: usize,
    /// Those that could not be read, in this run or an earlier one.
    pub unreadable: usize,
}

impl Record {
    /// The record's own file.
    pub fn path(output: &Path) -> PathBuf {
        let mut path = output.as_os_str().to_owned();
        path.push(".progress");
        path.into()
    }

    /// A new output, with its head.
    pub fn start(output: &Path, purpose: Purpose, head: &[u8]) -> io::Result<Record> {
        let path = Record::path(output);
        // An old record must not speak of the new output.
        forget(&path)?;
        let mut out = File::create(output)?;
        out.write_all(head)?;
        out.sync_data()?;
        let mut record = File::create(&path)?;
        write_line(&mut record, &Head::of(purpose))?;
        Ok(Record::new(out, head.len() as u64, path, record))
    }

    /// The output where its record says that it was interrupted, a new one where there is none yet; nothing where there
    /// is an output that its record does not tell of. `inputs`: the documents in their order.
    pub fn resume(
        output: &Path,
        purpose: Purpose,
        head: &[u8],
        inputs: &[Input],
    ) -> io::Result<Option<Record>> {
        if !output.exists() {
            return Record::start(output, purpose, head).map(Some);
        }
        let path = Record::path(output);
        let recorded = read(&path)?.filter(|(begun, _)| *begun == Head::of(purpose));
        let Some((begun, mut finished)) = recorded else {
            return Ok(None);
        };
        if finished.is_empty() {
            return Record::start(output, purpose, head).map(Some);
        }
        let out = OpenOptions::new().write(true).open(output)?;
        let length = out.metadata()?.len();
        let pairs = finished.iter().zip(inputs);
        let same = pairs.take_while(|(one, input)| one.length <= length && one.is_still(input));
        finished.truncate(same.count());
        let Some(last) = finished.last() else {
            // It was made of other documents.
            return Ok(None);
        };
        let record = rewrite(&path, &begun, &finished)?;
        out.set_len(last.length)?;
        let mut resumed = Record::new(out, last.length, path, record);
        resumed.out.seek(SeekFrom::Start(last.length))?;
        resumed.done = finished.len();
        resumed.unreadable = finished.iter().filter(|one| !one.read).count();
        Ok(Some(resumed))
    }

    fn new(out: File, length: u64, path: PathBuf, record: File) -> Record {
        Record {
            out: BufWriter::new(out),
            length,
            path,
            record,
            waiting: Vec::new(),
            done: 0,
            unreadable: 0,
        }
    }

    /// The rows of the next document; none of one that could not be read.
    pub fn add(&mut self, input: &Input, rows: Option<&[u8]>) -> io::Result<()> {
        self.out.write_all(rows.unwrap_or_default())?;
        self.length += rows.map_or(0, <[u8]>::len) as u64;
        self.unreadable += usize::from(rows.is_none());
        self.waiting.push(Finished {
            file: input.name(),
            stamp: stamp(input),
            length: self.length,
            read: rows.is_some(),
        });
        match self.waiting.len() {
            0..TOGETHER => Ok(()),
            _ => self.keep(),
        }
    }

    /// All is written: the record is taken away. How many documents could not be read.
    pub fn finish(mut self) -> io::Result<usize> {
        self.keep()?;
        forget(&self.path)?;
        Ok(self.unreadable)
    }

    /// First the output, then what is said of it.
    fn keep(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.out.get_ref().sync_data()?;
        let mut lines = Vec::new();
        for finished in self.waiting.drain(..) {
            write_line(&mut lines, &finished)?;
        }
        self.record.write_all(&lines)
    }
}

impl Finished {
    /// Whether the document is the one that was read, unchanged.
    fn is_still(&self, input: &Input) -> bool {
        self.file == input.name() && self.stamp.is_some() && self.stamp == stamp(input)
    }
}

/// None of standard input, which cannot be read again.
fn stamp(input: &Input) -> Option<Stamp> {
    match input {
        Input::Standard => None,
        Input::File(file) => Stamp::of(file),
    }
}

/// What a record says; of a line that was interrupted itself nothing.
fn read(path: &Path) -> io::Result<Option<(Head, Vec<Finished>)>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut lines = BufReader::new(file).lines().map_while(Result::ok);
    let head = lines
        .next()
        .and_then(|line| serde_json::from_str(&line).ok());
    let finished = lines.map_while(|line| serde_json::from_str(&line).ok());
    Ok(head.map(|head| (head, finished.collect())))
}

/// The record without what is to be done again.
fn rewrite(path: &Path, head: &Head, finished: &[Finished]) -> io::Result<File> {
    let mut content = Vec::new();
    write_line(&mut content, head)?;
    for one in finished {
        write_line(&mut content, one)?;
    }
    let mut fresh = path.as_os_str().to_owned();
    fresh.push(".new");
    fs::write(&fresh, content)?;
    fs::rename(&fresh, path)?;
    OpenOptions::new().append(true).open(path)
}

fn write_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    out.write_all(&line)
}

fn forget(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PURPOSE: Purpose = ("csv", Language::Chinese);

    /// A folder of its own, with documents.
    fn documents(test: &str, count: usize) -> (PathBuf, Vec<Input>) {
        let name = format!("gongwen-resume-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let document = |number: usize| {
            let file = folder.join(format!("{number:04}.txt"));
            fs::write(&file, format!("{number}")).expect("a document");
            Input::File(file)
        };
        let inputs = (0..count).map(document).collect();
        (folder, inputs)
    }

    fn rows(number: usize) -> Vec<u8> {
        format!("第{number}份\r\n").into_bytes()
    }

    fn begun(output: &Path, inputs: &[Input]) -> Record {
        let resumed = Record::resume(output, PURPOSE, b"", inputs);
        resumed.expect("a record").expect("something to go on with")
    }

    #[test]
    fn what_the_record_does_not_vouch_for_is_cut_off() {
        let (folder, inputs) = documents("cut", 2 * TOGETHER);
        let output = folder.join("out.csv");
        let mut record = Record::start(&output, PURPOSE, b"head\r\n").expect("an output");
        for (number, input) in inputs.iter().enumerate().take(TOGETHER + 5) {
            record.add(input, Some(&rows(number))).expect("room");
        }
        // The five last reach the file, but not the record.
        drop(record);
        let mut torn = OpenOptions::new()
            .append(true)
            .open(Record::path(&output))
            .expect("it is there");
        torn.write_all(b"{\"file\":\"00").expect("room");

        let mut record = begun(&output, &inputs);
        assert_eq!((record.done, record.unreadable), (TOGETHER, 0));
        for (number, input) in inputs.iter().enumerate().skip(TOGETHER) {
            record.add(input, Some(&rows(number))).expect("room");
        }
        assert_eq!(record.finish().expect("room"), 0);
        let whole: Vec<u8> = (0..inputs.len()).flat_map(rows).collect();
        let written = fs::read(&output).expect("the output");
        assert!(written == [b"head\r\n".as_slice(), &whole].concat());
        assert!(!Record::path(&output).exists());
        let _ = fs::remove_dir_all(&folder);
    }

    #[test]
    fn documents_that_could_not_be_read_are_remembered() {
        let (folder, inputs) = documents("unreadable", TOGETHER);
        let output = folder.join("out.csv");
        let mut record = Record::start(&output, PURPOSE, b"").expect("an output");
        for (number, input) in inputs.iter().enumerate() {
            let read = (number != 3).then(|| rows(number));
            record.add(input, read.as_deref()).expect("room");
        }
        drop(record);
        assert_eq!(begun(&output, &inputs).unreadable, 1);
        let _ = fs::remove_dir_all(&folder);
    }

    #[test]
    fn an_output_that_has_lost_its_end_goes_back_to_what_it_has() {
        let (folder, inputs) = documents("short", TOGETHER);
        let output = folder.join("out.csv");
        let mut record = Record::start(&output, PURPOSE, b"").expect("an output");
        for (number, input) in inputs.iter().enumerate() {
            record.add(input, Some(&rows(number))).expect("room");
        }
        drop(record);
        let kept = (0..10).flat_map(rows).count() as u64;
        let out = OpenOptions::new()
            .write(true)
            .open(&output)
            .expect("the output");
        out.set_len(kept + 1).expect("a length");
        assert_eq!(begun(&output, &inputs).done, 10);
        assert_eq!(fs::metadata(&output).expect("the output").len(), kept);
        let _ = fs::remove_dir_all(&folder);
    }
}
