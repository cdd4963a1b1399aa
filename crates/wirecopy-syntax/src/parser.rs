//! Words → tags, heads and relations: the network, in integers where the work is.
//!
//! Sums of embeddings of each word's [features](crate::features); two rounds of a convolution over three words and a
//! recurrence in both directions, each normalised before and added after; tags in between, fed back; biaffine arcs;
//! a relation for each. All sums of products are of integers; what stays in floats is added and multiplied in one order
//! everywhere, so that every processor gives the same answer.

#![allow(clippy::inline_always)] // what is inlined into `Path::run` is compiled for the path's instructions

use crate::encoder::{Embedding, Layer};
use crate::features::{DISTANCES, distance};
use crate::kernels::Path;
use crate::linear::{Linear, MOST, Rows, add, dot, exp, first_greatest, relu, round};
use crate::model::{ModelError, Reader, Sizes};
use crate::name::{self, LABELS};
use crate::scratch::Scratch;
use crate::tree;

pub(crate) struct Parser {
    width: usize,
    pair: usize,
    embedding: Embedding,
    layers: Vec<Layer>,
    tags: Linear,
    tag_vectors: Linear,
    dependent: Linear,
    head: Linear,
    between: Linear,
    distances: Vec<f32>,
    /// The root as a head.
    root: Rows,
    label_dependent: Linear,
    label_head: Linear,
    label_root: Vec<f32>,
    /// For each kind of distance, what it adds to a label's vector.
    label_distances: Vec<f32>,
    labels: Linear,
    name_hidden: Linear,
    names: Linear,
}

/// Tags are read before this layer.
const TAG_LAYER: usize = 2;
/// The answer for one word, as places in the model's lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) tag: u8,
    pub(crate) relation: u8,
    /// The name label, a place in [`crate::name::LABELS`].
    pub(crate) name: u8,
    /// 0 for the root, else from 1 on.
    pub(crate) head: u32,
}

impl Parser {
    pub(crate) fn read(
        reader: &mut Reader<'_>,
        sizes: Sizes,
        tags: usize,
        relations: usize,
    ) -> Result<Self, ModelError> {
        let Sizes { width, pair, .. } = sizes;
        let embedding = Embedding::read(reader, sizes)?;
        let mut layers = Vec::new();
        for index in 0..4 {
            layers.push(Layer::read(reader, width, index % 2 == 1)?);
        }
        let tag_scores = Linear::read(reader, width, tags)?;
        let tag_vectors = Linear::read(reader, tags, width)?;
        let (dependent, head) = (Linear::read(reader, width, pair)?, Linear::read(reader, width, pair)?);
        let between = Linear::read(reader, pair, pair)?;
        let distances = reader.floats(DISTANCES)?;
        let mut root = Rows::default();
        root.set(&reader.floats(pair)?, pair);
        let (label_dependent, label_head) = (Linear::read(reader, width, pair)?, Linear::read(reader, width, pair)?);
        let label_root = reader.floats(pair)?;
        let label_distances = reader.floats(DISTANCES * pair)?;
        let labels = Linear::read(reader, pair, relations)?;
        let name_hidden = Linear::read(reader, width, pair)?;
        let names = Linear::read(reader, pair, LABELS.len())?;
        Ok(Self {
            width,
            pair,
            embedding,
            layers,
            tags: tag_scores,
            tag_vectors,
            dependent,
            head,
            between,
            distances,
            root,
            label_dependent,
            label_head,
            label_root,
            label_distances,
            labels,
            name_hidden,
            names,
        })
    }

