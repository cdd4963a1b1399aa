//! Float weights → the model file: bytes, a scale for each output or row.

use wirecopy_syntax::model::{MAGIC, VERSION, checksum};

use crate::layer::{Body, Linear};
use crate::network::Network;
use crate::ops::{add, product, relu};
use crate::params::{Params, Slot};
use crate::vocabulary::Vocabulary;

/// The greatest size of a weight in the file.
const MOST: f32 = 127.0;

/// The model file. `note` is for people, `lemmas` the table of [`crate::lemmas`].
pub(crate) fn model(network: &Network, params: &Params, vocabulary: &Vocabulary, note: &str, lemmas: &str) -> Vec<u8> {
    let mut writer = Writer { weights: &params.mean, bytes: Vec::new() };
    let config = &network.config;
    for size in [config.width, config.pair, vocabulary.hashes.len()] {
        writer.number(size as u32);
    }
    writer.text(&vocabulary.tags.names.join("\n"));
    writer.text(&vocabulary.relations.names.join("\n"));
    writer.text(note);
    for hash in &vocabulary.hashes {
        writer.number((hash >> 32) as u32);
    }
    writer.rows(&network.embedding, config.width);
    for layer in &network.layers {
        writer.floats(&params.mean[layer.norm.scale.clone()]);
        writer.floats(&params.mean[layer.norm.shift.clone()]);
        match &layer.body {
            Body::Convolution(linear) => writer.linear(linear),
            Body::Recurrence { gates, out } => {
                writer.linear(gates);
                writer.linear(out);
            }
        }
    }
    writer.linear(&network.tagger.scores);
    writer.matrix(&network.tagger.vectors, config.tags, config.width, &vec![0.0; config.width]);
    writer.linear(&network.arcs.dependent);
    writer.linear(&network.arcs.head);
    writer.linear(&network.arcs.between);
    writer.floats(&params.mean[network.arcs.distance.clone()]);
    // The root is the same in every sentence: what becomes of it is computed here.
    let root = &params.mean[network.root.clone()];
    let size = (1, config.width, config.pair);
    let mut head = product(root, &params.mean[network.arcs.head.weight.clone()], size);
    add(&mut head, &params.mean[network.arcs.head.bias.clone()]);
    relu(&mut head);
    writer.floats(&head);
    writer.linear(&network.labels.dependent);
    writer.matrix(&network.labels.head, config.width, config.pair, &vec![0.0; config.pair]);
    writer.floats(&product(root, &params.mean[network.labels.head.clone()], size));
    writer.floats(&params.mean[network.labels.distance.clone()]);
    writer.linear(&network.labels.out);
    writer.linear(&network.namer.hidden);
    writer.linear(&network.namer.out);
    writer.text(lemmas);

    let mut file = MAGIC.to_vec();
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&checksum(&writer.bytes).to_le_bytes());
    file.append(&mut writer.bytes);
    file
}

struct Writer<'w> {
    weights: &'w [f32],
    bytes: Vec<u8>,
}

impl Writer<'_> {
    fn number(&mut self, number: u32) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    fn floats(&mut self, values: &[f32]) {
        for value in values {
            self.bytes.extend_from_slice(&value.to_le_bytes());
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn linear(&mut self, linear: &Linear) {
        let bias = self.weights[linear.bias.clone()].to_vec();
        self.matrix(&linear.weight, linear.inputs, linear.outputs, &bias);
    }

    /// A scale for each output, the bias, the weights row by row.
    fn matrix(&mut self, slot: &Slot, inputs: usize, outputs: usize, bias: &[f32]) {
        let weights = &self.weights[slot.clone()];
        debug_assert_eq!(weights.len(), inputs * outputs);
        let mut factors = vec![0.0f32; outputs];
        for row in weights.chunks_exact(outputs) {
            for (most, weight) in factors.iter_mut().zip(row) {
                *most = most.max(weight.abs());
            }
        }
        for most in &mut factors {
            *most = if *most > 0.0 { MOST / *most } else { 1.0 };
        }
        let scales: Vec<f32> = factors.iter().map(|factor| 1.0 / factor).collect();
        let integers: Vec<u8> = weights
            .chunks_exact(outputs)
            .flat_map(|row| row.iter().zip(&factors).map(|(weight, factor)| whole(weight * factor)))
            .collect();
        self.floats(&scales);
        self.floats(bias);
        self.bytes.extend_from_slice(&integers);
    }

    /// The embedding: a scale for each row, then the rows.
    fn rows(&mut self, slot: &Slot, width: usize) {
        let weights = &self.weights[slot.clone()];
        let (mut scales, mut integers) = (Vec::new(), Vec::with_capacity(weights.len()));
        for row in weights.chunks_exact(width) {
            let most = row.iter().fold(0.0f32, |most, weight| most.max(weight.abs()));
            let factor = if most > 0.0 { MOST / most } else { 1.0 };
            scales.push(1.0 / factor);
            integers.extend(row.iter().map(|weight| whole(weight * factor)));
        }
        self.floats(&scales);
        self.bytes.extend_from_slice(&integers);
    }
}

fn whole(value: f32) -> u8 {
    (value.round() as i8).cast_unsigned()
}
