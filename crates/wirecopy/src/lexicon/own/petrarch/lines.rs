//! The lines of a dictionary: comments out, what stands in brackets apart.

use super::super::fault;
use crate::lexicon::table::RowError;

/// A line that says something.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// From 1.
    pub(super) number: usize,
    /// What stands before the brackets, trimmed.
    pub(super) phrase: String,
    /// What stands in each pair of brackets, trimmed.
    pub(super) brackets: Vec<String>,
}

/// Comments are `<!-- … -->`, over several lines too, and whatever follows `#` or `;`.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Result<Line, RowError>> {
    let mut open = 0;
    let last = text.lines().count();
    text.lines().zip(1..).filter_map(move |(line, number)| {
        let said = without_comment(line, number, &mut open);
        if open > 0 && number == last {
            return Some(Err(fault(open, "the comment has no end; close it with -->")));
        }
        (!said.trim().is_empty()).then(|| parts(&said, number))
    })
}

/// What a line says; `open` is the line on which a comment began that goes on.
fn without_comment(line: &str, number: usize, open: &mut usize) -> String {
    let mut said = String::new();
    let mut rest = line;
    loop {
        if *open > 0 {
            let Some((_, behind)) = rest.split_once("-->") else { return said };
            *open = 0;
            rest = behind;
        }
        let Some((before, behind)) = rest.split_once("<!--") else {
            said.push_str(rest);
            break;
        };
        said.push_str(before);
        *open = number;
        rest = behind;
    }
    said.truncate(said.find(['#', ';']).unwrap_or(said.len()));
    said
}

fn parts(said: &str, number: usize) -> Result<Line, RowError> {
    let (phrase, mut rest) = said.split_at(said.find('[').unwrap_or(said.len()));
    let mut brackets = Vec::new();
    while let Some(inner) = rest.strip_prefix('[') {
        let (inner, behind) = inner.split_once(']').ok_or_else(|| fault(number, "there is no closing bracket"))?;
        if inner.contains('[') {
            return Err(fault(number, "there is no closing bracket"));
        }
        brackets.push(inner.trim().to_owned());
        rest = behind.trim_start();
    }
    if !rest.is_empty() {
        return Err(fault(number, format!("{rest:?} stands between the brackets or behind them")));
    }
    Ok(Line { number, phrase: phrase.trim().to_owned(), brackets })
}

/// A name as it is printed: blanks for underscores.
pub(super) fn name(phrase: &str) -> String {
    phrase.split(|c: char| c == '_' || c.is_whitespace()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
