//! Each stage by itself, and what part of the whole it is.

use std::hint::black_box;

use wirecopy::{Input, Reader};
use wirecopy_benches::page;
use wirecopy_syntax::Analyzer;

use crate::Texts;
use crate::clock::{ROUNDS, best, worked};

/// The stages of a reader in their order, each with the seconds it took.
type Laps = Vec<(&'static str, f64)>;

pub(crate) fn print(texts: &Texts) {
    let reader = Reader::default();
    round(&reader, texts); // loads everything
    let mut rounds: Vec<Laps> = (0..ROUNDS).map(|_| round(&reader, texts)).collect();
    let total = |laps: &Laps| laps.iter().map(|(_, seconds)| seconds).sum::<f64>();
    rounds.sort_by(|a, b| total(a).total_cmp(&total(b)));
    let laps = rounds.swap_remove(0);
    let whole = total(&laps);
    let (count, words, bytes) = (texts.list.len(), texts.words, texts.bytes / 1e6);
    println!("\n**Stages on one core**, {}: {count} texts, {words:.0} words, {bytes:.2} MB\n", texts.name);
    println!("| stage | articles/s | words/s | MB/s | share |\n|---|--:|--:|--:|--:|");
    let row = |name: &str, seconds: f64| {
        println!("| {name} | {} | {:.1} % |", texts.rates(seconds), 100.0 * seconds / whole);
    };
    for (name, seconds) in &laps {
        row(name, *seconds);
    }
    row("**whole**", whole);
    let tokenizer = Analyzer::tokenizer();
    row(
        "beside: sentences and tokens alone",
        best(|| texts.list.iter().for_each(|text| drop(tokenizer.analyze(text)))),
    );
    let documents: Vec<_> = texts.list.iter().filter_map(|text| reader.read(text.as_str()).ok()).collect();
    row("beside: document to JSON", best(|| documents.iter().for_each(|document| drop(document.to_json()))));
    let syntax = laps.iter().find(|(name, _)| *name == "syntax").map_or(0.0, |(_, seconds)| *seconds);
    println!("\nThe whole runs at {:.2} of the speed of its syntax stage.", syntax / whole);
}

/// Every text once.
fn round(reader: &Reader, texts: &Texts) -> Laps {
    let mut laps = Laps::new();
    for text in &texts.list {
        let mut last = worked();
        let document = reader.read_watched(text.as_str(), |stage| {
            let now = worked();
            let seconds = now - last;
            match laps.iter_mut().find(|(name, _)| *name == stage) {
                Some((_, sum)) => *sum += seconds,
                None => laps.push((stage, seconds)),
            }
            last = now;
        });
        let _ = black_box(document);
    }
    laps
}

/// Pages by the length of their article; furniture makes most of a page.
pub(crate) fn pages() {
    let reader = Reader::default();
    println!("\n**Pages on one core**\n");
    println!("| words of the article | kB of the page | parse, pages/s | read, pages/s |\n|--:|--:|--:|--:|");
    for words in [200, 800, 3_000] {
        let html = page(words);
        let input = || Input::page(html.as_bytes(), None, None);
        let parse = best(|| drop(black_box(reader.parse(input()))));
        let read = best(|| drop(black_box(reader.read(input()))));
        println!("| {words} | {} | {:.0} | {:.0} |", html.len() / 1_000, parse.recip(), read.recip());
    }
}
