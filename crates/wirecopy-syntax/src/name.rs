//! Names in a sentence: what kinds there are, and label after label → whole names.

use std::fmt;
use std::ops::Range;

use crate::Sentence;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NameKind {
    /// A human being, without the title.
    Person,
    /// A body of people that acts as one: a ministry, party, army, company, club.
    Organisation,
    /// A country, town, region, river, mountain.
    Place,
    /// People by nation, faith or following, and the adjective of them: "Kurds", "Ghanaian".
    Group,
    /// What was built: an airport, a bridge, a base.
    Facility,
    /// Anything else with a name: a law, a cup, a book, a weapon.
    Other,
}

impl NameKind {
    /// All kinds, in the order of the labels.
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Organisation, Self::Place, Self::Group, Self::Facility, Self::Other];

    /// The name in `OntoNotes` and its like: "PERSON", "ORG", "LOC", "NORP", "FAC", "MISC".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Organisation => "ORG",
            Self::Place => "LOC",
            Self::Group => "NORP",
            Self::Facility => "FAC",
            Self::Other => "MISC",
        }
    }

    /// The kind that [`as_str`](Self::as_str) gives as `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl fmt::Display for NameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a word's label says: outside of names, the first word of one, or a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameLabel {
    /// No name.
    Outside,
    /// The first word of a name.
    First(NameKind),
    /// A later word of the same name.
    Later(NameKind),
}

/// All labels in the order in which the network scores them: outside, then first and later of each kind.
pub const LABELS: [NameLabel; 1 + 2 * NameKind::ALL.len()] = {
    let mut labels = [NameLabel::Outside; 1 + 2 * NameKind::ALL.len()];
    let mut kind = 0;
    while kind < NameKind::ALL.len() {
        labels[1 + 2 * kind] = NameLabel::First(NameKind::ALL[kind]);
        labels[2 + 2 * kind] = NameLabel::Later(NameKind::ALL[kind]);
        kind += 1;
    }
    labels
};

impl NameLabel {
    /// The label at a place of [`LABELS`], outside for a place that is none.
    pub(crate) fn at(place: u8) -> Self {
        LABELS.get(place as usize).copied().unwrap_or(Self::Outside)
    }
}

/// "O", "B-PERSON", "I-PERSON", as in `CoNLL` 2003.
impl fmt::Display for NameLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside => f.write_str("O"),
            Self::First(kind) => write!(f, "B-{kind}"),
            Self::Later(kind) => write!(f, "I-{kind}"),
        }
    }
}

/// May the label at `place` follow the one at `before`? A later word follows a word of the same name alone.
const fn follows(before: usize, place: usize) -> bool {
    place == 0 || place % 2 == 1 || before == place || before + 1 == place
}

/// The best labels that make whole names: Viterbi 1967 over scores with a row for each word.
///
/// `ways` is written on; `tell` hears each word's label, the last word first.
pub(crate) fn decode(scores: &[f32], ways: &mut Vec<u8>, mut tell: impl FnMut(usize, u8)) {
    const COUNT: usize = LABELS.len();
    let words = scores.len() / COUNT;
    ways.clear();
    ways.resize(words * COUNT, 0);
    let mut totals = [0.0f32; COUNT];
    for (word, (row, ways)) in scores.chunks_exact(COUNT).zip(ways.chunks_exact_mut(COUNT)).enumerate() {
        let mut next = [0.0f32; COUNT];
        for (place, ((next, way), score)) in next.iter_mut().zip(ways).zip(row).enumerate() {
            // Before the first word stands a word outside.
            let mut best = 0;
            let mut most = if follows(0, place) { totals[0] } else { f32::NEG_INFINITY };
            for before in (1..COUNT).filter(|&before| word > 0 && follows(before, place)) {
                if totals[before] > most {
                    (best, most) = (before, totals[before]);
                }
            }
            *way = best as u8;
            *next = most + score;
        }
        totals = next;
    }
    let mut place = crate::linear::first_greatest(&totals);
    for word in (0..words).rev() {
        tell(word, place as u8);
        place = ways[word * COUNT + place] as usize;
    }
}

/// A name: its kind and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What it names.
    pub kind: NameKind,
    /// The places of its tokens in [`Syntax::tokens`](crate::Syntax::tokens).
    pub tokens: Range<usize>,
}

impl<'s> Sentence<'s> {
    /// The names in it, in order; none overlaps another. Without a model there are none.
    pub fn names(&self) -> impl Iterator<Item = Name> + use<'s> {
        let Range { start: mut at, end } = self.token_range();
        let syntax = self.syntax;
        std::iter::from_fn(move || {
            while at < end {
                let first = at;
                at += 1;
                if let NameLabel::First(kind) = syntax.name_label(first) {
                    while at < end && syntax.name_label(at) == NameLabel::Later(kind) {
                        at += 1;
                    }
                    return Some(Name { kind, tokens: first..at });
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The labels of words whose scores name one label each, by how much.
    fn decoded(favoured: &[&[(usize, f32)]]) -> Vec<u8> {
        let mut scores = vec![0.0; favoured.len() * LABELS.len()];
        for (row, favoured) in scores.chunks_exact_mut(LABELS.len()).zip(favoured) {
            for &(label, score) in *favoured {
                row[label] = score;
            }
        }
        let mut labels = vec![0; favoured.len()];
        decode(&scores, &mut Vec::new(), |word, label| labels[word] = label);
        labels
    }

    #[test]
    fn a_name_begins_with_its_first_word() {
        // A later word cannot stand alone; the stronger of the two words decides the kind of both.
        assert_eq!(decoded(&[&[(2, 3.0)]]), [0]);
        assert_eq!(decoded(&[&[(1, 2.0), (3, 1.0)], &[(4, 5.0)]]), [3, 4]);
        assert_eq!(decoded(&[&[(1, 5.0)], &[(2, 2.0), (4, 3.0)]]), [1, 2]);
        assert_eq!(decoded(&[&[(5, 1.0)], &[(5, 1.0)], &[(0, 1.0)]]), [5, 5, 0]);
        assert_eq!(decoded(&[]), [0; 0]);
    }
}
