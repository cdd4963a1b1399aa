//! `wirecopy batch --as`: events as other sets have them.

use crate::support::{file, run, text};

const RECORDS: &str = "{\"id\": \"a\", \"text\": \"Kenya condemned Uganda.\", \"published\": \"2024-05-06\"}
{\"id\": \"b\"}
{\"id\": \"c\", \"text\": \"Kenya and Uganda signed a treaty on 3 May 2024.\"}
";

#[test]
fn a_file_with_the_columns_of_the_set() {
    let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("events.tsv");
    let _ = std::fs::remove_file(&path);
    let input = file("field.jsonl", RECORDS.as_bytes());
    let (input, output) = (input.to_str().expect("a plain path"), path.to_str().expect("a plain path"));
    // A piece a record, so that the pieces are joined.
    let ran = run(&["batch", input, "-o", output, "--as", "icews", "--checkpoint", "1"], b"");
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    let written = std::fs::read_to_string(&path).expect("the file");
    let rows: Vec<Vec<&str>> = written.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows[0], wirecopy::field::Layout::Icews.columns());
    let pairs: Vec<_> = rows[1..].iter().map(|row| (row[0], row[2], row[6], row[8])).collect();
    assert_eq!(
        pairs,
        [("a-0-0", "Kenya", "111", "Uganda"), ("c-0-0", "Kenya", "057", "Uganda"), ("c-0-1", "Uganda", "057", "Kenya")]
    );
    let said = text(&ran.stderr);
    assert!(said.contains("record \"b\": ") && said.contains("1 of 3 records could not be read"), "{said}");
}

#[test]
fn a_stream_too() {
    let shown = |layout| text(&run(&["batch", "-", "--as", layout], RECORDS.as_bytes()).stdout).to_owned();
    assert_eq!(shown("polecat").lines().count(), 3, "the names of the columns, and a row for each pair");
    let plover: Vec<serde_json::Value> =
        shown("plover").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(plover.iter().map(|record| &record["id"]).collect::<Vec<_>>(), ["a-0", "c-0"]);
    let wrong = run(&["batch", "-", "--as", "gdelt"], b"");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("plover, polecat, icews, phoenix"));
}
