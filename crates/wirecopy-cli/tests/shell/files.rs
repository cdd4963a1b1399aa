//! What `wirecopy batch` reads and writes, file by file.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::Date32Type;
use arrow_array::{Array as _, ArrayRef, Date32Array, Int64Array, RecordBatch, StringArray};
use flate2::Compression;
use flate2::write::GzEncoder;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::{Value, json};

use crate::support::{folder, lines, run_in, text};

const TEXT: &str = "OSLO — Envoy Kari Lund met Chad’s minister in Oslo on Thursday.";

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(content).expect("a vector takes everything");
    packed.finish().expect("a vector takes everything")
}

fn parquet(path: &Path, columns: Vec<(&str, ArrayRef)>) {
    let batch = RecordBatch::try_from_iter(columns).expect("columns of one length");
    let mut file = ArrowWriter::try_new(File::create(path).expect("a file"), batch.schema(), None).expect("a schema");
    file.write(&batch).expect("a batch of the schema");
    file.close().expect("a whole file");
}

/// Id and published of every answer, or its id and the kind of error.
fn shown(answers: &[Value]) -> Vec<Value> {
    answers.iter().map(|a| json!([a["id"], a["article"]["published"], a["error"]["kind"]])).collect()
}

#[test]
fn a_folder_is_read_by_suffix_in_the_order_of_its_names() {
    let folder = folder("by_suffix");
    let record = json!({"id": "line", "text": TEXT, "published": "2025-07-17"}).to_string();
    fs::create_dir(folder.join("e")).expect("a folder");
    fs::write(folder.join("a.jsonl"), &record).expect("a file");
    fs::write(folder.join("b.jsonl.gz"), gzip(record.replace("line", "packed").as_bytes())).expect("a file");
    let csv = format!("published,id,text\n2025-07-18,cell,\"{TEXT}\n\nTwo “lines”, \"\"one\"\" cell.\"\n,,\n");
    fs::write(folder.join("c.csv"), csv).expect("a file");
    let day = Date32Array::from(vec![Some(20_286), None]);
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("id", Arc::new(Int64Array::from(vec![7, 8]))),
        ("published", Arc::new(day)),
        ("text", Arc::new(StringArray::from(vec![Some(TEXT), None]))),
    ];
    parquet(&folder.join("d.parquet"), columns);
    fs::write(folder.join("e/one.txt"), TEXT).expect("a file");
    fs::write(folder.join("e/two.txt"), b"Caf\xE9").expect("a file");
    fs::write(folder.join("readme.md"), "no article").expect("a file");

    let output = run_in(&folder, &["batch", "."]);
    let expected = [
        json!(["line", "2025-07-17", null]),
        json!(["packed", "2025-07-17", null]),
        json!(["cell", "2025-07-18", null]),
        json!([null, null, null]),
        json!(["7", "2025-07-17", null]),
        json!(["8", null, "invalid_record"]),
        json!(["./e/one.txt", null, null]),
        json!(["./e/two.txt", null, "invalid_utf8"]),
    ];
    assert_eq!(shown(&lines(&output)), expected, "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(0));

    let named = run_in(&folder, &["batch", "e/*.txt", "a.jsonl"]);
    let ids: Vec<_> = lines(&named).iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, ["e/one.txt", "e/two.txt", "line"]);
}

#[test]
fn columns_may_have_other_names() {
    let folder = folder("other_names");
    fs::write(folder.join("a.csv"), format!("uri,body,day\nx,{TEXT},2025-07-17\n")).expect("a file");
    let columns = ["--column", "text=body", "--column", "id=uri", "--column", "published=day"];
    let output = run_in(&folder, &[&["batch", "a.csv"], &columns[..]].concat());
    assert_eq!(shown(&lines(&output)), [json!(["x", "2025-07-17", null])]);

    for (columns, message) in [
        (&[][..], "a.csv: there is no column `text`; the table has `uri`, `body`, `day`"),
        (&["--column", "text=story"][..], "a.csv: there is no column `story`; the table has `uri`, `body`, `day`"),
    ] {
        let output = run_in(&folder, &[&["batch", "a.csv"], columns].concat());
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stderr), format!("error: {message}\n"));
    }
    assert_eq!(run_in(&folder, &["batch", "a.csv", "--column", "body"]).status.code(), Some(2));
}

