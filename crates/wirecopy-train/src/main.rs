//! Trains the weights of `wirecopy-model-en`: treebanks, texts with names and teachers in, one model file out, the same for
//! the same seed.

mod arcs;
mod augment;
mod batch;
mod conllu;
mod evaluate;
mod export;
mod labels;
mod layer;
mod lemmas;
mod lessons;
mod mentions;
mod namer;
mod network;
mod norm;
mod ops;
mod params;
mod random;
mod records;
mod slots;
mod tagger;
mod training;
mod vocabulary;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Parser;
use sha2::{Digest, Sha256};
use wirecopy_syntax::Analyzer;

use crate::lessons::Teachers;
use crate::network::{Config, Network};
use crate::params::Params;
use crate::random::Random;
use crate::training::Schedule;
use crate::vocabulary::Vocabulary;

/// Trains the English tagger, lemmatizer, parser and name tagger.
#[derive(Parser)]
struct Arguments {
    /// A treebank to learn from, CoNLL-U, plain or .gz; may be given again
    #[arg(long, required = true)]
    train: Vec<PathBuf>,
    /// Texts whose names are marked, JSON Lines, plain or .gz; may be given again
    #[arg(long)]
    names: Vec<PathBuf>,
    /// The folder of sentences with slots, and of the names for them
    #[arg(long)]
    slots: Option<PathBuf>,
    /// Texts of which nothing is known but what the teachers say, JSON Lines; may be given again
    #[arg(long, requires = "teacher")]
    raw: Vec<PathBuf>,
    /// A model file to learn from; may be given again
    #[arg(long)]
    teacher: Vec<PathBuf>,
    /// Texts with marked names to print the scores of; may be given again
    #[arg(long)]
    names_dev: Vec<PathBuf>,
    /// How many features have a vector of their own, at most
    #[arg(long, default_value_t = 33_000)]
    rows: usize,
    /// A treebank to print the scores of; may be given again
    #[arg(long)]
    dev: Vec<PathBuf>,
    /// Where the model file goes
    #[arg(long)]
    out: PathBuf,
    /// Where the mean weights go before they are made integers
    #[arg(long)]
    weights: PathBuf,
    /// Read the weights instead of learning them: makes the model file anew, for one with other lemmas
    #[arg(long)]
    export_only: bool,
    /// How often all sentences are seen
    #[arg(long, default_value_t = 20)]
    epochs: usize,
    /// The width of a word's vector
    #[arg(long, default_value_t = 128)]
    width: usize,
    /// The width of the vectors that meet in an arc or a relation
    #[arg(long, default_value_t = 128)]
    pair: usize,
    /// A batch is full at so many words
    #[arg(long, default_value_t = 1000)]
    batch: usize,
    /// The share of values that is dropped
    #[arg(long, default_value_t = 0.3)]
    dropout: f32,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let mut sentences = Vec::new();
    for path in &arguments.train {
        sentences.append(&mut conllu::read(path)?);
    }
    let slots = arguments.slots.as_deref().map(slots::Slots::read).transpose()?;
    let groups = slots.as_ref().map(slots::Slots::groups).unwrap_or_default();
    for path in &arguments.names {
        sentences.append(&mut records::named(path, &groups)?);
    }
    for path in &arguments.raw {
        sentences.append(&mut records::raw(path)?);
    }
    let mut random = Random::new(arguments.seed);
    if let Some(slots) = &slots {
        sentences.extend(slots.fill(&mut random));
    }
    let vocabulary = Vocabulary::new(&sentences, arguments.rows);
    let teachers = Teachers::read(&arguments.teacher, &vocabulary)?;
    let config = Config {
        rows: vocabulary.len(),
        width: arguments.width,
        tags: vocabulary.tags.names.len(),
        relations: vocabulary.relations.names.len(),
        pair: arguments.pair,
        dropout: arguments.dropout,
    };
    let (network, mut params) = Network::new(config, &mut random);
    eprintln!("{} sentences, {} weights, {config:?}", sentences.len(), params.weights.len());
    if arguments.export_only {
        load(&arguments.weights, &mut params)?;
    } else {
        let schedule = Schedule { epochs: arguments.epochs, words: arguments.batch, rate: 0.003 };
        training::train(&network, &mut params, &vocabulary, (&sentences, &teachers), &schedule, &mut random);
        save(&arguments.weights, &params)?;
    }
    let note = note(&arguments)?;
    let model = export::model(&network, &params, &vocabulary, &note, &lemmas::table(&sentences));
    std::fs::write(&arguments.out, &model)?;
    println!(
        "{}: {} bytes, sha256 {}\n{note}",
        arguments.out.display(),
        model.len(),
        hexadecimal(&Sha256::digest(&model))
    );
    let analyzer = Analyzer::from_bytes(&model).map_err(io::Error::other)?;
    for path in &arguments.dev {
        println!("{}: {}", path.display(), evaluate::evaluate(&analyzer, &conllu::read(path)?));
    }
    for path in &arguments.names_dev {
        let (precision, recall, f1) = records::evaluate(&analyzer, path)?;
        println!("{}: names {precision:.2} {recall:.2} F1 {f1:.2}", path.display());
    }
    Ok(())
}

/// What the model was made of: stands in the file, for people.
fn note(arguments: &Arguments) -> io::Result<String> {
    let Arguments { epochs, width, pair, batch, dropout, seed, .. } = arguments;
    let mut note =
        format!("epochs {epochs}, width {width}, pair {pair}, batch {batch}, dropout {dropout}, seed {seed}\n");
    let Arguments { train, names, raw, teacher, .. } = arguments;
    for path in train.iter().chain(names).chain(raw).chain(teacher) {
        // The texts of several sets have one file name; the folder tells them apart.
        let folder = path.parent().filter(|_| names.contains(path) || raw.contains(path)).and_then(Path::file_name);
        let name = [folder, path.file_name()].into_iter().flatten().collect::<PathBuf>();
        let sum = hexadecimal(&Sha256::digest(&conllu::bytes(path)?));
        let _ = writeln!(note, "{} sha256 {sum}", name.to_string_lossy().trim_end_matches(".gz"));
    }
    Ok(note)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn save(path: &Path, params: &Params) -> io::Result<()> {
    let mut file = io::BufWriter::new(std::fs::File::create(path)?);
    for weight in &params.mean {
        file.write_all(&weight.to_le_bytes())?;
    }
    file.flush()
}

fn load(path: &Path, params: &mut Params) -> io::Result<()> {
    let bytes = std::fs::read(path)?;
    let (words, rest) = bytes.as_chunks::<4>();
    if words.len() != params.mean.len() || !rest.is_empty() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "weights of another network"));
    }
    params.mean = words.iter().map(|word| f32::from_le_bytes(*word)).collect();
    Ok(())
}
