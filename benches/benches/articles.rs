//! Sentences and tokens, trees, article parts, and whole articles, by length; trees by instructions; a batch on one core and
//! on two; pages; the first call. The table of all stages is that of `cargo run --release -p wirecopy-benches`.

use std::process::Command;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use wirecopy::{Input, Reader};
use wirecopy_benches::{newsroom, page};
use wirecopy_syntax::Analyzer;

fn stages(criterion: &mut Criterion) {
    let reader = Reader::builder().published(wirecopy::date("2025-07-17").expect("a date")).build();
    let (tokenizer, parser) = (Analyzer::tokenizer(), Analyzer::english());
    for words in [100, 400, 1_500, 10_000] {
        let text = newsroom::article(4, words);
        let mut group = criterion.benchmark_group("article");
        group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
        group.bench_function(BenchmarkId::new("tokens", words), |b| b.iter(|| tokenizer.analyze(&text)));
        group.bench_function(BenchmarkId::new("trees", words), |b| b.iter(|| parser.analyze(&text)));
        group.bench_function(BenchmarkId::new("parse", words), |b| b.iter(|| reader.parse(text.as_str())));
        group.bench_function(BenchmarkId::new("statements", words), |b| b.iter(|| reader.statements(text.as_str())));
        group.bench_function(BenchmarkId::new("read", words), |b| b.iter(|| reader.read(text.as_str())));
        group.finish();
    }
}

/// Raw text to trees on each set of instructions that the processor has.
fn trees(criterion: &mut Criterion) {
    let text = newsroom::article(4, 500);
    let mut group = criterion.benchmark_group("trees");
    group.throughput(Throughput::Elements(text.split_whitespace().count() as u64));
    for name in Analyzer::instructions() {
        let Some(parser) = Analyzer::english().with_instructions(name) else { continue };
        group.bench_function(name, |b| b.iter(|| parser.analyze(&text)));
    }
    group.finish();
}

fn batch(criterion: &mut Criterion) {
    let reader = Reader::default();
    let texts: Vec<String> = newsroom::many(64).collect();
    let words: usize = texts.iter().map(|t| t.split_whitespace().count()).sum();
    let mut group = criterion.benchmark_group("batch");
    group.throughput(Throughput::Elements(words as u64));
    for cores in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().expect("a pool");
        group.bench_function(BenchmarkId::new("read_many", cores), |b| {
            b.iter(|| pool.install(|| reader.read_many(texts.clone())));
        });
    }
    group.finish();
}

/// A process that reads one article and ends: what it costs to load everything.
fn first_call(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("process");
    group.sample_size(20);
    group.bench_function("first call", |b| {
        b.iter(|| Command::new(env!("CARGO_BIN_EXE_table")).arg("--first-call").output().expect("the table"));
    });
    group.finish();
}

/// The article out of a page, by the length of the article; furniture makes most of a page.
fn pages(criterion: &mut Criterion) {
    let reader = Reader::default();
    let mut group = criterion.benchmark_group("page");
    group.throughput(Throughput::Elements(1));
    for words in [200, 800, 3_000] {
        let html = page(words);
        group.bench_function(BenchmarkId::new("parse", words), |b| {
            b.iter(|| reader.parse(Input::page(html.as_bytes(), None, None)));
        });
    }
    group.finish();
}

criterion_group!(benches, stages, trees, batch, pages, first_call);
criterion_main!(benches);
