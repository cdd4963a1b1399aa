//! Hash tables of the lexicon.
//!
//! Every word of a text is looked up in a dozen of them. Their keys are the files' own, so nobody can choose them to
//! collide, and a quick hash will do; tables whose keys come from a text are the standard library's.

use foldhash::fast::FixedState;

/// A map whose keys stand in lexicon files.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;

/// A set whose keys stand in lexicon files.
pub(crate) type HashSet<K> = std::collections::HashSet<K, FixedState>;
