//! Text in capitals or in small letters throughout, and headlines in which each word has a capital → the text as it is
//! read, with the capitals that names have.
//!
//! Old wires, alerts and many headlines are printed in capitals only, pasted notes in small letters only; there a capital
//! tells nothing, and everything behind this stage lives on what capitals tell. So the stages read a copy in which the
//! `words` of such blocks were judged by the lexicon and by their neighbours (`judge`) and written as a newspaper would
//! write them. The copy has the length of the text to the byte, and every letter its place: what is found in it is cut
//! from the text itself.

mod judge;
mod kind;
mod seen;
mod titled;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use self::judge::Form;
use self::seen::Seen;
use self::words::Stretch;
use crate::article::{Article, Block, BlockKind};
use crate::lexicon::Lexicon;

/// Letters below which a block is left as it is.
const FEWEST: usize = 12;

/// Letters from which on a word of a headline has its capital whatever it is.
const LONG: usize = 4;

/// Long words with capitals below which a block is left as it is.
const FEWEST_TITLED: usize = 3;

/// The text of an article as the stages read it; the text itself where its letters tell names from other words.
pub(crate) fn restored<'a>(article: &'a Article, lexicon: &Lexicon) -> Cow<'a, str> {
    let text: &str = &article.text;
    let prose = || article.blocks.iter().filter(|block| block.kind.is_prose());
    let is_flat = |block: &Block| is_shouted(&text[bytes(block, article)]);
    let all_small = !prose().any(is_flat) && is_small(prose().map(|block| &article.text[block.span]));
    let (mut judged, mut printed) = (Vec::new(), Vec::new());
    for block in prose() {
        let titled = is_heading(block.kind) && is_titled(&article.text[block.span], lexicon);
        let stretch = Stretch { bytes: bytes(block, article), titled };
        if titled || all_small || is_flat(block) { judged.push(stretch) } else { printed.push(stretch) }
    }
    if judged.is_empty() {
        return Cow::Borrowed(text);
    }
    let words = words::cut(text, &judged);
    let seen = Seen::of(text, &printed);
    let forms = judge::forms(&words, &seen, lexicon);
    let mut copy = String::with_capacity(text.len());
    for (word, form) in words.iter().zip(forms) {
        // What is no ordinary word there stays as it is printed.
        if !word.titled || form == Form::Small && word.is_capitalised() {
            copy.push_str(&text[copy.len()..word.start]);
            write(&mut copy, word.text, form);
        }
    }
    copy.push_str(&text[copy.len()..]);
    Cow::Owned(copy)
}

/// A block without the dateline at its head, which is in capitals by custom.
fn bytes(block: &Block, article: &Article) -> Range<usize> {
    let bytes = block.span.bytes();
    let head = article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    bytes.start.max(head.min(bytes.end))..bytes.end
}

/// Whether a block is in capitals: of its letters one in twenty may be small (`McDONALD`, "50 kg").
fn is_shouted(block: &str) -> bool {
    let (mut small, mut large) = (0, 0);
    for letter in block.chars() {
        small += usize::from(letter.is_lowercase());
        large += usize::from(letter.is_uppercase());
    }
    large >= FEWEST && small * 20 <= large && block.split_whitespace().nth(2).is_some()
}

/// Whether a block of this kind may be printed with a capital to each word.
fn is_heading(kind: BlockKind) -> bool {
    use BlockKind::{AlternativeHeadline, Caption, Description, Heading, Headline, Kicker};
    matches!(kind, Headline | AlternativeHeadline | Heading | Kicker | Caption | Description)
}

/// Whether the words of a block have capitals: of the long ones that are no prepositions one in ten may be small.
fn is_titled(block: &str, lexicon: &Lexicon) -> bool {
    let (mut small, mut large) = (0, 0);
    for word in block.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() >= LONG) {
        if word.starts_with(char::is_uppercase) {
            large += usize::from(word.contains(char::is_lowercase));
        } else {
            small += usize::from(lexicon.words.closed(word).is_none());
        }
    }
    large >= FEWEST_TITLED && small * 10 <= large
}

/// Whether there is no capital in all these blocks, though sentences start in them.
fn is_small<'t>(blocks: impl Iterator<Item = &'t str>) -> bool {
    let mut small = 0;
    for letter in blocks.flat_map(str::chars) {
        if letter.is_uppercase() {
            return false;
        }
        small += usize::from(letter.is_lowercase());
    }
    small >= 2 * FEWEST
}

/// Writes a word in a form. A letter whose other case has another length in bytes stays as it is.
fn write(copy: &mut String, word: &str, form: Form) {
    let mut high = form != Form::Small;
    let mac =
        form == Form::Name && word.len() > 5 && word.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("mc"));
    for (at, letter) in word.char_indices() {
        let other = if high || mac && at == 2 { upper(letter) } else { lower(letter) };
        copy.push(if other.len_utf8() == letter.len_utf8() { other } else { letter });
        high = form == Form::Capitals;
    }
}

/// The capital of a letter, where it is one letter.
fn upper(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(letter)
}

/// The small form of a letter, where it is one letter.
fn lower(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(letter)
}

#[cfg(test)]
mod tests;
