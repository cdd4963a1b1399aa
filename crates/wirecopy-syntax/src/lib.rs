//! English sentences, tokens, tags, lemmas, dependency trees and names; every token is a byte slice of the text it came
//! from.
//!
//! ```
//! use wirecopy_syntax::{Analyzer, NameKind, Relation};
//!
//! let text = "Maj. Gen. Holm met Mr. Al-Rubaie. They didn't speak of the U.S. budget.";
//! let syntax = Analyzer::english().analyze(text);
//! let sentences: Vec<&str> = syntax.sentences().map(|s| s.text(text)).collect();
//! assert_eq!(sentences.len(), 2);
//! let second = syntax.sentence(1).unwrap();
//! let words: Vec<&str> = second.tokens().map(|t| t.text(text)).collect();
//! assert_eq!(words, ["They", "did", "n't", "speak", "of", "the", "U.S.", "budget", "."]);
//!
//! // Tokens are named by their place in the whole text.
//! let speak = second.root().unwrap();
//! assert_eq!((syntax.tokens()[speak].text(text), &*syntax.lemma(speak, text)), ("speak", "speak"));
//! let subject = syntax.children(speak).find(|&child| syntax.deprel(child) == Relation::Nsubj).unwrap();
//! assert_eq!(syntax.tokens()[subject].text(text), "They");
//!
//! let name = syntax.sentence(0).unwrap().names().next().unwrap();
//! assert_eq!((name.kind, syntax.tokens()[name.tokens.start].text(text)), (NameKind::Person, "Holm"));
//! ```
//!
//! Tokens, tags and relations follow UD English. Any text gives an answer: every visible character is in one token, every
//! sentence is one tree, and one of more than [`MAX_SENTENCE_TOKENS`] is cut there. The weights are compiled in (feature
//! `english`, on by default; their licence is that of `wirecopy-model-en`); [`Analyzer::from_bytes`] takes others. The same
//! text gives the same answer, bit for bit, on every processor.
//!
//! The crate knows nothing of news: a dateline is words to it. Nothing here allocates per token: tokens and sentences are
//! offsets in two flat lists.

mod abbreviation;
mod analyzer;
mod chars;
pub mod conllu;
mod encoder;
pub mod features;
mod headline_verbs;
mod kernels;
pub mod lemma;
mod lexicon;
mod linear;
pub mod model;
mod morphology;
pub mod name;
mod names;
mod parser;
mod repair;
mod scratch;
mod sentence;
mod syntax;
pub mod teaching;
mod token;
mod tree;
mod tree_view;
mod word;

pub use analyzer::Analyzer;
pub use conllu::ConlluError;
pub use model::ModelError;
pub use morphology::{Degree, Mood, Morphology, Number, Tense, VerbForm, Voice};
pub use name::{Name, NameKind};
pub use names::{Relation, Upos, Xpos};
pub use sentence::MAX_SENTENCE_TOKENS;
pub use syntax::{Sentence, Syntax, Token};
