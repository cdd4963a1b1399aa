//! The loop: epochs, batches, learning rate.

use std::time::Instant;

use crate::augment::{self, Case};
use crate::batch::Batch;
use crate::conllu::Sentence;
use crate::lessons::Teachers;
use crate::network::Network;
use crate::params::Params;
use crate::random::Random;
use crate::vocabulary::{Encoded, Vocabulary};

pub(crate) struct Schedule {
    pub(crate) epochs: usize,
    /// A batch is full at so many words.
    pub(crate) words: usize,
    pub(crate) rate: f32,
}

/// So many steps until the rate is at its height.
const WARM_UP: f32 = 200.0;
/// The share of the rate that is left at the end.
const LEAST: f32 = 0.02;

/// Learns `sentences`; `after` is called at the end of each epoch with its number and loss.
pub(crate) fn train(
    network: &Network,
    params: &mut Params,
    vocabulary: &Vocabulary,
    (sentences, teachers): (&[Sentence], &Teachers),
    schedule: &Schedule,
    random: &mut Random,
) {
    let encode = |sentence| Encoded { lesson: teachers.ask(sentence), ..vocabulary.encode(sentence) };
    let encoded: Vec<Encoded> = sentences.iter().map(encode).collect();
    let words: usize = encoded.iter().map(|s| s.rows.len()).sum();
    let steps = (words / schedule.words + 1) * schedule.epochs;
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let start = Instant::now();
    let mut step = 0;
    for epoch in 1..=schedule.epochs {
        random.shuffle(&mut order);
        let (mut loss, mut batches) = (0.0, 0);
        let mut batch = Batch::default();
        for (place, &index) in order.iter().enumerate() {
            match augment::draw(random) {
                Case::Kept => batch.push(&encoded[index]),
                case => {
                    let mut other = vocabulary.encode(&augment::rewrite(&sentences[index], case));
                    // What was said of the sentence as it stood, unless a word has gone.
                    let lesson = encoded[index].lesson.clone();
                    other.lesson = lesson.filter(|lesson| lesson.heads.len() == other.rows.len());
                    batch.push(&other);
                }
            }
            if batch.len() < schedule.words && place + 1 < order.len() {
                continue;
            }
            loss += network.learn(params, &batch, random);
            batches += 1;
            step += 1;
            params.step(rate(schedule.rate, step, steps));
            batch.clear();
        }
        let mean = loss / batches as f32;
        eprintln!("epoch {epoch} of {}: loss {mean:.3}, {:.0} s", schedule.epochs, start.elapsed().as_secs_f32());
    }
}

/// Warm-up, then half a cosine down.
fn rate(most: f32, step: usize, steps: usize) -> f32 {
    let progress = (step as f32 / steps as f32).min(1.0);
    let cosine = 0.5 * (1.0 + (std::f32::consts::PI * progress).cos());
    most * (step as f32 / WARM_UP).min(1.0) * (LEAST + (1.0 - LEAST) * cosine)
}
