//! Whole articles by their length: the cost of a word must not hang on it.

use wirecopy::Reader;
use wirecopy_benches::newsroom;

use crate::Texts;
use crate::clock::best;

/// Words of the articles whose cost a word is compared; there are as many words of each.
const LENGTHS: [usize; 3] = [1_000, 4_000, 16_000];

pub(crate) fn print() {
    let reader = Reader::default();
    let seconds = |texts: &Texts| best(|| texts.list.iter().for_each(|text| drop(reader.read(text.as_str()))));
    let of = |words: usize, count: u64| Texts::new("", (0..count).map(|n| newsroom::article(n, words)).collect());
    println!("\n**Whole articles by length, on one core**\n");
    println!("| words | ms an article | articles/s | words/s | MB/s |\n|--:|--:|--:|--:|--:|");
    for words in [100, 400, 1_500, 10_000] {
        let texts = of(words, 8);
        let took = seconds(&texts);
        println!("| {words} | {:.2} | {} |", 1e3 * took / texts.list.len() as f64, texts.rates(took));
    }
    println!("\n**Is it linear?** Microseconds a word\n");
    println!("| words of an article | µs a word | times the first |\n|--:|--:|--:|");
    let mut first = None;
    for words in LENGTHS {
        let texts = of(words, (2 * LENGTHS[2] / words) as u64);
        let each = 1e6 * seconds(&texts) / texts.words;
        let ratio = each / *first.get_or_insert(each);
        println!("| {words} | {each:.2} | {ratio:.2} |");
    }
}
