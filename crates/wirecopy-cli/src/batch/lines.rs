//! The records of a batch, read ahead in chunks: large enough for all cores, small enough for any memory.
//!
//! A thread reads while the cores work. A chunk is handed over as soon as no further whole line is at hand, so that a
//! program that writes one record and waits for its answer gets it.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::input::{self, LARGEST, Records};
use super::record::Record;
use crate::stream::Source;

/// Bytes that a chunk may hold before it is closed; one line may go beyond.
const CHUNK: usize = 1 << 20;

/// Chunks that wait; with one being read and one being worked on, this bounds the memory.
const WAITING: usize = 8;

/// One line that is not blank.
pub(crate) struct Line {
    /// Its number in the file, from 1.
    pub(crate) number: usize,
    /// Its bytes, the line end left out; none where it is too long.
    pub(crate) bytes: Vec<u8>,
    /// How long it is, where that is more than [`LARGEST`].
    pub(crate) too_long: Option<usize>,
}

/// Lines that are worked on together.
#[derive(Default)]
struct Chunk {
    lines: Vec<Line>,
    /// Bytes taken from the input, blank lines included.
    bytes: usize,
}

/// The lines of `input` as records.
pub(crate) fn records(source: &Source, input: Box<dyn Read + Send>) -> Records {
    let source = source.clone();
    Box::new(chunks(input).map(move |chunk| {
        let chunk = chunk.map_err(|error| source.failed(error))?;
        let records = chunk.lines.into_iter().map(Record::Line).collect();
        Ok(input::Chunk { records, bytes: chunk.bytes as u64 })
    }))
}

/// Reads the lines of `input`; ends after the first fault.
fn chunks(input: impl Read + Send + 'static) -> Chunks {
    let (sender, incoming) = sync_channel(WAITING);
    thread::spawn(move || send(BufReader::with_capacity(CHUNK, input), &sender));
    Chunks { incoming, fault: None }
}

struct Chunks {
    incoming: Receiver<io::Result<Chunk>>,
    fault: Option<io::Error>,
}

impl Iterator for Chunks {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(fault) = self.fault.take() {
            return Some(Err(fault));
        }
        let mut chunk = match self.incoming.recv().ok()? {
            Ok(chunk) => chunk,
            Err(fault) => return Some(Err(fault)),
        };
        // A pipe gives little at a time: join what is already here.
        while chunk.bytes < CHUNK {
            match self.incoming.try_recv() {
                Ok(Ok(more)) => {
                    chunk.lines.extend(more.lines);
                    chunk.bytes += more.bytes;
                }
                Ok(Err(fault)) => {
                    self.fault = Some(fault);
                    break;
                }
                Err(_) => break,
            }
        }
        Some(Ok(chunk))
    }
}

fn send(mut input: BufReader<impl Read>, sender: &SyncSender<io::Result<Chunk>>) {
    let mut chunk = Chunk::default();
    for number in 1.. {
        let mut bytes = Vec::new();
        let taken = line(&mut input, &mut bytes);
        if let Ok(count @ 1..) = taken {
            chunk.bytes += count;
            bytes.truncate(bytes.trim_ascii_end().len());
            if number == 1 && bytes.starts_with(b"\xEF\xBB\xBF") {
                bytes.drain(..3); // a byte order mark
            }
            let too_long = (count as u64 > LARGEST).then_some(count);
            if too_long.is_some() || !bytes.trim_ascii_start().is_empty() {
                chunk.lines.push(Line { number, bytes, too_long });
            }
            if chunk.bytes < CHUNK && input.buffer().contains(&b'\n') {
                continue;
            }
        }
        // An error of sending means that the receiver has stopped, and so do we.
        if sender.send(Ok(std::mem::take(&mut chunk))).is_err() {
            return;
        }
        match taken {
            Ok(0) => return,
            Ok(_) => {}
            Err(fault) => {
                let _ = sender.send(Err(fault));
                return;
            }
        }
    }
}

/// Reads a line and tells its length. One above [`LARGEST`], of which a packed file may have gigabytes, is not kept.
fn line(input: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let kept = input.by_ref().take(LARGEST).read_until(b'\n', bytes)?;
    if (kept as u64) < LARGEST || bytes.ends_with(b"\n") {
        return Ok(kept);
    }
    let skipped = input.skip_until(b'\n')?;
    if skipped > 0 {
        *bytes = Vec::new();
    }
    Ok(kept + skipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &'static [u8]) -> Vec<(usize, Vec<u8>)> {
        chunks(input).flat_map(|chunk| chunk.expect("a readable input").lines).map(|l| (l.number, l.bytes)).collect()
    }

    #[test]
    fn blank_lines_are_counted_and_left_out() {
        assert_eq!(lines(b"\xEF\xBB\xBFa\r\n\n \t\nb"), [(1, b"a".to_vec()), (4, b"b".to_vec())]);
        assert!(lines(b"").is_empty());
        assert!(lines(b"\n\n").is_empty());
    }

    #[test]
    fn a_line_without_end_is_measured_and_not_kept() {
        let length = LARGEST + 3;
        let input = io::repeat(b'x').take(length - 1).chain(&b"\nnext\n"[..]);
        let found: Vec<Line> = chunks(input).flat_map(|chunk| chunk.expect("a readable input").lines).collect();
        let told: Vec<_> = found.iter().map(|line| (line.number, &*line.bytes, line.too_long)).collect();
        assert_eq!(told, [(1, &b""[..], Some(length as usize)), (2, b"next", None)]);
    }

    #[test]
    fn lines_longer_than_a_chunk_and_many_chunks_keep_their_order() {
        let mut input = vec![b'x'; 3 * CHUNK];
        for number in 0..200_000 {
            input.extend(format!("\n{number}").bytes());
        }
        let found = lines(input.leak());
        assert_eq!(found.len(), 200_001);
        assert_eq!(found[0].1.len(), 3 * CHUNK);
        assert!((0..200_000).zip(&found[1..]).all(|(n, (at, line))| *at == n + 2 && line == n.to_string().as_bytes()));
    }
}
