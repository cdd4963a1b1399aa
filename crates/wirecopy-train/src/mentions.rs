//! The entities of GUM → the names among them, as labels of the words.
//!
//! GUM marks whole noun phrases ("the new mayor of Tarsk, Ada Holm"); a name is the part around a proper noun that heads one.

use std::ops::Range;

use wirecopy_syntax::NameKind;
use wirecopy_syntax::name::{LABELS, NameLabel};

use crate::conllu::Word;

/// The place of a label in [`LABELS`].
pub(crate) fn place(label: NameLabel) -> usize {
    LABELS.iter().position(|&other| other == label).unwrap_or(0)
}

/// Writes a name over its words; those that have one already keep it.
pub(crate) fn mark(words: &mut [Word], range: Range<usize>, kind: NameKind) {
    if words[range.clone()].iter().any(|word| word.name.is_some_and(|name| name != 0)) {
        return;
    }
    for at in range.clone() {
        let label = if at == range.start { NameLabel::First(kind) } else { NameLabel::Later(kind) };
        words[at].name = Some(place(label));
    }
}

/// For a treebank without entities: what is no proper noun and no capitalised adjective is no name.
pub(crate) fn exclude(words: &mut [Word]) {
    for word in words {
        let proper = word.upos == "PROPN" || word.xpos.starts_with("NNP") || word.upos == "X" || is_group(word);
        word.name = (!proper).then_some(0);
    }
}

/// "Spanish": an adjective with a capital in its lemma, where a capital at the start of a sentence has gone.
fn is_group(word: &Word) -> bool {
    word.upos == "ADJ" && word.xpos == "JJ" && is_capitalised(&word.lemma)
}

/// Labels the words of one sentence by the entities that begin and end at each.
pub(crate) fn label(words: &mut [Word], marks: &[&str]) {
    for word in words.iter_mut() {
        word.name = Some(0);
    }
    let mut names: Vec<(Range<usize>, NameKind)> =
        entities(marks).into_iter().filter_map(|(range, kind)| Some((name(words, range, kind)?, kind))).collect();
    // The outermost of names in names.
    names.sort_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
    for (range, mut kind) in names {
        if kind == NameKind::Person && range.len() == 1 && words[range.start].xpos == "NNPS" {
            kind = NameKind::Group;
        }
        mark(words, range, kind);
    }
    for at in 0..words.len() {
        if is_group(&words[at]) {
            mark(words, at..at + 1, NameKind::Group);
        }
    }
}

/// The entities of a sentence that may be names: their words and kinds.
fn entities(marks: &[&str]) -> Vec<(Range<usize>, NameKind)> {
    let mut found = Vec::new();
    let mut open: Vec<(&str, usize, Option<NameKind>)> = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        // "(1-person-…", "1)" and "(1-person-…)", one behind the other.
        for piece in mark.split_inclusive(')').flat_map(|part| part.split_inclusive_before('(')) {
            let opens = piece.strip_prefix('(');
            let closes = piece.ends_with(')');
            let mut fields = opens.unwrap_or(piece).trim_end_matches(')').split('-');
            let (id, kind) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
            if opens.is_some() {
                open.push((id, at, self::kind(kind)));
            }
            if closes {
                let Some(place) = open.iter().rposition(|&(other, _, _)| other == id) else { continue };
                let (_, start, kind) = open.remove(place);
                found.extend(kind.map(|kind| (start..at + 1, kind)));
            }
        }
    }
    found
}

/// Splits before a character, where [`str::split_inclusive`] splits behind it.
trait SplitBefore {
    fn split_inclusive_before(&self, c: char) -> Vec<&str>;
}

impl SplitBefore for str {
    fn split_inclusive_before(&self, c: char) -> Vec<&str> {
        let mut starts: Vec<usize> = self.match_indices(c).map(|(at, _)| at).filter(|&at| at > 0).collect();
        starts.insert(0, 0);
        starts.push(self.len());
        starts.windows(2).map(|pair| &self[pair[0]..pair[1]]).filter(|piece| !piece.is_empty()).collect()
    }
}

