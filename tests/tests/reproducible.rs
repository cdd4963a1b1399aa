//! The same input and the same version give the same answer, on any machine: two hundred articles made by rule, and a hash
//! of each part of what is read out of them.
//!
//! A change that means to change answers changes hashes. The failing test shows the lines of the articles and, by their
//! columns, which stage began it; `INSTA_UPDATE=always cargo test -p wirecopy-tests --test reproducible` takes them over.

use std::fmt::Write as _;

use serde_json::Value;
use wirecopy::{Document, Input, Reader, date};
use wirecopy_benches::newsroom;
use wirecopy_tests::root;

/// The parts of a document, as its JSON names them.
const PARTS: [&str; 7] = ["article", "actors", "places", "times", "statements", "events", "warnings"];

/// FNV-1a. It is to notice a change, not to withstand an attack.
fn hash(text: &str) -> u32 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    (hash ^ (hash >> 32)) as u32
}

fn line(number: usize, document: &Document) -> String {
    let json = document.to_json().expect("a document that writes itself");
    let parts: Value = serde_json::from_str(&json).expect("JSON");
    let mut line = format!("{number:3}  {:08x}", hash(&document.article.text));
    for part in PARTS {
        let _ = write!(line, "  {:08x}", hash(&parts[part].to_string()));
    }
    line
}

#[test]
fn two_hundred_articles_give_the_same_answer_on_any_machine() {
    let published = Some(date("2025-07-17").expect("a date"));
    let inputs: Vec<Input> = newsroom::two_hundred().map(|text| Input { published, ..Input::from(text) }).collect();
    let documents = Reader::default().read_many(inputs);
    let mut lines = format!("     {:8}  {}\n", "text", PARTS.map(|part| format!("{part:<8.8}")).join("  "));
    for (number, document) in documents.iter().enumerate() {
        let document = document.as_ref().expect("a document");
        lines.push_str(&line(number, document));
        lines.push('\n');
    }
    insta::with_settings!({
        snapshot_path => root().join("articles/golden"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("two-hundred", lines);
    });
}
