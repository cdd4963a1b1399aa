//! Words and tags → lemmas: a table of exceptions, and rules for endings.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::ModelError;
use crate::names::{Upos, Xpos};

/// The table of a model, read but not copied apart: each line is a group, `=` and a form, or `~` and an ending.
///
/// Behind a tab, an exception has its lemma; a rule how many characters go, and behind another tab what comes instead.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Lemmas {
    text: String,
    /// The hash of what stands before each line's tab, and the line without its end; by hash.
    lines: Vec<(u64, Range<u32>)>,
}

/// An ending has so many characters at most.
pub const LONGEST_ENDING: usize = 6;

/// The words that share rules: the part of speech and what of the tag matters.
pub fn group(upos: Upos, xpos: Xpos) -> (&'static str, &'static str) {
    let mark = match (upos, xpos) {
        (Upos::Noun | Upos::Propn, Xpos::Nns | Xpos::Nnps) => "S",
        // "New" of "New York".
        (Upos::Adj | Upos::Adv | Upos::Adp | Upos::Det | Upos::Cconj, Xpos::Nnp | Xpos::Nnps) => "P",
        (Upos::Verb | Upos::Aux, _) | (Upos::Adj | Upos::Adv, Xpos::Jjr | Xpos::Jjs | Xpos::Rbr | Xpos::Rbs) => {
            xpos.as_str()
        }
        _ => "",
    };
    (upos.as_str(), mark)
}

/// A form as the table has it: small but for names, with straight apostrophes.
pub fn normal_form(form: &str, upos: Upos, xpos: Xpos) -> Cow<'_, str> {
    let name = upos == Upos::Propn || matches!(xpos, Xpos::Nnp | Xpos::Nnps);
    let small = name || !form.chars().any(char::is_uppercase);
    if small && !form.contains(['’', '‘']) {
        return Cow::Borrowed(form);
    }
    let form = form.replace(['’', '‘'], "'");
    Cow::Owned(if name { form } else { form.to_lowercase() })
}

impl Lemmas {
    pub(crate) fn new(text: &str) -> Result<Self, ModelError> {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut last = "";
        for line in text.split_inclusive('\n') {
            let name = line.split('\t').next().unwrap_or(line);
            // Each name once, told by the order.
            if !line.ends_with('\n') || !line.contains('\t') || name <= last {
                return Err(ModelError::Unknown);
            }
            let end = start + line.len() as u32;
            lines.push((hash([name.as_bytes()]), start..end - 1));
            start = end;
            last = name;
        }
        lines.sort_unstable_by_key(|&(hash, _)| hash);
        if lines.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            return Err(ModelError::Unknown);
        }
        Ok(Self { text: text.to_owned(), lines })
    }

    /// The lemma of `form`; a word of which the table knows nothing is its own.
    pub(crate) fn lemma<'a>(&'a self, form: &'a str, upos: Upos, xpos: Xpos) -> Cow<'a, str> {
        match upos {
            Upos::Punct | Upos::Sym => return Cow::Borrowed(mark(form)),
            Upos::Num if form.contains(',') => return Cow::Owned(form.replace(',', "")),
            _ => {}
        }
        let group = group(upos, xpos);
        let form = normal_form(form, upos, xpos);
        if let Some(lemma) = self.find(group, '=', &form) {
            return Cow::Borrowed(lemma);
        }
        let starts = form.char_indices().rev().map(|(at, _)| at).take(LONGEST_ENDING);
        let mut starts: Vec<usize> = std::iter::once(form.len()).chain(starts).collect();
        while let Some(start) = starts.pop() {
            if let Some(rule) = self.find(group, '~', &form[start..]) {
                return apply(form, rule);
            }
        }
        form
    }

    /// What stands behind the tab of a line.
    fn find(&self, group: (&str, &str), kind: char, form: &str) -> Option<&str> {
        let wanted = hash([group.0.as_bytes(), group.1.as_bytes(), &[kind as u8], form.as_bytes()]);
        let place = self.lines.binary_search_by_key(&wanted, |(hash, _)| *hash).ok()?;
        let line = &self.lines[place].1;
        let (name, rest) = self.text[line.start as usize..line.end as usize].split_once('\t')?;
        // A word that is not in the table may share the hash of one that is.
        let own = name.strip_prefix(group.0)?.strip_prefix(group.1)?.strip_prefix(kind)?;
        (own == form).then_some(rest)
    }
}

/// FNV-1a over the pieces in a row.
fn hash<'b>(pieces: impl IntoIterator<Item = &'b [u8]>) -> u64 {
    let bytes = pieces.into_iter().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Marks in their plainest shape.
fn mark(form: &str) -> &str {
    match form {
        "“" | "”" | "„" | "''" | "``" => "\"",
        "‘" | "’" => "'",
        "–" => "-",
        _ => form,
    }
}

/// `rule` is the number of characters to take away, a tab, and what to put there.
fn apply<'a>(form: Cow<'a, str>, rule: &str) -> Cow<'a, str> {
    let Some((count, ending)) = rule.split_once('\t') else { return form };
    let count: usize = count.parse().unwrap_or(0);
    if count == 0 && ending.is_empty() {
        return form;
    }
    let end = if count == 0 { Some(form.len()) } else { form.char_indices().rev().nth(count - 1).map(|(at, _)| at) };
    match end {
        Some(end) if end > 0 => Cow::Owned(format!("{}{ending}", &form[..end])),
        _ => form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str =
        "NOUNS=men\tman\nNOUNS~ies\t3\ty\nNOUNS~s\t1\t\nPART=n't\tnot\nVERBVBD~ed\t2\t\nVERBVBD~ied\t3\ty\n";

    #[test]
    fn exceptions_before_rules_and_long_endings_before_short_ones() {
        let lemmas = Lemmas::new(TABLE).expect("a sorted table");
        for (form, upos, xpos, lemma) in [
            ("Men", Upos::Noun, Xpos::Nns, "man"),
            ("cities", Upos::Noun, Xpos::Nns, "city"),
            ("TALKS", Upos::Noun, Xpos::Nns, "talk"),
            ("denied", Upos::Verb, Xpos::Vbd, "deny"),
            ("n’t", Upos::Part, Xpos::Rb, "not"),
            ("Baghdad", Upos::Propn, Xpos::Nnp, "Baghdad"),
            ("s", Upos::Noun, Xpos::Nns, "s"),
            ("“", Upos::Punct, Xpos::OpenQuote, "\""),
            ("5,000", Upos::Num, Xpos::Cd, "5000"),
        ] {
            assert_eq!(lemmas.lemma(form, upos, xpos), lemma);
        }
    }

    #[test]
    fn a_table_out_of_order_is_refused() {
        assert!(Lemmas::new("B=x\ty\nA=x\ty\n").is_err());
        assert!(Lemmas::new("A=x\ty").is_err());
    }
}