#[test]
fn rows_without_ids_are_numbered() {
    let folder = folder("numbered");
    fs::write(folder.join("a.csv"), "text\nTalks began.\nTalks ended.\n").expect("a file");
    parquet(&folder.join("b.parquet"), vec![("text", Arc::new(StringArray::from(vec!["Talks began."])))]);
    let output = run_in(&folder, &["batch", "a.csv", "b.parquet"]);
    let ids: Vec<_> = lines(&output).iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, ["0", "1", "0"]);
}

#[test]
fn tables_hold_one_row_an_event_and_one_a_fault() {
    let folder = folder("tables");
    let records = [
        json!({"id": "a", "text": TEXT, "published": "2025-07-17"}),
        json!({"id": "bad", "text": 7}),
        json!({"id": 5, "text": 7}),
        json!({"id": "b", "text": "Nothing here."}),
    ];
    let input = records.map(|record| record.to_string()).join("\n");
    fs::write(folder.join("in.jsonl"), input).expect("a file");
    for out in ["out.csv", "out.parquet"] {
        let output = run_in(&folder, &["batch", "in.jsonl", "-o", out]);
        assert_eq!(output.status.code(), Some(0));
        let expected = "2 of 4 records could not be read; their rows say why\n\
                        2 articles read, 0 statements, 1 events: CONSULT 1\n";
        assert_eq!(text(&output.stderr), expected);
        assert!(!folder.join(format!("{out}.part")).exists(), "nothing is left behind");
    }

    let mut csv = csv::Reader::from_path(folder.join("out.csv")).expect("a file");
    let head = csv.headers().expect("a first line").clone();
    let at = |name: &str| head.iter().position(|column| column == name).expect("a column");
    let rows: Vec<_> = csv.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    let cells = |row: usize, names: &[&str]| -> Vec<String> {
        names.iter().map(|name| rows[row].get(at(name)).expect("a cell").to_owned()).collect()
    };
    let names = ["article_id", "type", "actor_names", "date", "earliest", "killed", "reciprocal", "error"];
    assert_eq!(cells(0, &names), ["a", "CONSULT", r#"["Kari Lund"]"#, "2025-07-17", "2025-07-17", "", "true", ""]);
    let fault = "invalid_json: line 2, column 20: invalid type: integer `7`, expected a string";
    assert_eq!(cells(1, &names), ["bad", "", "", "", "", "", "", fault]);
    assert_eq!(cells(2, &names)[0], "5", "an id of another type is shown as it stands");

    let file = File::open(folder.join("out.parquet")).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("a Parquet file").build().expect("its rows");
    let batches: Vec<RecordBatch> = reader.map(|batch| batch.expect("a batch")).collect();
    let [batch] = batches.as_slice() else { panic!("{} batches", batches.len()) };
    let column = |name: &str| batch.column_by_name(name).expect("a column");
    let names: Vec<_> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names, head.iter().collect::<Vec<_>>());
    assert_eq!(column("article_id").as_string::<i32>().iter().collect::<Vec<_>>(), [Some("a"), Some("bad"), Some("5")]);
    assert_eq!(column("earliest").as_primitive::<Date32Type>().value(0), 20_286);
    assert!(column("type").is_null(1) && column("error").is_null(0) && column("error").is_valid(2));
}

#[test]
fn another_table_may_be_asked_for() {
    let folder = folder("another_table");
    fs::write(folder.join("a.txt"), TEXT).expect("a file");
    let output = run_in(&folder, &["batch", "a.txt", "-o", "places.csv", "--table", "places"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let csv = fs::read_to_string(folder.join("places.csv")).expect("a file");
    assert!(csv.starts_with("article_id,id,name,country,admin1,lat,lon,"), "{csv}");
    assert!(csv.contains("\na.txt,0,Oslo,NOR,"), "{csv}");
    assert_eq!(run_in(&folder, &["batch", "a.txt", "-o", "x.csv", "--table", "people"]).status.code(), Some(2));
}

#[test]
fn damaged_files_are_named_and_an_earlier_output_stays() {
    let folder = folder("damaged");
    let columns: Vec<(&str, ArrayRef)> = vec![("text", Arc::new(StringArray::from(vec!["Talks began."; 50])))];
    parquet(&folder.join("cut.parquet"), columns);
    let whole = fs::read(folder.join("cut.parquet")).expect("a file");
    fs::write(folder.join("cut.parquet"), &whole[..whole.len() / 2]).expect("a file");
    let packed = gzip(&b"{\"text\": \"Talks began.\"}\n".repeat(1000));
    fs::write(folder.join("cut.jsonl.gz"), &packed[..packed.len() / 2]).expect("a file");
    fs::write(folder.join("latin.csv"), b"id,t\xE9xt\n").expect("a file");
    fs::write(folder.join("number.csv"), b"").expect("a file");
    parquet(&folder.join("numbers.parquet"), vec![("text", Arc::new(Int64Array::from(vec![1])))]);
    fs::write(folder.join("out.jsonl"), "earlier\n").expect("a file");
    for name in ["cut.parquet", "cut.jsonl.gz", "latin.csv", "number.csv", "numbers.parquet", "none.csv"] {
        let output = run_in(&folder, &["batch", name, "-o", "out.jsonl"]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(text(&output.stderr).starts_with("error: ") && text(&output.stderr).contains(name), "{output:?}");
        assert_eq!(fs::read_to_string(folder.join("out.jsonl")).expect("still there"), "earlier\n");
        let _ = fs::remove_dir_all(folder.join("out.jsonl.part")); // what was read of a packed file
    }
}

#[test]
fn rows_at_fault_do_not_cost_the_others() {
    let folder = folder("rows_at_fault");
    let csv = b"id,text,published\na,Talks began.\nb,Talks \xFF,\nc,x,17 July\n,Talks ended.,2025-07-17\na,again,\n";
    fs::write(folder.join("a.csv"), csv).expect("a file");
    let output = run_in(&folder, &["batch", "a.csv"]);
    let expected = [
        json!(["a", null, "invalid_record"]),
        json!(["b", null, "invalid_utf8"]),
        json!(["c", null, "invalid_date"]),
        json!([null, "2025-07-17", null]),
        json!(["a", null, null]),
    ];
    assert_eq!(shown(&lines(&output)), expected, "an id that comes twice is answered twice");
    assert!(text(&output.stdout).contains("row 0: the row has 2 cells, the first line has 3"));
}

#[test]
fn outputs_and_inputs_that_make_no_sense_are_refused() {
    let folder = folder("no_sense");
    fs::write(folder.join("a.txt"), TEXT).expect("a file");
    let cases = [
        (&["batch", "a.txt", "-o", "out.xlsx"][..], 2, "out.xlsx: no such format is written"),
        (&["batch", "*.parquet"], 1, "*.parquet: there is nothing to read"),
        (&["batch", "[a.txt"], 2, "in the pattern [a.txt"),
        (&["batch", "a.txt", "--resume"], 2, "standard output cannot be resumed"),
        (&["batch", ".", "-o", "a.txt"], 2, "a.txt is both input and output"),
        (&["batch"], 2, "required"),
    ];
    for (args, status, message) in cases {
        let output = run_in(&folder, args);
        assert_eq!(output.status.code(), Some(status), "{args:?} {output:?}");
        assert!(text(&output.stderr).contains(message), "{args:?} {}", text(&output.stderr));
    }
    assert_eq!(fs::read_to_string(folder.join("a.txt")).expect("still there"), TEXT);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let folder = folder("full");
    fs::write(folder.join("a.txt"), TEXT).expect("a file");
    let output = run_in(&folder, &["batch", "a.txt", "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("error: cannot write /dev/full: "), "{}", text(&output.stderr));
}
