//! `wirecopy batch`, from the outside.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use crate::support::{command, file, lines, run, text};
use serde_json::{Value, json};

#[test]
fn one_answer_a_record_in_order_and_faults_are_answers() {
    let input = [
        r#"{"id": "a", "text": "Talks began Thursday.", "published": "2025-07-17"}"#.as_bytes(),
        b"",
        br#"{"id": "page", "html": "<p>x</p>", "url": "https://example.org/"}"#,
        br#"{"id": "cut", "text": "#,
        br#"{"id": "day", "text": "x", "published": "17 July"}"#,
        br#"{"id": 7, "text": "x"}"#,
        br#"{"id": "none"}"#,
        br#"{"id": "lone", "text": "\ud800"}"#,
        b"{\"id\": \"latin\", \"text\": \"Caf\xE9\"}",
        b"[1]",
        b"  \t",
        br#"{"text": "No id."}"#,
    ]
    .join(&b"\r\n"[..]);
    let output = run(&["batch", "-"], &input);
    assert_eq!(output.status.code(), Some(0));
    let found: Vec<Value> = lines(&output)
        .iter()
        .map(|line| json!([line["id"], line["error"]["kind"], line["article"]["published"]]))
        .collect();
    let fault = |id: Value, kind: &str| json!([id, kind, null]);
    let expected = vec![
        json!(["a", null, "2025-07-17"]),
        fault("page".into(), "no_article"),
        fault(Value::Null, "invalid_json"),
        fault("day".into(), "invalid_date"),
        fault(7.into(), "invalid_json"),
        fault("none".into(), "invalid_json"),
        fault("lone".into(), "invalid_json"),
        fault("latin".into(), "invalid_utf8"),
        fault(Value::Null, "invalid_json"),
    ];
    assert_eq!(found[..9], expected);
    assert_eq!(found[9], json!([null, null, null]));
    assert_eq!(found.len(), 10);
    assert!(text(&output.stdout).contains("line 4, column "), "the line's number in the file is told");
    assert_eq!(text(&output.stderr), "8 of 10 records could not be read; their lines say why\n");
}

#[test]
fn options_hold_for_records_without_their_own() {
    let input = "{\"text\": \"x\"}\n{\"text\": \"x\", \"published\": \"2024-01-02\"}\n{\"text\": \"a longer one\"}\n";
    let output = run(&["batch", "-", "--published", "2025-07-17", "--max-bytes", "5"], input.as_bytes());
    let lines = lines(&output);
    assert_eq!(lines[0]["article"]["published"], "2025-07-17");
    assert_eq!(lines[1]["article"]["published"], "2024-01-02");
    assert_eq!(lines[2]["error"]["kind"], "too_long");
}

#[test]
fn many_records_keep_their_order_from_file_to_file() {
    let mut input = String::new();
    for number in 0..600 {
        let text = "The envoys met on Thursday. ".repeat(number % 7);
        input += &json!({"id": number.to_string(), "text": text}).to_string();
        input.push('\n');
    }
    let source = file("many.jsonl", input.as_bytes());
    let sink = source.with_file_name("many.out.jsonl");
    let path = |p: &std::path::Path| p.to_str().expect("a plain path").to_owned();
    let output = run(&["batch", &path(&source), "-o", &path(&sink)], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).starts_with("600 articles read, "), "the sum, and no bar off a terminal");
    let written = std::fs::read_to_string(&sink).expect("the answers");
    let ids: Vec<String> = written
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].as_str().expect("an id").to_owned())
        .collect();
    assert_eq!(ids, (0..600).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(run(&["batch", "-"], input.as_bytes()).stdout, written.into_bytes(), "a pipe gives the same");
}

#[test]
fn a_record_is_answered_before_the_next_is_written() {
    let mut child = command(&["batch", "-"]).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in ["first", "second"] {
        writeln!(stdin, "{}", json!({"id": id, "text": "Talks began."})).expect("a reader at the other end");
        let mut answer = String::new();
        stdout.read_line(&mut answer).expect("an answer");
        assert_eq!(serde_json::from_str::<Value>(&answer).expect("JSON")["id"], id);
    }
    drop(stdin);
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("the end");
    assert!(rest.is_empty() && child.wait().expect("the binary ends").success());
}

#[test]
fn a_reader_that_leaves_is_no_fault() {
    let mut child = command(&["batch", "-"]).spawn().expect("the binary starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    for _ in 0..500 {
        if writeln!(stdin, r#"{{"text": "Talks began."}}"#).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn files_that_cannot_be_are_named() {
    let missing = run(&["batch", "no/such.jsonl"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).starts_with("error: cannot read no/such.jsonl: "));

    let unwritable = run(&["batch", "-", "-o", "no/such/out.jsonl"], b"");
    assert_eq!(unwritable.status.code(), Some(1));
    assert!(text(&unwritable.stderr).starts_with("error: cannot write no/such/out.jsonl: "));

    let same = file("same.jsonl", b"{\"text\": \"x\"}\n");
    let path = same.to_str().expect("a plain path");
    let output = run(&["batch", path, "-o", path], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read(&same).expect("still there"), b"{\"text\": \"x\"}\n");
}

#[test]
fn nothing_in_is_nothing_out() {
    for input in ["", "\n", " \r\n\n"] {
        let output = run(&["batch", "-"], input.as_bytes());
        assert_eq!((output.status.code(), output.stdout.len(), output.stderr.len()), (Some(0), 0, 0));
    }
}
