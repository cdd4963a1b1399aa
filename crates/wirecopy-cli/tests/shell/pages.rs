//! Pages, feeds and web archives, from the outside.

use std::io::Write as _;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray as _;
use flate2::Compression;
use flate2::write::GzEncoder;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;

use crate::support::{file, folder, lines, run, run_in, text};

const PAGE: &str = "<!doctype html><title>Envoys meet</title><h1>Envoys meet in Oslo</h1><p>OSLO (AP) — The envoys of both \
    sides met on Thursday, officials said, and agreed to meet again within a month.</p>";

fn path(path: &std::path::Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn pages_and_feeds_are_told_by_name_or_content() {
    let page = file("page.html", PAGE.as_bytes());
    let shown = run(&["read", path(&page), "--json", "--url", "https://news.example/a"], b"");
    let document: Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    assert_eq!(document["article"]["headline"]["text"], "Envoys meet in Oslo");
    assert_eq!(document["article"]["url"], "https://news.example/a");
    assert_eq!(run(&["read", "-", "--json", "--url", "https://news.example/a"], PAGE.as_bytes()).stdout, shown.stdout);

    let feed =
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>";
    let entries = lines(&run(&["read", "-", "--json"], feed.as_bytes()));
    let headlines: Vec<&Value> = entries.iter().map(|line| &line["article"]["headline"]["text"]).collect();
    assert_eq!(headlines, ["One", "Two"]);
    assert_eq!(text(&run(&["read", "-"], feed.as_bytes()).stdout).matches("Article").count(), 2);

    // What its content makes a page is text where the shell says so.
    let plain: Value =
        serde_json::from_slice(&run(&["read", "-", "--json", "--format", "text"], PAGE.as_bytes()).stdout)
            .expect("JSON");
    assert_eq!(plain["article"]["text"], PAGE);
}

#[test]
fn faults_of_pages_and_feeds_are_named() {
    let empty = run(&["read", "-", "--format", "html"], b"<html></html>");
    assert_eq!(empty.status.code(), Some(1));
    assert_eq!(text(&empty.stderr), "error: standard input: there is no article on the page: it has no running text\n");
    let broken = run(&["read", "-", "--format", "rss"], b"<rss><item>&x;</item></rss>");
    assert_eq!(text(&broken.stderr), "error: standard input: byte 11 of the rss: the entity &x; is not expanded\n");
    assert_eq!(run(&["read", "-", "--format", "word"], b"").status.code(), Some(2));
}

fn record(kind: &str, url: &str, content: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {}\r\n\r\n",
        content.len()
    );
    [head.as_bytes(), content, b"\r\n\r\n"].concat()
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {status}\r\n{headers}\r\n").as_bytes(), body].concat()
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("a vector takes everything");
    encoder.finish().expect("a vector takes everything")
}

/// An archive's records; the pages among them are a, b, c and d, of which d has no article.
fn archive() -> Vec<Vec<u8>> {
    let html = "Content-Type: text/html; charset=utf-8\r\n";
    let latin = PAGE.replace("—", "-").replace("Oslo", "Oslo café").chars().map(|c| c as u8).collect::<Vec<_>>();
    let chunks = format!("{:x}\r\n{PAGE}\r\n0\r\n\r\n", PAGE.len());
    vec![
        record("warcinfo", "", b"software: none"),
        record("request", "https://news.example/a", b"GET /a HTTP/1.1\r\n\r\n"),
        record("response", "https://news.example/a", &response("200 OK", html, PAGE.as_bytes())),
        record("response", "https://news.example/gone", &response("404 Not Found", html, PAGE.as_bytes())),
        record(
            "response",
            "https://news.example/i.png",
            &response("200 OK", "Content-Type: image/png\r\n", b"\x89PNG"),
        ),
        record(
            "response",
            "https://news.example/b",
            &response("200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n", &latin),
        ),
        record(
            "response",
            "<https://news.example/c>",
            &response("200", &format!("{html}Transfer-Encoding: chunked\r\n"), chunks.as_bytes()),
        ),
        record("response", "https://news.example/d", &response("200 OK", html, b"<p>Short.</p>")),
        record(
            "response",
            "https://news.example/e",
            &response("200 OK", &format!("{html}Content-Encoding: gzip\r\n"), &zipped(PAGE.as_bytes())),
        ),
    ]
}