    /// Parses one sentence; `scratch.answers` has the answer, and `witness` sees what was weighed.
    pub(crate) fn parse<'t>(
        &self,
        path: Path,
        words: impl Iterator<Item = &'t str>,
        scratch: &mut Scratch,
        witness: &mut impl Witness,
    ) {
        path.run(
            #[inline(always)]
            || self.parse_inline(path, words, scratch, witness),
        );
    }

    #[inline(always)]
    fn parse_inline<'t>(
        &self,
        path: Path,
        words: impl Iterator<Item = &'t str>,
        s: &mut Scratch,
        witness: &mut impl Witness,
    ) {
        s.x.clear();
        s.answers.clear();
        for word in words {
            self.embedding.embed(word, self.width, s);
            s.answers.push(Answer::default());
        }
        if s.answers.is_empty() {
            return;
        }
        for (index, layer) in self.layers.iter().enumerate() {
            if index == TAG_LAYER {
                self.tag(path, s);
                witness.tags(&s.states.values, self.tags.outputs());
                self.tell_tags(path, s);
            }
            layer.apply(path, self.width, s);
        }
        self.attach(path, s);
        witness.arcs(&s.arcs, &mut s.answers);
        self.relate(path, s);
        witness.relations(&s.y, self.labels.outputs());
        self.name(path, s);
        witness.names(&s.y);
    }

    /// The tags; leaves their probabilities in `states`, [`MOST`] for a certain one.
    #[inline(always)]
    fn tag(&self, path: Path, s: &mut Scratch) {
        let (width, count, tags) = (self.width, s.answers.len(), self.tags.outputs());
        s.rows.set(&s.x, width);
        let scales = &s.rows.scales;
        self.tags.apply(path, (&s.rows.values, width, count), |row| scales[row], &mut s.sums, &mut s.y);
        s.states.values.resize(count * tags, 0);
        let rows = s.y.chunks_exact_mut(tags).zip(s.states.values.chunks_exact_mut(tags));
        for ((scores, out), answer) in rows.zip(&mut s.answers) {
            let best = first_greatest(scores);
            answer.tag = best as u8;
            let most = scores[best];
            let mut sum = 0.0;
            for score in scores.iter_mut() {
                *score = exp(*score - most);
                sum += *score;
            }
            let factor = MOST / sum;
            for (out, score) in out.iter_mut().zip(scores.iter()) {
                *out = round(score * factor);
            }
        }
    }

    /// Adds to each word what the probabilities of its tags say.
    #[inline(always)]
    fn tell_tags(&self, path: Path, s: &mut Scratch) {
        let input = (&s.states.values[..], self.tags.outputs(), s.answers.len());
        self.tag_vectors.apply(path, input, |_| 1.0 / MOST, &mut s.sums, &mut s.y);
        add(&mut s.x, &s.y);
    }

    /// The heads: the best tree over all arcs.
    #[inline(always)]
    fn attach(&self, path: Path, s: &mut Scratch) {
        let (width, pair, count) = (self.width, self.pair, s.answers.len());
        s.rows.set(&s.x, width);
        let scales = &s.rows.scales;
        let words = (&s.rows.values[..], width, count);
        self.dependent.apply(path, words, |row| scales[row], &mut s.sums, &mut s.y);
        relu(&mut s.y);
        s.states.set(&s.y, pair);
        let own = &s.states.scales;
        self.between.apply(path, (&s.states.values, pair, count), |row| own[row], &mut s.sums, &mut s.y);
        s.queries.set(&s.y, pair);
        self.head.apply(path, words, |row| scales[row], &mut s.sums, &mut s.y);
        relu(&mut s.y);
        s.states.set(&s.y, pair);
        s.arcs.clear();
        for word in 0..count {
            let (query, scale) = (s.queries.row(word, pair), s.queries.scales[word]);
            let root = dot(query, &self.root.values) as f32 * (scale * self.root.scales[0]);
            s.arcs.push(root + self.distances[distance(word, 0)]);
            for (head, own) in s.states.values.chunks_exact(pair).zip(&s.states.scales).enumerate() {
                let (head, vector) = (head + 1, own.0);
                let score = dot(query, vector) as f32 * (scale * own.1);
                s.arcs.push(score + self.distances[distance(word, head)]);
            }
        }
        tree::heads(&s.arcs, count, &mut s.heads);
        for (answer, &head) in s.answers.iter_mut().zip(&s.heads) {
            answer.head = head as u32;
        }
    }

    /// The relation of each word to its head.
    #[inline(always)]
    fn relate(&self, path: Path, s: &mut Scratch) {
        let (width, pair, count) = (self.width, self.pair, s.answers.len());
        // `attach` left the words in `rows`.
        let scales = &s.rows.scales;
        let words = (&s.rows.values[..], width, count);
        self.label_dependent.apply(path, words, |row| scales[row], &mut s.sums, &mut s.y);
        self.label_head.apply(path, words, |row| scales[row], &mut s.sums, &mut s.z);
        for (word, (row, answer)) in s.y.chunks_exact_mut(pair).zip(&s.answers).enumerate() {
            let head = match (answer.head as usize).checked_sub(1) {
                Some(head) => &s.z[head * pair..][..pair],
                None => &self.label_root[..],
            };
            add(row, head);
            add(row, &self.label_distances[distance(word, answer.head as usize) * pair..][..pair]);
        }
        relu(&mut s.y);
        s.states.set(&s.y, pair);
        let own = &s.states.scales;
        self.labels.apply(path, (&s.states.values, pair, count), |row| own[row], &mut s.sums, &mut s.y);
        for (scores, answer) in s.y.chunks_exact(self.labels.outputs()).zip(&mut s.answers) {
            answer.relation = first_greatest(scores) as u8;
        }
    }
    /// Which words are names; leaves the scores of the labels in `y`.
    #[inline(always)]
    fn name(&self, path: Path, s: &mut Scratch) {
        let (width, pair, count) = (self.width, self.pair, s.answers.len());
        // `attach` left the words in `rows`.
        let scales = &s.rows.scales;
        self.name_hidden.apply(path, (&s.rows.values, width, count), |row| scales[row], &mut s.sums, &mut s.y);
        relu(&mut s.y);
        s.states.set(&s.y, pair);
        let own = &s.states.scales;
        self.names.apply(path, (&s.states.values, pair, count), |row| own[row], &mut s.sums, &mut s.y);
        name::decode(&s.y, &mut s.labels, |word, label| s.answers[word].name = label);
    }
}

/// Sees what the parser weighs, sentence by sentence, and may change the heads under the relations.
pub(crate) trait Witness {
    /// The probabilities of the tags, [`MOST`] for a certain one, a row for each word.
    fn tags(&mut self, _probabilities: &[i16], _tags: usize) {}
    /// The scores of the arcs as [`tree::heads`] sees them, and the answers with their heads.
    fn arcs(&mut self, _scores: &[f32], _answers: &mut [Answer]) {}
    /// The scores of the relations, a row for each word.
    fn relations(&mut self, _scores: &[f32], _relations: usize) {}
    /// The scores of the labels of names, a row for each word.
    fn names(&mut self, _scores: &[f32]) {}
}

/// Looks away.
impl Witness for () {}
