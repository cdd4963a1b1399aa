//! Whose cost grows faster than its length: every file given is repeated to 32 KiB and to eight times that, and read as text and
//! as a page. Printed are the worst, with the factor that eight times as much cost: a good one is 8.

use std::time::Instant;

use wirecopy::Reader;

/// The shorter of the two lengths, in bytes.
const SHORT: usize = 32 << 10;

/// How many times as long the longer is.
const FACTOR: usize = 8;

fn main() {
    let reader = Reader::default();
    let read_text = |text: &str| drop(reader.read(text));
    let read_page = |page: &str| drop(reader.read_html(page, None));
    read_text("Talks began."); // so that nobody pays for the tables
    let mut costs = Vec::new();
    for path in std::env::args_os().skip(1) {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let piece = String::from_utf8_lossy(&bytes);
        if piece.is_empty() {
            continue;
        }
        let readings: [(_, &dyn Fn(&str)); 2] = [("text", &read_text), ("page", &read_page)];
        for (what, read) in readings {
            let seconds = |length: usize| {
                let text = piece.repeat(length.div_ceil(piece.len()));
                let start = Instant::now();
                read(&text);
                start.elapsed().as_secs_f64()
            };
            let short = seconds(SHORT);
            let long = seconds(FACTOR * SHORT);
            costs.push((long / short, long, what, path.clone()));
        }
    }
    costs.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (growth, seconds, what, path) in costs.iter().filter(|cost| cost.1 > 0.05).take(40) {
        println!("{growth:6.1} {seconds:7.2} s  {what}  {}", path.display());
    }
}