#[test]
fn an_archive_gives_a_document_a_page() {
    let plain = archive().concat();
    let zipped: Vec<u8> = archive().iter().flat_map(|record| zipped(record)).collect();
    let mut answers = Vec::new();
    for (name, bytes) in [("crawl.warc", plain), ("crawl.warc.gz", zipped)] {
        let output = run(&["batch", path(&file(name, &bytes))], b"");
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(&output.stderr), "1 of 5 records could not be read; their lines say why\n");
        answers.push(output.stdout.clone());
        let found = lines(&output);
        let ids: Vec<&str> = found.iter().filter_map(|line| line["id"].as_str()).collect();
        let of = |page: &str| format!("https://news.example/{page}");
        assert_eq!(ids, ["a", "b", "c", "d", "e"].map(of));
        assert_eq!(found[1]["article"]["headline"]["text"], "Envoys meet in Oslo café");
        assert_eq!(found[3]["error"]["kind"], "no_article");
        for page in [0, 2, 4] {
            assert_eq!(found[page]["article"]["dateline"]["agency"], "AP", "{page}");
        }
    }
    assert_eq!(answers[0], answers[1]);
}

#[test]
fn an_archive_that_breaks_keeps_what_came_before() {
    let plain = archive().concat();
    let whole = zipped(&plain);
    let garbage = [archive()[2].as_slice(), b"no record at all\r\n\r\n"].concat();
    for (name, bytes) in
        [("cut.warc", &plain[..1500]), ("cut.warc.gz", &whole[..whole.len() / 2]), ("odd.warc", garbage.as_slice())]
    {
        let output = run(&["batch", path(&file(name, bytes))], b"");
        assert_eq!(output.status.code(), Some(0), "{name}");
        let found = lines(&output);
        let last = found.last().expect("an answer");
        assert_eq!(last["error"]["kind"], "invalid_feed", "{name}");
        assert_eq!(found[0]["id"], "https://news.example/a", "{name}");
    }
    assert!(run(&["batch", path(&file("empty.warc", b""))], b"").stdout.is_empty());
}

#[test]
fn a_folder_of_pages_is_read_like_one_of_texts() {
    let folder = folder("pages");
    for (name, content) in
        [("a.html", PAGE.as_bytes()), ("b.htm", b"<p>Short.</p>"), ("c.html.gz", &zipped(PAGE.as_bytes()))]
    {
        std::fs::write(folder.join(name), content).expect("a writable folder");
    }
    let found = lines(&run_in(&folder, &["batch", "."]));
    let ids: Vec<&Value> = found.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, ["./a.html", "./b.htm", "./c.html.gz"]);
    assert_eq!(found[0]["article"]["headline"]["text"], "Envoys meet in Oslo");
    assert_eq!(found[1]["error"]["kind"], "no_article");
    assert_eq!(found[2]["article"], found[0]["article"]);
}

#[test]
fn a_page_packed_badly_costs_only_itself() {
    let html = "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n";
    let packed = zipped(PAGE.as_bytes());
    let page = |name: &str, body: &[u8]| {
        record("response", &format!("https://news.example/{name}"), &response("200 OK", html, body))
    };
    let archive = [
        page("cut", &packed[..packed.len() / 4]),
        page("torn", &[&packed[..10], b"\xff\xff\xff"].concat()),
        page("whole", &packed),
    ];
    let found = lines(&run(&["batch", path(&file("packed.warc", &archive.concat()))], b""));
    assert_eq!(found.len(), 3);
    assert_eq!(found[0]["error"]["kind"], "no_article");
    assert_eq!(found[1]["error"]["kind"], "no_article");
    assert_eq!(found[2]["article"]["headline"]["text"], "Envoys meet in Oslo");
}

#[test]
fn an_archive_becomes_a_table() {
    let zipped: Vec<u8> = archive().iter().flat_map(|record| zipped(record)).collect();
    let folder = folder("archive-table");
    std::fs::write(folder.join("crawl.warc.gz"), zipped).expect("a writable folder");
    let output = run_in(&folder, &["batch", "crawl.warc.gz", "-o", "articles.parquet", "--table", "articles"]);
    let told = text(&output.stderr);
    assert!(told.starts_with("1 of 5 records could not be read; their rows say why\n4 articles read, "), "{told}");
    let file = std::fs::File::open(folder.join("articles.parquet")).expect("a file");
    let rows = ParquetRecordBatchReaderBuilder::try_new(file).expect("a Parquet file").build().expect("its rows");
    let batches: Vec<_> = rows.collect::<Result<_, _>>().expect("rows");
    let column = |name: &str| -> Vec<Option<String>> {
        let of = |batch: &RecordBatch| {
            let column = batch.column_by_name(name).expect("a column").clone();
            column.as_string::<i32>().iter().map(|value| value.map(str::to_owned)).collect::<Vec<_>>()
        };
        batches.iter().flat_map(of).collect()
    };
    let (agencies, errors) = (column("dateline_agency"), column("error"));
    assert_eq!(
        agencies.iter().map(Option::as_deref).collect::<Vec<_>>(),
        [Some("AP"), Some("AP"), Some("AP"), None, Some("AP")]
    );
    let error = "no_article: there is no article on the page: it has no running text";
    assert_eq!(errors.iter().map(Option::as_deref).collect::<Vec<_>>(), [None, None, None, Some(error), None]);
}
