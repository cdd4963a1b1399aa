//! A batch that was interrupted and goes on.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;

use serde_json::json;

use crate::support::{command, folder, run_in, text};

/// Records that tell their number, and one event each.
fn records(count: usize) -> String {
    let text = "OSLO — Envoy Kari Lund met Chad’s minister in Oslo on Thursday.";
    (0..count).map(|number| json!({"id": number.to_string(), "text": text}).to_string() + "\n").collect()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs over `a.jsonl` and a file that is damaged after it, mends that, goes on, and compares with a run in one go.
fn interrupted(name: &str, out: &str) {
    let folder = folder(name);
    fs::write(folder.join("a.jsonl"), records(25)).expect("a file");
    fs::create_dir(folder.join("b.jsonl")).expect("a folder in the place of a file");
    let args = ["batch", "a.jsonl", "b.jsonl/x.jsonl", "-o", out, "--checkpoint", "10"];
    let first = run_in(&folder, &args);
    assert_eq!(first.status.code(), Some(1));
    assert!(text(&first.stderr).starts_with("error: cannot read b.jsonl/x.jsonl: "));
    assert!(!folder.join(out).exists(), "no output before its time");

    fs::write(folder.join("b.jsonl/x.jsonl"), records(15)).expect("a file");
    let again = run_in(&folder, &args);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("is of an interrupted run; go on with --resume, or delete it"));
    let other = run_in(&folder, &[&args[..], &["--resume", "--published", "2025-07-17"]].concat());
    assert_eq!(other.status.code(), Some(2));
    assert!(text(&other.stderr).contains("other inputs or options"));

    // What was read before is not read again: the first file could hold anything by now.
    fs::write(folder.join("a.jsonl"), "\"no article\"\n".repeat(25)).expect("a file");
    let rest = run_in(&folder, &[&args[..], &["--resume"]].concat());
    assert_eq!(rest.status.code(), Some(0), "{}", text(&rest.stderr));
    assert!(text(&rest.stderr).ends_with("40 articles read, 0 statements, 40 events: CONSULT 40\n"), "{rest:?}");
    assert!(!folder.join(format!("{out}.part")).exists());

    fs::write(folder.join("a.jsonl"), records(25)).expect("a file");
    let whole = format!("whole-{out}");
    let once = run_in(&folder, &["batch", "a.jsonl", "b.jsonl/x.jsonl", "-o", &whole]);
    assert_eq!(once.status.code(), Some(0));
    if out.ends_with(".parquet") {
        let count = |path: &Path| {
            let file = fs::File::open(path).expect("a file");
            let rows = parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder::try_new(file).expect("a table");
            rows.build()
                .expect("rows")
                .map(|batch| batch.expect("a batch"))
                .map(|batch| batch.num_rows())
                .sum::<usize>()
        };
        assert_eq!((count(&folder.join(out)), count(&folder.join(whole))), (40, 40));
    } else {
        assert_eq!(text(&read(&folder.join(out))), text(&read(&folder.join(whole))));
    }
}

#[test]
fn json_lines_go_on() {
    interrupted("resume_jsonl", "out.jsonl");
}

#[test]
fn csv_goes_on_with_one_head() {
    interrupted("resume_csv", "out.csv");
}

#[test]
fn parquet_goes_on() {
    interrupted("resume_parquet", "out.parquet");
}

#[test]
fn a_run_that_is_killed_goes_on() {
    let folder = folder("killed");
    let args = ["batch", "-", "-o", "out.jsonl", "--checkpoint", "10"];
    let mut child = command(&args).current_dir(&folder).spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(records(30).as_bytes()).expect("a reader at the other end");
    let journal = folder.join("out.jsonl.part/journal.json");
    while !fs::read_to_string(&journal).is_ok_and(|journal| journal.contains("000001.jsonl")) {
        assert!(child.try_wait().expect("a child").is_none(), "it waits for more");
        std::thread::yield_now();
    }
    child.kill().expect("a running child");
    child.wait().expect("its end");

    let mut child = command(&[&args[..], &["--resume"]].concat()).current_dir(&folder).spawn().expect("it starts");
    child.stdin.take().expect("a pipe").write_all(records(30).as_bytes()).expect("a reader at the other end");
    assert!(child.wait().expect("its end").success());
    let ids: Vec<String> = BufReader::new(fs::File::open(folder.join("out.jsonl")).expect("an output"))
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(&line.expect("a line")).expect("JSON")["id"].to_string())
        .collect();
    assert_eq!(ids, (0..30).map(|number| format!("\"{number}\"")).collect::<Vec<_>>());
}

#[test]
fn inputs_that_shrank_are_refused() {
    let folder = folder("shrank");
    fs::write(folder.join("a.jsonl"), records(12)).expect("a file");
    let args = ["batch", "a.jsonl", "none.jsonl", "-o", "out.csv", "--checkpoint", "5"];
    assert_eq!(run_in(&folder, &args).status.code(), Some(1));
    fs::write(folder.join("a.jsonl"), records(3)).expect("a file");
    fs::write(folder.join("none.jsonl"), records(3)).expect("a file");
    let output = run_in(&folder, &[&args[..], &["--resume"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("had read 6 records more than the inputs now hold"), "{output:?}");
    assert!(!folder.join("out.csv").exists());
}
