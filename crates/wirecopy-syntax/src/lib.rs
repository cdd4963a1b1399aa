//! English sentences and tokens, each a byte slice of the text it came from.
//!
//! ```
//! use wirecopy_syntax::Analyzer;
//!
//! let text = "Maj. Gen. Holm met Mr. Al-Rubaie. They didn't speak of the U.S. budget.";
//! let syntax = Analyzer::english().analyze(text);
//! let sentences: Vec<&str> = syntax.sentences().map(|s| s.text(text)).collect();
//! assert_eq!(sentences.len(), 2);
//! let words: Vec<&str> = syntax.sentences().nth(1).unwrap().tokens().map(|t| t.text(text)).collect();
//! assert_eq!(words, ["They", "did", "n't", "speak", "of", "the", "U.S.", "budget", "."]);
//! ```
//!
//! The crate knows nothing of news. Nothing here allocates per token: tokens and sentences are offsets
//! in two flat lists.

mod abbreviation;
mod analyzer;
mod chars;
pub mod conllu;
mod encoder;
pub mod features;
mod kernels;
pub mod lemma;
mod lexicon;
mod linear;
pub mod model;
mod morphology;
mod names;
mod parser;
mod scratch;
mod sentence;
mod syntax;
mod token;
mod tree;
mod tree_view;
mod word;

pub use analyzer::Analyzer;
pub use conllu::ConlluError;
pub use model::ModelError;
pub use morphology::{Degree, Mood, Morphology, Number, Tense, VerbForm, Voice};
pub use names::{Relation, Upos, Xpos};
pub use sentence::MAX_SENTENCE_TOKENS;
pub use syntax::{Sentence, Syntax, Token};
