//! Prints the tables of `benches/README.md`: each stage, articles by length, batches, pages, the first call, memory.
//!
//! ```sh
//! cargo run --release -p wirecopy-benches             # on articles made by rule
//! cargo run --release -p wirecopy-benches -- FOLDER   # and on the .txt files of a folder
//! ```
//!
//! Times are those that a core worked, which other programs beside cannot stretch much, unless a line says "by the clock".

mod alone;
mod batch;
mod clock;
mod length;
mod stages;

use std::path::Path;
use std::{env, error, fs};

use wirecopy_benches::newsroom;
use wirecopy_syntax::Analyzer;

type Result<T = ()> = std::result::Result<T, Box<dyn error::Error>>;

fn main() -> Result {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--first-call"] => alone::first_call(),
        ["--memory", articles] => alone::memory(articles.parse()?),
        [] => tables(None),
        [folder] => tables(Some(Path::new(folder))),
        _ => Err("usage: table [FOLDER]".into()),
    }
}

fn tables(folder: Option<&Path>) -> Result {
    let own = Texts::new("articles made by rule", newsroom::many(200).collect());
    let given = folder.map(texts).transpose()?;
    machine();
    for texts in [Some(&own), given.as_ref()].into_iter().flatten() {
        stages::print(texts);
    }
    length::print();
    for texts in [Some(&own), given.as_ref()].into_iter().flatten() {
        batch::print(texts)?;
    }
    stages::pages();
    alone::print()
}

/// Texts that are measured, and how much they are.
struct Texts {
    name: String,
    list: Vec<String>,
    words: f64,
    bytes: f64,
}

impl Texts {
    fn new(name: impl Into<String>, list: Vec<String>) -> Self {
        let words = list.iter().map(|text| text.split_whitespace().count()).sum::<usize>() as f64;
        let bytes = list.iter().map(String::len).sum::<usize>() as f64;
        Self { name: name.into(), list, words, bytes }
    }

    /// Articles, words and megabytes a second, as cells of a table.
    fn rates(&self, seconds: f64) -> String {
        let articles = self.list.len() as f64 / seconds;
        format!("{articles:.0} | {:.0} | {:.2}", self.words / seconds, self.bytes / seconds / 1e6)
    }
}

fn texts(folder: &Path) -> Result<Texts> {
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|suffix| suffix == "txt"));
    paths.sort();
    let list = paths.iter().map(|path| Ok(fs::read_to_string(path)?)).collect::<Result<Vec<_>>>()?;
    if list.is_empty() {
        return Err(format!("{}: no .txt files", folder.display()).into());
    }
    Ok(Texts::new(folder.display().to_string(), list))
}

/// What all figures hang on.
fn machine() {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let (cpu, load) = (read("/proc/cpuinfo"), read("/proc/loadavg"));
    let field = |name: &str| {
        let line = cpu.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_once(": ")).map_or("unknown", |(_, value)| value).to_owned()
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = load.split(' ').next().unwrap_or_default();
    let instructions = Analyzer::instructions().pop().unwrap_or_default();
    println!(
        "{} (family {}, model {}), {cores} cores, {instructions}; load {load} when it began",
        field("model name"),
        field("cpu family"),
        field("model\t")
    );
}
