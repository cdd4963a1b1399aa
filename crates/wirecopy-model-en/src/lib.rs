//! The weights that `wirecopy_syntax::Analyzer::english` reads. What they were learned from, their licence (CC BY-SA 4.0,
//! unlike the code) and how to rebuild them: README.md and ATTRIBUTION.md beside this file's folder.

/// The model file, in the format of `wirecopy_syntax::model`.
pub const MODEL: &[u8] = include_bytes!("../english.model");
