//! Reads treebanks: CoNLL-U, plain or gzip.

use std::io::{self, Read};
use std::path::Path;

use flate2::read::GzDecoder;

/// One syntactic word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: String,
    pub(crate) xpos: String,
    /// 0 for the root, else the place of the head from 1 on.
    pub(crate) head: usize,
    pub(crate) relation: String,
}

pub(crate) type Sentence = Vec<Word>;

/// A file's bytes, unpacked.
pub(crate) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let bytes = std::fs::read(path)?;
    if path.extension().is_none_or(|ending| ending != "gz") {
        return Ok(bytes);
    }
    let mut unpacked = Vec::new();
    GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}

/// The sentences of a file. Surface words and empty nodes are left out.
pub(crate) fn read(path: &Path) -> io::Result<Vec<Sentence>> {
    let invalid = |message| io::Error::new(io::ErrorKind::InvalidData, message);
    let text = String::from_utf8(bytes(path)?).map_err(|error| invalid(error.to_string()))?;
    let mut sentences = Vec::new();
    let mut sentence = Sentence::new();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() {
            if !sentence.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
        } else if !line.starts_with('#') {
            match parse(line) {
                Some(Line::Word(word)) => sentence.push(word),
                Some(Line::Other) => {}
                None => return Err(invalid(format!("{}:{}: no CoNLL-U line", path.display(), index + 1))),
            }
        }
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    Ok(sentences)
}

/// What a line holds.
enum Line {
    Word(Word),
    /// A surface word or an empty node.
    Other,
}

/// Nothing for a line that cannot be read.
fn parse(line: &str) -> Option<Line> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, xpos, _, head, relation, _, _] = fields[..] else { return None };
    if id.contains(['-', '.']) {
        return Some(Line::Other);
    }
    Some(Line::Word(Word {
        form: form.into(),
        lemma: lemma.into(),
        upos: upos.into(),
        xpos: xpos.into(),
        head: head.parse().ok()?,
        relation: relation.into(),
    }))
}
