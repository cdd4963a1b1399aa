//! From a treebank to a model that is read: the whole way, on a handful of words.

use std::path::{Path, PathBuf};
use std::process::Command;

use wirecopy_syntax::{Analyzer, Relation, Upos};

/// Trains on the small treebank, ten times over so that its words count, and gives the model file.
fn train(folder: &Path, seed: &str) -> Vec<u8> {
    std::fs::create_dir_all(folder).expect("a folder");
    let treebank = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small.conllu");
    let out = folder.join("small.model");
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirecopy-train"));
    for _ in 0..10 {
        command.arg("--train").arg(&treebank);
    }
    command.args(["--epochs", "60", "--batch", "20", "--width", "32", "--dropout", "0.05", "--seed", seed]);
    let status = command.arg("--weights").arg(folder.join("small.weights")).arg("--out").arg(&out).status();
    assert!(status.expect("the trainer starts").success());
    std::fs::read(out).expect("a model file")
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn a_model_is_made_and_knows_what_it_saw() {
    let analyzer = Analyzer::from_bytes(&train(&folder("one"), "1")).expect("a model");
    let text = "The envoys met the ministers.";
    let syntax = analyzer.analyze(text);
    let root = syntax.sentence(0).and_then(|sentence| sentence.root()).expect("a root");
    assert_eq!(syntax.tokens()[root].text(text), "met");
    assert_eq!(syntax.upos(root), Upos::Verb);
    assert_eq!(syntax.lemma(root, text), "meet");
    assert_eq!(syntax.lemma(4, text), "minister");
    assert_eq!(syntax.children(root).map(|child| syntax.deprel(child)).next(), Some(Relation::Nsubj));
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(train(&folder("two"), "7"), train(&folder("three"), "7"));
}
