//! The whole network and one step of learning.

use wirecopy_syntax::features::FEATURES;

use crate::arcs::Arcs;
use crate::batch::Batch;
use crate::labels::Labels;
use crate::layer::Layer;
use crate::namer::Namer;
use crate::ops::{add, apply_mask};
use crate::params::{Params, Slot, Start};
use crate::random::Random;
use crate::tagger::Tagger;

/// The sizes of a network and its dropout.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Config {
    pub(crate) rows: usize,
    pub(crate) width: usize,
    pub(crate) tags: usize,
    pub(crate) relations: usize,
    /// The width of the vectors that meet in an arc or a label.
    pub(crate) pair: usize,
    pub(crate) dropout: f32,
}

/// A feature is left out so often, and a form together with its cased form.
const FEATURE_DROPOUT: (f32, f32) = (0.15, 0.1);
/// Tags are read before this layer.
pub(crate) const TAG_LAYER: usize = 2;

pub(crate) struct Network {
    pub(crate) config: Config,
    pub(crate) embedding: Slot,
    pub(crate) layers: Vec<Layer>,
    pub(crate) tagger: Tagger,
    pub(crate) root: Slot,
    pub(crate) arcs: Arcs,
    pub(crate) labels: Labels,
    pub(crate) namer: Namer,
}

impl Network {
    pub(crate) fn new(config: Config, random: &mut Random) -> (Self, Params) {
        let mut start = Start::new(random);
        let width = config.width;
        let network = Self {
            config,
            embedding: start.spread(config.rows * width, 0.1),
            layers: vec![
                Layer::convolution(&mut start, width),
                Layer::recurrence(&mut start, width),
                Layer::convolution(&mut start, width),
                Layer::recurrence(&mut start, width),
            ],
            tagger: Tagger::new(&mut start, width, config.tags),
            root: start.spread(width, 0.1),
            arcs: Arcs::new(&mut start, width, config.pair),
            labels: Labels::new(&mut start, width, config.pair, config.relations),
            namer: Namer::new(&mut start, width, config.pair),
        };
        (network, Params::new(start.weights))
    }

    /// Forward and backward over a batch; adds to the gradients and gives the loss a word.
    pub(crate) fn learn(&self, params: &mut Params, batch: &Batch, random: &mut Random) -> f32 {
        let (width, dropout) = (self.config.width, self.config.dropout);
        let kept = Self::kept_features(batch, random);
        let mut x = self.embed(params, batch, &kept);
        let mut caches = Vec::with_capacity(self.layers.len());
        let mut tags = None;
        for (index, layer) in self.layers.iter().enumerate() {
            if index == TAG_LAYER {
                tags = Some(self.tagger.forward(params, &mut x));
            }
            caches.push(layer.forward(params, batch, &mut x, dropout, random));
        }
        let mask = random.dropout(dropout, x.len());
        apply_mask(&mut x, &mask);

        let with_roots = self.with_roots(params, batch, &x);
        let mut slope = vec![0.0; x.len()];
        let mut with_roots_slope = vec![0.0; with_roots.len()];
        let words = (&x[..], &with_roots[..]);
        let arcs = self.arcs.forward(params, batch, words, dropout * 0.6, random);
        let mut loss = self.namer.learn(params, batch, &x, &mut slope);
        loss += self.labels.learn(params, batch, words, (&mut slope, &mut with_roots_slope));
        loss += self.arcs.backward(params, batch, arcs, words, (&mut slope, &mut with_roots_slope));
        for (sentence, words) in batch.bounds.iter().enumerate() {
            let rows = batch.bounds_with_root(sentence);
            let (root, others) = with_roots_slope[rows.start * width..rows.end * width].split_at(width);
            add(params.gradient(&self.root), root);
            add(&mut slope[words.start * width..words.end * width], others);
        }

        apply_mask(&mut slope, &mask);
        for (index, (layer, cache)) in self.layers.iter().zip(&caches).enumerate().rev() {
            layer.backward(params, batch, cache, &mut slope);
            if let Some(tags) = tags.as_ref().filter(|_| index == TAG_LAYER) {
                loss += self.tagger.backward(params, batch, tags, &mut slope);
            }
        }
        self.embed_gradient(params, batch, &kept, &slope);
        loss
    }

    /// Which features of each word are seen this time.
    fn kept_features(batch: &Batch, random: &mut Random) -> Vec<[bool; FEATURES]> {
        let word = |_| {
            let mut kept = [true; FEATURES];
            for kept in &mut kept {
                *kept = !random.chance(FEATURE_DROPOUT.0);
            }
            if random.chance(FEATURE_DROPOUT.1) {
                (kept[0], kept[1]) = (false, false);
            }
            kept
        };
        (0..batch.len()).map(word).collect()
    }

