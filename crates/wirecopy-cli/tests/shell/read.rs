//! `wirecopy read` and `wirecopy schema`, from the outside.

use crate::support::{command, file, folder, run, run_in, text};
use serde_json::Value;

const ARTICLE: &str = "Envoys meet in Oslo\n\nOSLO — The envoys met on Thursday, officials said.\n";

#[test]
fn a_file_is_shown_in_parts_without_colour_off_a_terminal() {
    let path = file("shown.txt", ARTICLE.as_bytes());
    let output = run(&["read", path.to_str().expect("a plain path")], b"");
    assert_eq!(output.status.code(), Some(0));
    let shown = text(&output.stdout);
    for heading in ["Article", "Actors", "Places", "Times", "Statements", "Events"] {
        assert!(shown.contains(heading), "{shown}");
    }
    assert!(!shown.contains('\u{1b}'), "{shown}");
    assert!(output.stderr.is_empty());
}

#[test]
fn colour_comes_where_it_is_asked_for() {
    let coloured = |key: &str| {
        let path = file(&format!("{key}.txt"), ARTICLE.as_bytes());
        let mut command = command(&["read", path.to_str().expect("a plain path")]);
        let output = command.env("CLICOLOR_FORCE", "1").env(key, "1").output().expect("the binary runs");
        text(&output.stdout).contains('\u{1b}')
    };
    assert!(coloured("WIRECOPY_TEST"));
    assert!(!coloured("NO_COLOR"));
}

#[test]
fn json_is_the_document_of_the_library() {
    let output = run(&["read", "-", "--json", "--published", "2025-07-17"], ARTICLE.as_bytes());
    let reader = wirecopy::Reader::builder().published(wirecopy::date("2025-07-17").expect("a date")).build();
    let expected = reader.read(ARTICLE).and_then(|doc| doc.to_json()).expect("a document");
    assert_eq!(text(&output.stdout), format!("{expected}\n"));
}

#[test]
fn faults_name_the_file_and_the_place() {
    let missing = run(&["read", "no/such/file.txt"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).starts_with("error: cannot read no/such/file.txt: "), "{missing:?}");

    let path = file("latin1.txt", b"Caf\xE9");
    let latin = run(&["read", path.to_str().expect("a plain path")], b"");
    assert_eq!(latin.status.code(), Some(1));
    assert!(text(&latin.stderr).ends_with("latin1.txt: byte 3 is not UTF-8; convert the text to UTF-8 first\n"));
    assert!(latin.stdout.is_empty());

    let long = run(&["read", "-", "--max-bytes", "10"], ARTICLE.as_bytes());
    assert_eq!(long.status.code(), Some(1));
    assert!(text(&long.stderr).starts_with("error: standard input: the text has "), "{long:?}");
}

#[test]
fn what_goes_beyond_a_limit_is_told_in_a_warning() {
    for (args, kind) in [
        (["--max-sentences", "0"], "max_sentences"),
        (["--max-sentence-tokens", "3"], "max_sentence_tokens"),
        (["--max-seconds", "0"], "max_seconds"),
    ] {
        let output = run(&[&["read", "-", "--json"], &args[..]].concat(), ARTICLE.as_bytes());
        let document: Value = serde_json::from_slice(&output.stdout).expect("a document");
        let told = document["warnings"][0].as_str().expect("a warning");
        assert!(told.starts_with(&format!("{kind}: ")), "{told}");
    }
}

#[test]
fn wrong_arguments_are_a_usage_error() {
    let time = ["read", "-", "--max-seconds", "soon"];
    for args in [&["read"][..], &["read", "-", "--published", "Thursday"], &time, &["write", "x"], &[]] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    assert_eq!(run(&["--help"], b"").status.code(), Some(0));
    assert_eq!(run(&["--version"], b"").stdout, format!("wirecopy {}\n", env!("CARGO_PKG_VERSION")).into_bytes());
}

#[test]
fn odd_texts_are_read() {
    for odd in
        ["", "word", "\0\0\0", "\u{feff}", "\"\"\"“”", "😀 👩‍👩‍👧 🇮🇶", "اجتمع الوزراء في بغداد يوم الخميس", "\r\r\n\n"]
    {
        for args in [&["read", "-"][..], &["read", "-", "--json"]] {
            let output = run(args, odd.as_bytes());
            assert_eq!(output.status.code(), Some(0), "{odd:?}: {output:?}");
        }
        let json: Value = serde_json::from_slice(&run(&["read", "-", "--json"], odd.as_bytes()).stdout).expect("JSON");
        assert_eq!(json["article"]["text"], odd);
    }
}

#[test]
fn the_schema_is_one() {
    let schema: Value = serde_json::from_slice(&run(&["schema"], b"").stdout).expect("JSON");
    assert_eq!(schema["title"], "Document");
    assert!(schema["$schema"].as_str().is_some_and(|s| s.contains("json-schema.org")));
    assert!(schema["properties"]["events"].is_object());
}

#[test]
fn a_page_is_written_instead_of_the_view() {
    let folder = folder("page");
    std::fs::write(folder.join("a.txt"), "OSLO — Envoy <b>Kari Lund</b> spoke on Thursday.").expect("a file");
    let output = run_in(&folder, &["read", "a.txt", "--html", "a.html"]);
    assert_eq!((output.status.code(), output.stdout.len(), output.stderr.len()), (Some(0), 0, 0));
    let page = std::fs::read_to_string(folder.join("a.html")).expect("the page");
    assert!(page.starts_with("<!doctype html>") && page.contains("&lt;b&gt;") && page.ends_with("</html>\n"));
    assert_eq!(text(&run_in(&folder, &["read", "a.txt", "--html", "-"]).stdout), page);
    assert_eq!(run_in(&folder, &["read", "a.txt", "--html", "no/such/a.html"]).status.code(), Some(1));
    assert_eq!(run_in(&folder, &["read", "a.txt", "--json", "--html", "a.html"]).status.code(), Some(2));
}
