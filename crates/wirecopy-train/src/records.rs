//! Reads texts in JSON Lines, with the names marked in them or without: `{"text", "gold": [{"start", "end", "type"}]}`,
//! in code points.

use std::collections::BTreeSet;
use std::io;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;
use wirecopy_syntax::{Analyzer, NameKind};

use crate::conllu::{self, Sentence, Word};
use crate::mentions;

#[derive(Deserialize)]
struct Record {
    text: String,
    /// A text that may not be learned from.
    #[serde(default)]
    nc: bool,
    #[serde(default)]
    gold: Vec<Mark>,
}

#[derive(Deserialize)]
struct Mark {
    #[serde(default)]
    start: usize,
    #[serde(default)]
    end: usize,
    #[serde(rename = "type", default)]
    kind: String,
}

/// The sentences of a file whose texts have all their names marked. What is marked as something else is no name.
///
/// Sets in the manner of `CoNLL` 2003 count nationalities as miscellaneous; those among `groups` are set right.
pub(crate) fn named(path: &Path, groups: &BTreeSet<String>) -> io::Result<Vec<Sentence>> {
    let sentences = |record: &Record| {
        let mut marks = marks(record);
        for (range, kind) in &mut marks {
            if *kind == NameKind::Other && groups.contains(&record.text[range.clone()]) {
                *kind = NameKind::Group;
            }
        }
        sentences(&record.text, Some(&marks))
    };
    Ok(read(path)?.iter().flat_map(sentences).collect())
}

/// The sentences of a file of which nothing is known.
pub(crate) fn raw(path: &Path) -> io::Result<Vec<Sentence>> {
    Ok(read(path)?.iter().flat_map(|record| sentences(&record.text, None)).collect())
}

/// The records that may be learned from.
fn read(path: &Path) -> io::Result<Vec<Record>> {
    let read = |(index, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| conllu::invalid(path, index + 1, &error.to_string()))
    };
    let records: Vec<Record> = conllu::text(path)?.lines().enumerate().map(read).collect::<io::Result<_>>()?;
    Ok(records.into_iter().filter(|record| !record.nc).collect())
}

/// The bytes of what is marked in a text, and its kind where that is one of ours.
fn marks(record: &Record) -> Vec<(Range<usize>, NameKind)> {
    let text = &record.text;
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |at: usize| starts.get(at).copied().unwrap_or(text.len());
    let sound = record.gold.iter().filter(|mark| mark.start < mark.end);
    sound.filter_map(|mark| Some((byte(mark.start)..byte(mark.end), kind(&mark.kind)?))).collect()
}

/// The sentences of a text in which all names are marked, or nobody knows where they are.
pub(crate) fn sentences(text: &str, marks: Option<&[(Range<usize>, NameKind)]>) -> Vec<Sentence> {
    let syntax = Analyzer::tokenizer().analyze(text);
    let sentence = |sentence: wirecopy_syntax::Sentence<'_>| {
        let tokens: Vec<Range<usize>> = sentence.tokens().map(wirecopy_syntax::Token::range).collect();
        let word = |range: &Range<usize>| Word {
            form: text[range.clone()].to_owned(),
            name: marks.map(|_| 0),
            ..Word::default()
        };
        let mut words: Vec<Word> = tokens.iter().map(word).collect();
        for (mark, kind) in marks.unwrap_or(&[]) {
            let touched = |token: &Range<usize>| mark.start < token.end && token.start < mark.end;
            let first = tokens.iter().position(touched);
            let (Some(mut first), Some(last)) = (first, tokens.iter().rposition(touched)) else { continue };
            if first < last && matches!(words[first].form.as_str(), "the" | "The") {
                first += 1;
            }
            mentions::mark(&mut words, first..last + 1, *kind);
        }
        Sentence { words, tree: false }
    };
    syntax.sentences().map(sentence).collect()
}

/// The types of the sets that are in use, by the names of `CoNLL` 2003 and of `OntoNotes`.
fn kind(name: &str) -> Option<NameKind> {
    match name {
        "PER" => Some(NameKind::Person),
        "GPE" => Some(NameKind::Place),
        _ => NameKind::from_name(name),
    }
}

/// How well the names of the shipped form are those marked in a file: boundaries and kind, persons, organisations and
/// places (facilities among them). Per cent: precision, recall, F1.
pub(crate) fn evaluate(analyzer: &Analyzer, path: &Path) -> io::Result<(f64, f64, f64)> {
    let (mut right, mut given, mut wanted) = (0usize, 0usize, 0usize);
    for record in read(path)? {
        let text = &record.text;
        let marked = marks(&record).into_iter().filter_map(|(range, kind)| comparable(text, range, kind));
        let marked: BTreeSet<_> = marked.collect();
        let syntax = analyzer.analyze(text);
        let found = syntax.sentences().flat_map(|sentence| sentence.names()).filter_map(|name| {
            let tokens = &syntax.tokens()[name.tokens];
            comparable(text, tokens[0].range().start..tokens[tokens.len() - 1].range().end, name.kind)
        });
        let found: BTreeSet<_> = found.collect();
        right += marked.intersection(&found).count();
        given += found.len();
        wanted += marked.len();
    }
    let share = |whole: usize| 100.0 * right as f64 / whole.max(1) as f64;
    Ok((share(given), share(wanted), share(given + wanted) * 2.0))
}

/// Bounds without the article and the genitive; nothing for kinds that are not counted.
fn comparable(text: &str, range: Range<usize>, kind: NameKind) -> Option<(usize, usize, NameKind)> {
    let kind = if kind == NameKind::Facility { NameKind::Place } else { kind };
    if !matches!(kind, NameKind::Person | NameKind::Organisation | NameKind::Place) {
        return None;
    }
    let mut name = text.get(range.clone())?;
    let mut start = range.start;
    if let Some(rest) = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")) {
        start += name.len() - rest.len();
        name = rest;
    }
    for ending in ["'s", "’s", "'", "’"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    Some((start, start + name.len(), kind))
}
