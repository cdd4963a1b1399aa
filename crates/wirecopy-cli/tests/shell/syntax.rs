//! `wirecopy syntax`, from the outside.

use std::path::Path;

use crate::support::{command, file, run, text};

const TEXT: &str = "OSLO — The envoy didn't meet Karin Sandvold.\nThe talks\nwill resume on Monday.\n";

/// The columns of the words: no surface words, no sentence ends.
fn columns(output: &str) -> Vec<Vec<&str>> {
    let words = output.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    words.filter(|columns| columns[0].parse::<usize>().is_ok()).collect()
}

fn forms(output: &str) -> Vec<&str> {
    columns(output).iter().map(|columns| columns[1]).collect()
}

#[test]
fn a_file_or_a_pipe_becomes_trees() {
    let path = file("trees.txt", TEXT.as_bytes());
    let output = run(&["syntax", path.to_str().expect("a plain path")], b"");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty());
    let shown = text(&output.stdout);
    assert_eq!(shown.matches("\n\n").count(), 2, "{shown}");
    assert!(shown.contains("5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"), "{shown}");
    let words = columns(shown);
    assert!(words.iter().all(|columns| columns.len() == 10), "{shown}");
    assert_eq!(forms(shown)[..4], ["OSLO", "—", "The", "envoy"], "the dateline is not stripped");
    let talks = words.iter().find(|columns| columns[1] == "talks").expect("a second sentence");
    assert_eq!(
        talks[..8],
        ["2", "talks", "talk", "NOUN", "NNS", "Number=Plur", "4", "nsubj"],
        "a line break is a blank"
    );
    assert_eq!(run(&["syntax", "-"], TEXT.as_bytes()).stdout, output.stdout, "a pipe gives the same");
}

#[test]
fn conllu_keeps_its_sentences_and_words() {
    let first = run(&["syntax", "-"], TEXT.as_bytes());
    let again = run(&["syntax", "--conllu", "-"], &first.stdout);
    assert_eq!(text(&again.stdout), text(&first.stdout));

    // Parted otherwise than we would: abbreviations, a sentence in two, a form with a blank.
    let given =
        "# sent_id = 1\n1\tenvoy-designate\n2-3\tdidn't\t_\n2\tdidn\t_\n3\t't\n3.1\tgo\t_\n\n1\tto.\n2\t10 000\n";
    let output = run(&["syntax", "-", "--conllu"], given.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let shown = text(&output.stdout);
    assert_eq!(forms(shown), ["envoy-designate", "didn", "'t", "to.", "10 000"]);
    assert_eq!(shown.matches("\n\n").count(), 2, "{shown}");
}

#[test]
fn a_line_that_is_no_conllu_is_named() {
    for (line, message) in [
        ("The envoy left.", "line 3 is not CoNLL-U: a word is an id, a tab, a form, and so on"),
        ("two\tleft", "line 3 is not CoNLL-U: its id is neither a number nor like 1-2 or 1.1"),
    ] {
        let output = run(&["syntax", "-", "--conllu"], format!("# text\n1\tenvoy\n{line}\n").as_bytes());
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stderr), format!("error: standard input: {message}\n"));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn faults_name_the_file_and_the_place() {
    let missing = run(&["syntax", "no/such/file.txt"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).starts_with("error: cannot read no/such/file.txt: "), "{missing:?}");

    let latin = run(&["syntax", "-"], b"Caf\xE9");
    assert_eq!(latin.status.code(), Some(1));
    assert_eq!(text(&latin.stderr), "error: standard input: byte 3 is not UTF-8; convert the text to UTF-8 first\n");
    assert_eq!(run(&["syntax"], b"").status.code(), Some(2));
}

#[test]
fn another_model_is_read_or_refused_by_name() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wirecopy-model-en/english.model");
    let with = |model: &Path| run(&["syntax", "-", "--model", model.to_str().expect("a plain path")], TEXT.as_bytes());
    assert_eq!(with(&shipped).stdout, run(&["syntax", "-"], TEXT.as_bytes()).stdout);

    let bytes = std::fs::read(&shipped).expect("the shipped model");
    for (name, content, message) in [
        ("text.model", &b"The envoy left."[..], "not a wirecopy model file"),
        ("cut.model", &bytes[..bytes.len() / 2], "the model file was cut or altered: get it again"),
    ] {
        let output = with(&file(name, content));
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).ends_with(&format!("{name}: {message}\n")), "{output:?}");
        assert!(output.stdout.is_empty());
    }
    let missing = with(Path::new("no/such.model"));
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).starts_with("error: cannot read no/such.model: "), "{missing:?}");
}

#[test]
fn a_reader_that_leaves_is_no_fault() {
    let path = file("long.txt", TEXT.repeat(500).as_bytes()); // trees longer than any pipe holds
    let mut child = command(&["syntax", path.to_str().expect("a plain path")]).spawn().expect("the binary starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn nothing_in_is_nothing_out() {
    for args in [&["syntax", "-"][..], &["syntax", "-", "--conllu"]] {
        for input in ["", "\n", " \r\n\n"] {
            let output = run(args, input.as_bytes());
            assert_eq!((output.status.code(), output.stdout.len(), output.stderr.len()), (Some(0), 0, 0));
        }
    }
}

#[test]
fn text_and_model_cannot_share_a_pipe() {
    let output = run(&["syntax", "-", "--model", "-"], b"The talks failed.");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{output:?}");
}
