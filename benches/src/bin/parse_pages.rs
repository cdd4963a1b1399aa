//! Takes the articles out of web pages on one core and tells how long that took.
//!
//! Standard input: one `{"html": "…", "url": "…"}` a line. Standard output: one line of JSON. `benches/compare/pages.py`
//! holds it against other extractors.

use std::io::BufRead as _;
use std::time::{Duration, Instant};

use wirecopy::{Input, Reader};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pages: Result<Vec<Input>, _> = std::io::stdin()
        .lock()
        .lines()
        .map(|line| Ok::<_, Box<dyn std::error::Error>>(Input::from_json(&line?)?))
        .collect();
    let (pages, reader) = (pages?, Reader::default());
    // What is loaded on first use is not the pages' work.
    let _ = reader.parse("Talks began.");
    let (mut slowest, mut articles) = (Duration::ZERO, 0);
    let count = pages.len();
    let start = Instant::now();
    for page in pages {
        let began = Instant::now();
        articles += usize::from(reader.parse(page).is_ok());
        slowest = slowest.max(began.elapsed());
    }
    let (seconds, slowest) = (start.elapsed().as_secs_f64(), slowest.as_secs_f64());
    println!("{{\"pages\": {count}, \"articles\": {articles}, \"seconds\": {seconds:.3}, \"slowest\": {slowest:.3}}}");
    Ok(())
}