fn kind(name: &str) -> Option<NameKind> {
    Some(match name {
        "person" => NameKind::Person,
        "organization" => NameKind::Organisation,
        "place" => NameKind::Place,
        "event" | "object" | "abstract" => NameKind::Other,
        _ => return None,
    })
}

/// The name in an entity, if it has one.
fn name(words: &[Word], entity: Range<usize>, kind: NameKind) -> Option<Range<usize>> {
    let head = entity.clone().find(|&at| !entity.contains(&words[at].head.wrapping_sub(1)))?;
    if words[head].upos != "PROPN" {
        return None;
    }
    let person = kind == NameKind::Person;
    let belongs = |at: usize| {
        let word = &words[at];
        let title = word.relation == "nmod:desc";
        if person {
            (word.upos == "PROPN" && !title) || word.relation == "flat"
        } else {
            is_capitalised(&word.form) && !matches!(word.upos.as_str(), "DET" | "PRON")
        }
    };
    // Small words and hyphens, where the name goes on beyond them.
    let joins = |at: usize| {
        let word = &words[at];
        word.xpos == "HYPH" || (!person && matches!(word.upos.as_str(), "ADP" | "DET" | "CCONJ" | "PART"))
    };
    let mut start = head;
    let mut at = head;
    while at > entity.start {
        at -= 1;
        if belongs(at) {
            start = at;
        } else if !joins(at) {
            break;
        }
    }
    let (mut end, mut at) = (head + 1, head + 1);
    while at < entity.end {
        if belongs(at) {
            end = at + 1;
        } else if !joins(at) {
            break;
        }
        at += 1;
    }
    Some(start..end)
}

pub(crate) fn is_capitalised(form: &str) -> bool {
    form.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(rows: &[(&str, &str, &str, usize, &str)]) -> Vec<Word> {
        rows.iter()
            .map(|&(form, upos, xpos, head, relation)| Word {
                form: form.into(),
                lemma: form.into(),
                upos: upos.into(),
                xpos: xpos.into(),
                head,
                relation: relation.into(),
                name: None,
            })
            .collect()
    }

    fn labels(words: &[Word]) -> Vec<String> {
        let name = |word: &Word| match LABELS[word.name.expect("a label")] {
            NameLabel::Outside => "O".to_owned(),
            NameLabel::First(kind) => format!("B-{kind}"),
            NameLabel::Later(kind) => format!("I-{kind}"),
        };
        words.iter().map(name).collect()
    }

    #[test]
    fn a_name_is_the_proper_part_of_an_entity() {
        let mut sentence = words(&[
            ("The", "DET", "DT", 3, "det"),
            ("Spanish", "ADJ", "JJ", 3, "amod"),
            ("envoy", "NOUN", "NN", 7, "nsubj"),
            ("Mr.", "PROPN", "NNP", 5, "nmod:desc"),
            ("Ada", "PROPN", "NNP", 3, "appos"),
            ("Holm", "PROPN", "NNP", 5, "flat"),
            ("left", "VERB", "VBD", 0, "root"),
            ("the", "DET", "DT", 9, "det"),
            ("University", "PROPN", "NNP", 7, "obj"),
            ("of", "ADP", "IN", 11, "case"),
            ("Tarsk", "PROPN", "NNP", 9, "nmod"),
        ]);
        let marks = [
            "(1-person-new(2-place-new)",
            "",
            "",
            "(3-person-new",
            "",
            "3)1)",
            "",
            "(4-organization-new",
            "",
            "",
            "(5-place-new)4)",
        ];
        label(&mut sentence, &marks);
        let expected = ["O", "B-NORP", "O", "O", "B-PERSON", "I-PERSON", "O", "O", "B-ORG", "I-ORG", "I-ORG"];
        assert_eq!(labels(&sentence), expected);
    }
}