    /// The sum of each word's features.
    fn embed(&self, params: &Params, batch: &Batch, kept: &[[bool; FEATURES]]) -> Vec<f32> {
        let width = self.config.width;
        let table = params.weight(&self.embedding);
        let mut x = vec![0.0; batch.len() * width];
        for ((out, rows), kept) in x.chunks_exact_mut(width).zip(&batch.rows).zip(kept) {
            for (&row, _) in rows.iter().zip(kept).filter(|&(&row, &kept)| kept && row != 0) {
                add(out, &table[row as usize * width..][..width]);
            }
        }
        x
    }

    fn embed_gradient(&self, params: &mut Params, batch: &Batch, kept: &[[bool; FEATURES]], slope: &[f32]) {
        let width = self.config.width;
        let table = params.gradient(&self.embedding);
        for ((slope, rows), kept) in slope.chunks_exact(width).zip(&batch.rows).zip(kept) {
            for (&row, _) in rows.iter().zip(kept).filter(|&(&row, &kept)| kept && row != 0) {
                add(&mut table[row as usize * width..][..width], slope);
            }
        }
    }

    fn with_roots(&self, params: &Params, batch: &Batch, x: &[f32]) -> Vec<f32> {
        let width = self.config.width;
        let mut out = Vec::with_capacity(batch.len_with_roots() * width);
        for words in &batch.bounds {
            out.extend_from_slice(params.weight(&self.root));
            out.extend_from_slice(&x[words.start * width..words.end * width]);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Encoded, Tree};
    use std::rc::Rc;
    use wirecopy_syntax::name::LABELS;
    use wirecopy_syntax::teaching::Opinion;

    fn small() -> (Network, Params, Batch) {
        let config = Config { rows: 20, width: 8, tags: 4, relations: 4, pair: 8, dropout: 0.0 };
        let (network, params) = Network::new(config, &mut Random::new(3));
        let sentence = |words: usize, shift: usize| Encoded {
            rows: (0..words)
                .map(|word| std::array::from_fn(|kind| ((word * 7 + kind * 3 + shift) % 20) as u32))
                .collect(),
            tree: Some(Tree {
                tags: (0..words).map(|word| (word + shift) % 4).collect(),
                heads: (0..words).map(|word| if word == 1 { 0 } else { 2 }).collect(),
                relations: (0..words).map(|word| (word * shift) % 4).collect(),
            }),
            names: (0..words).map(|word| (word != 2).then_some(word % 3)).collect(),
            lesson: None,
        };
        // Of the last one only the teachers know something.
        let taught = |words: usize| {
            // Nearly sure; no word is its own head.
            let rows = |columns: usize, is_arc: bool| {
                let row = move |word: usize| {
                    let mut row = vec![0.02 / columns as f32; columns];
                    row[word] += 0.98;
                    if is_arc {
                        row[word] += std::mem::take(&mut row[word + 1]);
                    }
                    row
                };
                (0..words).flat_map(row).collect::<Vec<f32>>()
            };
            let heads = (0..words).map(|word| u32::from(word > 0)).collect();
            let lesson = Opinion {
                tags: rows(4, false),
                arcs: rows(words + 1, true),
                relations: rows(4, false),
                names: rows(LABELS.len(), false),
                heads,
            };
            Encoded { tree: None, names: vec![None; words], lesson: Some(Rc::new(lesson)), ..sentence(words, 5) }
        };
        let mut batch = Batch::default();
        batch.push(&sentence(5, 1));
        batch.push(&sentence(2, 2));
        batch.push(&taught(3));
        (network, params, batch)
    }

    /// The gradient is what the loss does when a weight is moved a little.
    #[test]
    fn gradients_are_those_of_the_loss() {
        const STEP: f32 = 1e-2;
        let (network, mut params, batch) = small();
        network.learn(&mut params, &batch, &mut Random::new(5));
        let gradient = params.gradient.clone();
        let mut wrong = Vec::new();
        // Few weights sit where a rectifier bends; those differ, and a mistake would make hundreds differ.
        for place in (0..params.weights.len()).step_by(3) {
            let before = params.weights[place];
            let mut loss = |value: f32| {
                params.weights[place] = value;
                network.learn(&mut params, &batch, &mut Random::new(5))
            };
            let slope = (loss(before + STEP) - loss(before - STEP)) / (2.0 * STEP);
            params.weights[place] = before;
            if (slope - gradient[place]).abs() > 0.01 + 0.1 * slope.abs() {
                wrong.push((place, slope, gradient[place]));
            }
        }
        assert!(
            wrong.len() * 50 < params.weights.len() / 3,
            "{} of {}: {wrong:?}",
            wrong.len(),
            params.weights.len() / 3
        );
    }

    #[test]
    fn what_is_shown_again_and_again_is_learned() {
        let (network, mut params, batch) = small();
        let mut random = Random::new(5);
        let first = network.learn(&mut params, &batch, &mut random);
        let mut last = first;
        for _ in 0..300 {
            params.step(0.01);
            last = network.learn(&mut params, &batch, &mut random);
        }
        assert!(last < first / 3.0, "{first} → {last}");
    }
}
