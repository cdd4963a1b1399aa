//! What a model weighed before it answered: from this a trainer lets one model learn from others.

use crate::Analyzer;
use crate::linear::{MOST, exp};
use crate::name::LABELS;
use crate::parser::{Answer, Witness};
use crate::scratch::Scratch;

/// Probabilities for the words of one sentence; each row sums to one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opinion {
    /// For each word, each tag of the model.
    pub tags: Vec<f32>,
    /// For each word, the root and each word as its head.
    pub arcs: Vec<f32>,
    /// For each word, each relation to the head that was asked about.
    pub relations: Vec<f32>,
    /// For each word, each of [`LABELS`].
    pub names: Vec<f32>,
    /// The heads under the relations, 0 for the root.
    pub heads: Vec<u32>,
}

/// What the model of `analyzer` makes of the words of one sentence.
///
/// The relations are those to `heads` where given (0 the root, else from 1 on; one for each word), otherwise to the
/// heads of the model's own tree. Nothing without a model, or where heads are given that are not as many as the words.
pub fn opinion(analyzer: &Analyzer, words: &[&str], heads: Option<&[u32]>) -> Option<Opinion> {
    let (model, path) = analyzer.model()?;
    if heads.is_some_and(|heads| heads.len() != words.len() || heads.iter().any(|&head| head as usize > words.len())) {
        return None;
    }
    let mut witness = Teacher { heads, opinion: Opinion::default() };
    model.parser.parse(path, words.iter().copied(), &mut Scratch::default(), &mut witness);
    Some(witness.opinion)
}

/// The names of the tags ("UPOS|XPOS") and of the relations, in the order of [`Opinion`].
pub fn names(analyzer: &Analyzer) -> Option<(Vec<String>, Vec<String>)> {
    let (model, _) = analyzer.model()?;
    let tags = model.tags.iter().map(|(upos, xpos)| format!("{upos}|{xpos}")).collect();
    Some((tags, model.relations.iter().map(ToString::to_string).collect()))
}

struct Teacher<'h> {
    heads: Option<&'h [u32]>,
    opinion: Opinion,
}

impl Witness for Teacher<'_> {
    fn tags(&mut self, probabilities: &[i16], tags: usize) {
        self.opinion.tags.extend(probabilities.iter().map(|&p| f32::from(p) / MOST));
        even(&mut self.opinion.tags, tags);
    }

    fn arcs(&mut self, scores: &[f32], answers: &mut [Answer]) {
        let columns = answers.len() + 1;
        self.opinion.arcs = scores.to_vec();
        for (word, row) in self.opinion.arcs.chunks_exact_mut(columns).enumerate() {
            row[word + 1] = f32::NEG_INFINITY;
            softmax(row);
            row[word + 1] = 0.0;
        }
        for (answer, &head) in answers.iter_mut().zip(self.heads.unwrap_or(&[])) {
            answer.head = head;
        }
        self.opinion.heads = answers.iter().map(|answer| answer.head).collect();
    }

    fn relations(&mut self, scores: &[f32], relations: usize) {
        self.opinion.relations = scores.to_vec();
        self.opinion.relations.chunks_exact_mut(relations).for_each(softmax);
    }

    fn names(&mut self, scores: &[f32]) {
        self.opinion.names = scores.to_vec();
        self.opinion.names.chunks_exact_mut(LABELS.len()).for_each(softmax);
    }
}

fn softmax(row: &mut [f32]) {
    let most = row.iter().copied().fold(f32::MIN, f32::max);
    for value in row.iter_mut() {
        *value = exp(*value - most);
    }
    let columns = row.len();
    even(row, columns);
}

/// Makes each row sum to one.
fn even(values: &mut [f32], columns: usize) {
    for row in values.chunks_exact_mut(columns) {
        let sum: f32 = row.iter().sum();
        for value in row {
            *value /= sum;
        }
    }
}

#[cfg(all(test, feature = "english"))]
mod tests {
    use super::*;

    #[test]
    fn probabilities_sum_to_one_and_agree_with_the_answer() {
        let analyzer = Analyzer::english();
        let words = ["The", "envoy", "met", "Holm", "in", "Tarsk", "."];
        let opinion = opinion(&analyzer, &words, None).expect("there is a model");
        let (tags, relations) = names(&analyzer).expect("there is a model");
        let columns = [
            (&opinion.tags, tags.len()),
            (&opinion.arcs, words.len() + 1),
            (&opinion.relations, relations.len()),
            (&opinion.names, LABELS.len()),
        ];
        for (values, columns) in columns {
            assert_eq!(values.len(), words.len() * columns);
            for row in values.chunks_exact(columns) {
                assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-3, "{row:?}");
            }
        }
        let syntax = analyzer.analyze(&words.join(" "));
        let heads: Vec<u32> =
            (0..words.len()).map(|word| syntax.head(word).map_or(0, |head| head as u32 + 1)).collect();
        assert_eq!(opinion.heads, heads);
        let other = super::opinion(&analyzer, &words, Some(&[3; 7])).expect("there is a model");
        assert_eq!((other.arcs, other.heads), (opinion.arcs, vec![3; 7]));
        assert_eq!(super::opinion(&analyzer, &words, Some(&[0])), None);
    }
}
