//! The Rust blocks of the READMEs run as doctests.
#![doc = include_str!("../../README.md")]

#[doc = include_str!("../../crates/wirecopy/README.md")]
mod of_the_crate {}
