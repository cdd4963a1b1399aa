//! This library's side of `benches/compare/peers.py`: makes pages and texts, and reads them on one core.
//!
//! ```text
//! peer make pages|texts COUNT          prints {"html", "url"} or {"text"}, one a line
//! peer read pages|statements|all       reads such lines, prints how long it took as one line of JSON
//! ```

use std::io::BufRead as _;
use std::time::{Duration, Instant};
use std::{env, error};

use wirecopy::{Document, Input, Reader};
use wirecopy_benches::{newsroom, page};

type Result<T = ()> = std::result::Result<T, Box<dyn error::Error>>;

fn main() -> Result {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", "pages", count] => (0..count.parse()?).for_each(|n| write("html", &page(200 + 40 * n))),
        ["make", "texts", count] => newsroom::many(count.parse()?).for_each(|text| write("text", &text)),
        ["read", what] => read(what)?,
        _ => return Err("usage: peer make pages|texts COUNT, peer read pages|statements|all".into()),
    }
    Ok(())
}

fn write(field: &str, content: &str) {
    println!("{}", serde_json::json!({field: content, "url": "https://example.org/2025/07/17/story"}));
}

fn read(what: &str) -> Result {
    let lines: std::io::Result<Vec<String>> = std::io::stdin().lock().lines().collect();
    let inputs: Vec<Input> = lines?.iter().map(|line| Input::from_json(line)).collect::<std::result::Result<_, _>>()?;
    let reader = Reader::default();
    // What is loaded on first use is not the texts' work.
    let _ = reader.read("Talks began.");
    let (mut slowest, mut found, count) = (Duration::ZERO, [0; 4], inputs.len());
    let start = Instant::now();
    for input in inputs {
        let began = Instant::now();
        let document = match what {
            "pages" => reader.parse(input).map(|article| Document { article, ..Document::default() }),
            "statements" => reader.statements(input).map(Document::from),
            "all" => reader.read(input),
            _ => return Err(format!("{what}: pages, statements or all").into()),
        };
        slowest = slowest.max(began.elapsed());
        let Ok(document) = document else { continue }; // a page without an article
        let counts = [1, document.times.len(), document.statements.len(), document.events.len()];
        found.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    let (seconds, slowest) = (start.elapsed().as_secs_f64(), slowest.as_secs_f64());
    let [articles, times, statements, events] = found;
    println!(
        "{}",
        serde_json::json!({
            "inputs": count, "seconds": seconds, "slowest": slowest,
            "articles": articles, "times": times, "statements": statements, "events": events,
        })
    );
    Ok(())
}
