//! The model file: weights, names and lemmas in one piece, checked as it is read.
//!
//! Little-endian: the magic, a version, a checksum of all that follows, the sizes, the names of tags and relations, a note
//! for people, the half hashes of the embedding's rows, the weights in the order in which the parser reads them, and the
//! table of lemmas.

use std::borrow::Cow;
use std::fmt;

use crate::lemma::Lemmas;
use crate::names::{Relation, Upos, Xpos};
use crate::parser::Parser;

/// The first bytes of every model file.
pub const MAGIC: [u8; 8] = *b"wirecopy";
/// The version of the format that this crate reads.
pub const VERSION: u32 = 2;

/// Why a model file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelError {
    /// It does not begin as model files do.
    NotAModel,
    /// It is of another version of the format.
    Version(u32),
    /// Its checksum does not fit: it was cut or altered.
    Damaged,
    /// It ends too early at this byte, or goes on behind it.
    Length(usize),
    /// It names a tag or a relation that this crate does not know, or its sizes make no network.
    Unknown,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => f.write_str("not a wirecopy model file"),
            Self::Version(version) => {
                write!(f, "model format {version}, where {VERSION} was expected: rebuild the model")
            }
            Self::Damaged => f.write_str("the model file was cut or altered: get it again"),
            Self::Length(at) => write!(f, "the model file does not end where it should (byte {at})"),
            Self::Unknown => f.write_str("the model file has tags, relations or sizes of another grammar"),
        }
    }
}

impl std::error::Error for ModelError {}

/// The sizes of the network, as the file's head gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Of a word's vector.
    pub width: usize,
    /// Of the vectors that meet in an arc.
    pub pair: usize,
    /// Rows of the embedding that have a hash.
    pub rows: usize,
}

impl Sizes {
    /// Whole vectors, and sums that cannot overflow.
    fn make_sense(self) -> bool {
        // Two vectors that meet give up to 2047² a place.
        let fits = |size: usize, most| size.is_multiple_of(8) && (8..=most).contains(&size);
        fits(self.width, 1024) && fits(self.pair, 512)
    }
}

/// A model that was read.
pub(crate) struct Model {
    pub(crate) parser: Parser,
    pub(crate) lemmas: Lemmas,
    pub(crate) tags: Vec<(Upos, Xpos)>,
    pub(crate) relations: Vec<Relation>,
}

impl Model {
    #[allow(clippy::ptr_arg)] // what is compiled in is kept without a copy
    pub(crate) fn read(bytes: &Cow<'static, [u8]>) -> Result<Self, ModelError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.bytes(MAGIC.len()) != Ok(&MAGIC[..]) {
            return Err(ModelError::NotAModel);
        }
        match reader.number()? as u32 {
            VERSION => {}
            other => return Err(ModelError::Version(other)),
        }
        let sum = reader.bytes(8)?;
        if checksum(&bytes[reader.at..]).to_le_bytes() != sum {
            return Err(ModelError::Damaged);
        }
        let sizes = Sizes { width: reader.number()?, pair: reader.number()?, rows: reader.number()? };
        if !sizes.make_sense() {
            return Err(ModelError::Unknown);
        }
        let tags = reader.names(|name| {
            let (upos, xpos) = name.split_once('|')?;
            Some((Upos::from_name(upos)?, Xpos::from_name(xpos)?))
        })?;
        let relations = reader.names(Relation::from_name)?;
        if !tags.len().is_multiple_of(2) || !(2..=256).contains(&tags.len()) || !(1..=256).contains(&relations.len()) {
            return Err(ModelError::Unknown);
        }
        reader.text()?; // the note
        let parser = Parser::read(&mut reader, sizes, tags.len(), relations.len())?;
        let lemmas = Lemmas::new(reader.text()?)?;
        if reader.at != bytes.len() {
            return Err(ModelError::Length(reader.at));
        }
        Ok(Self { parser, lemmas, tags, relations })
    }
}

/// Reads one piece after the other.
pub(crate) struct Reader<'m> {
    bytes: &'m Cow<'static, [u8]>,
    at: usize,
}

impl<'m> Reader<'m> {
    pub(crate) fn bytes(&mut self, length: usize) -> Result<&'m [u8], ModelError> {
        let end = self.at.checked_add(length).ok_or(ModelError::Length(self.at))?;
        let bytes = self.bytes.get(self.at..end).ok_or(ModelError::Length(self.bytes.len()))?;
        self.at = end;
        Ok(bytes)
    }

    /// As [`bytes`](Self::bytes), without a copy where the model is compiled in.
    pub(crate) fn lasting_bytes(&mut self, length: usize) -> Result<Cow<'static, [u8]>, ModelError> {
        let start = self.at;
        let bytes = self.bytes(length)?;
        Ok(match self.bytes {
            Cow::Borrowed(all) => Cow::Borrowed(&all[start..start + length]),
            Cow::Owned(_) => Cow::Owned(bytes.to_vec()),
        })
    }

    pub(crate) fn number(&mut self) -> Result<usize, ModelError> {
        let (bytes, _) = self.bytes(4)?.as_chunks::<4>();
        Ok(bytes.first().map_or(0, |word| u32::from_le_bytes(*word) as usize))
    }

    pub(crate) fn numbers(&mut self, count: usize) -> Result<Vec<u32>, ModelError> {
        let length = count.checked_mul(4).ok_or(ModelError::Length(self.at))?;
        Ok(self.bytes(length)?.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect())
    }

    pub(crate) fn floats(&mut self, count: usize) -> Result<Vec<f32>, ModelError> {
        let floats: Vec<f32> = self.numbers(count)?.into_iter().map(f32::from_bits).collect();
        if floats.iter().all(|value| value.is_finite()) { Ok(floats) } else { Err(ModelError::Unknown) }
    }

    /// Its length and UTF-8.
    fn text(&mut self) -> Result<&'m str, ModelError> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| ModelError::Unknown)
    }

    /// One name a line.
    fn names<T>(&mut self, value: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, ModelError> {
        self.text()?.lines().map(|name| value(name).ok_or(ModelError::Unknown)).collect()
    }
}

/// Finds any change of a single place, and nearly all others; it is no signature.
pub fn checksum(bytes: &[u8]) -> u64 {
    let stir =
        |sum: u64, word: [u8; 8]| (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let sum = words.iter().fold(bytes.len() as u64, |sum, word| stir(sum, *word));
    stir(sum, last)
}
