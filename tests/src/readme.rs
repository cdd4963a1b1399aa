//! The Rust blocks of the README run as doctests.
#![doc = include_str!("../../README.md")]
