//! Web archives (WARC 1.0 and 1.1, gzipped or not): the pages among their responses.
//!
//! One record at a time is in memory, and none above [`LARGEST`]: of such a one only its length is told. A record that is broken is a fault in its place; the
//! archive goes on at the next one, if there is a way to it.

use std::io::{self, BufRead, BufReader, Read};

use flate2::read::{GzDecoder, MultiGzDecoder};
use wirecopy::{Error, Input};

use super::input::{self, Chunk, LARGEST};
use super::record::Record;
use crate::failure::Failure;
use crate::stream::Source;

/// The longest head of a record or response, in bytes.
const HEAD: u64 = 256 << 10;

/// Pages of an archive that are read together.
const PAGES: usize = 64;

/// What is wrong with a record.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the archive ends, or breaks, in the middle of a record: {0}")]
    Cut(#[from] io::Error),
    #[error("the archive goes on with something that is no record")]
    NoRecord,
    #[error("the response has {bytes} bytes, the limit is {LARGEST}")]
    TooLong { bytes: u64 },
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::TooLong { bytes } => {
                let whole = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
                Self::TooLong { bytes: whole(bytes), limit: whole(LARGEST) }
            }
            other => Self::InvalidFeed { format: "web archive", offset: 0, message: other.to_string() },
        }
    }
}

/// The records of an archive, gzipped or not as its first bytes tell.
pub(crate) fn records(source: &Source, input: impl Read + Send + 'static) -> Result<input::Records, Failure> {
    let mut pages = pages(input).map_err(|error| source.failed(error))?;
    Ok(Box::new(std::iter::from_fn(move || {
        let records: Vec<Record> = pages.by_ref().take(PAGES).map(|(id, input)| Record::Row { id, input }).collect();
        (!records.is_empty()).then_some(Ok(Chunk { records, bytes: 0 }))
    })))
}

/// The pages of an archive, in order, each with its address as far as that is known.
struct Pages<R> {
    input: BufReader<R>,
    ended: bool,
}

fn pages(input: impl Read + Send + 'static) -> io::Result<Pages<Box<dyn Read + Send>>> {
    let mut input = BufReader::new(input);
    let zipped = input.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    let input: Box<dyn Read + Send> = if zipped { Box::new(MultiGzDecoder::new(input)) } else { Box::new(input) };
    Ok(Pages { input: BufReader::new(input), ended: false })
}

impl<R: Read> Iterator for Pages<R> {
    type Item = (Option<String>, Result<Input, Error>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let mut url = None;
            match self.record(&mut url) {
                Ok(None) => {}
                Ok(Some(input)) => return Some((url, Ok(input))),
                Err(fault) => {
                    // Behind a response that was merely long the archive goes on.
                    self.ended = !matches!(fault, Fault::TooLong { .. });
                    return Some((url, Err(fault.into())));
                }
            }
        }
        None
    }
}

impl<R: Read> Pages<R> {
    /// Reads the next record: the page that it is, or nothing where it is none.
    fn record(&mut self, url: &mut Option<String>) -> Result<Option<Input>, Fault> {
        let Some(head) = self.head()? else {
            self.ended = true;
            return Ok(None);
        };
        if !head.starts_with("WARC/") {
            return Err(Fault::NoRecord);
        }
        let field = |name: &str| field(&head, name);
        *url = field("WARC-Target-URI").map(|uri| uri.trim_matches(['<', '>']).to_owned());
        let bytes: u64 = field("Content-Length").and_then(|length| length.parse().ok()).ok_or(Fault::NoRecord)?;
        let response = field("WARC-Type").is_some_and(|kind| kind.eq_ignore_ascii_case("response"));
        let http = field("Content-Type").is_none_or(|kind| kind.to_ascii_lowercase().contains("msgtype=response"));
        if !response || !http || bytes > LARGEST {
            let skipped = io::copy(&mut self.input.by_ref().take(bytes), &mut io::sink())?;
            if skipped < bytes {
                return Err(Fault::Cut(io::ErrorKind::UnexpectedEof.into()));
            }
            return if response && http { Err(Fault::TooLong { bytes }) } else { Ok(None) };
        }
        let mut content = vec![0; usize::try_from(bytes).unwrap_or(usize::MAX)];
        self.input.read_exact(&mut content)?;
        Ok(page(&content, url.as_deref()))
    }

    /// The head of the next record, empty lines before it left out; nothing at the end of the archive.
    fn head(&mut self) -> io::Result<Option<String>> {
        let mut head = String::new();
        let mut limited = self.input.by_ref().take(HEAD);
        let mut line = Vec::new();
        while limited.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            match (text.trim_end(), head.is_empty()) {
                ("", true) => {}
                ("", false) => return Ok(Some(head)),
                (text, _) => {
                    head.push_str(text);
                    head.push('\n');
                }
            }
            line.clear();
        }
        if head.is_empty() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

/// A field of a record's or response's head.
fn field<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let named = |line: &'h str| line.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    head.lines().find_map(named).map(|(_, value)| value.trim())
}

/// The page in a response: status 2xx, and a type of HTML.
fn page(response: &[u8], url: Option<&str>) -> Option<Input> {
    let end = response.windows(4).position(|four| four == b"\r\n\r\n").map(|at| (at, 4));
    let (at, gap) = end.or_else(|| response.windows(2).position(|two| two == b"\n\n").map(|at| (at, 2)))?;
    let head = String::from_utf8_lossy(&response[..at]);
    let status = head.split_ascii_whitespace().nth(1)?;
    let kind = field(&head, "Content-Type").unwrap_or("text/html").to_ascii_lowercase();
    if !status.starts_with('2') || !kind.contains("html") {
        return None;
    }
    let says = |name: &str, value: &str| field(&head, name).is_some_and(|v| v.to_ascii_lowercase().contains(value));
    let mut body = response[at + gap..].to_vec();
    if says("Transfer-Encoding", "chunked")
        && let Some(joined) = join_chunks(&body)
    {
        body = joined;
    }
    if says("Content-Encoding", "gzip") && body.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        // What could be unpacked before a fault is a page cut short, which browsers show as well.
        let _ = GzDecoder::new(body.as_slice()).take(LARGEST).read_to_end(&mut plain);
        body = plain;
    }
    let input = Input::page(&body, Some(&kind), url);
    Some(Input { id: url.map(str::to_owned), ..input })
}

/// The body of a response that was sent in chunks; nothing where it was not.
fn join_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::with_capacity(rest.len());
    loop {
        let line = rest.iter().position(|b| *b == b'\n')?;
        let size = std::str::from_utf8(&rest[..line]).ok()?.trim().split(';').next()?;
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let from = line + 1;
        body.extend_from_slice(rest.get(from..from.checked_add(size)?)?);
        rest = rest.get(from + size..)?.strip_prefix(b"\r\n")?;
    }
}
