//! Reads treebanks: CoNLL-U, plain or gzip.

use std::io::{self, Read};
use std::path::Path;

use flate2::read::GzDecoder;

use crate::mentions;

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
    /// The label of its name, a place in `wirecopy_syntax::name::LABELS`; none where nobody knows.
    pub(crate) name: Option<usize>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) words: Vec<Word>,
    /// Are tags, heads and relations known?
    pub(crate) tree: bool,
}

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

/// A file's text, unpacked.
pub(crate) fn text(path: &Path) -> io::Result<String> {
    String::from_utf8(bytes(path)?).map_err(|error| invalid(path, 0, &error.to_string()))
}

/// Something is wrong with a line of a file.
pub(crate) fn invalid(path: &Path, line: usize, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{}:{line}: {what}", path.display()))
}

/// The sentences of a file. Surface words and empty nodes are left out.
///
/// In a file with entities (those of GUM, in the last column) all names are known; in another one only which words are
/// none.
pub(crate) fn read(path: &Path) -> io::Result<Vec<Sentence>> {
    let text = text(path)?;
    let entities = text.lines().any(|line| line.starts_with("# global.Entity"));
    let mut sentences = Vec::new();
    let (mut words, mut marks) = (Vec::new(), Vec::new());
    for (index, line) in text.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if !words.is_empty() {
                let mut words: Vec<Word> = std::mem::take(&mut words);
                if words.iter().any(|word| word.head > words.len()) {
                    return Err(invalid(path, index, "a head beyond the sentence"));
                }
                if entities {
                    mentions::label(&mut words, &marks);
                } else {
                    mentions::exclude(&mut words);
                }
                marks.clear();
                sentences.push(Sentence { words, tree: true });
            }
        } else if !line.starts_with('#') {
            match parse(line) {
                Some(Line::Word(word, mark)) => {
                    words.push(word);
                    marks.push(mark);
                }
                Some(Line::Other) => {}
                None => return Err(invalid(path, index + 1, "no CoNLL-U line")),
            }
        }
    }
    Ok(sentences)
}

/// What a line holds.
enum Line<'l> {
    /// A word, and which entities begin and end at it.
    Word(Word, &'l str),
    /// A surface word or an empty node.
    Other,
}

/// Nothing for a line that cannot be read.
fn parse(line: &str) -> Option<Line<'_>> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, xpos, _, head, relation, _, misc] = fields[..] else { return None };
    if id.contains(['-', '.']) {
        return Some(Line::Other);
    }
    let word = Word {
        form: form.into(),
        lemma: lemma.into(),
        upos: upos.into(),
        xpos: xpos.into(),
        head: head.parse().ok()?,
        relation: relation.into(),
        name: None,
    };
    Some(Line::Word(word, misc.split('|').find_map(|part| part.strip_prefix("Entity=")).unwrap_or("")))
}
