//! The shipped model: what it says of plain sentences, and that it says the same everywhere.
#![cfg(feature = "english")]

use wirecopy_syntax::{Analyzer, ModelError, Name, NameKind, Relation, Syntax, Upos, Voice, conllu};

/// The place of a word.
fn place(syntax: &Syntax, text: &str, word: &str) -> usize {
    syntax.tokens().iter().position(|token| token.text(text) == word).expect("the word is there")
}

/// Each: text, dependent, its relation, its head.
fn hold(rows: &[(&str, &str, Relation, &str)]) {
    for &(text, word, relation, head) in rows {
        let syntax = Analyzer::english().analyze(text);
        let token = place(&syntax, text, word);
        let found = (syntax.deprel(token), syntax.head(token).map_or("", |head| syntax.tokens()[head].text(text)));
        assert_eq!(found, (relation, head), "{word:?} in {text:?}");
    }
}

#[test]
fn plain_sentences() {
    hold(&[
        ("The envoy met the minister in Baghdad.", "envoy", Relation::Nsubj, "met"),
        ("The envoy met the minister in Baghdad.", "minister", Relation::Obj, "met"),
        ("Omar Hadi said the talks would resume on Monday.", "Omar", Relation::Nsubj, "said"),
        ("Omar Hadi said the talks would resume on Monday.", "resume", Relation::Ccomp, "said"),
        ("The bridge was destroyed by the army.", "bridge", Relation::NsubjPass, "destroyed"),
        ("The bridge was destroyed by the army.", "army", Relation::OblAgent, "destroyed"),
        ("The minister visited the camp, and she promised aid.", "promised", Relation::Conj, "visited"),
        ("He met with the ambassador.", "ambassador", Relation::Obl, "met"),
    ]);
}

/// What news brings and treebanks lack.
#[test]
fn headlines_capitals_and_speech() {
    hold(&[
        ("MINISTER MEETS ENVOY IN BAGHDAD", "MINISTER", Relation::Nsubj, "MEETS"),
        ("Army Kills Three Rebels Near Border", "Rebels", Relation::Obj, "Kills"),
        ("the army has withdrawn from the town, officials said", "army", Relation::Nsubj, "withdrawn"),
        ("“We will stay,” the envoy said.", "envoy", Relation::Nsubj, "said"),
        ("“We will stay,” the envoy said.", "stay", Relation::Ccomp, "said"),
        ("The minister told reporters that the talks had failed.", "failed", Relation::Ccomp, "told"),
        ("Officials warned residents on Friday that the dam would break.", "break", Relation::Ccomp, "warned"),
        ("Petra Lang, the deputy commander, left on Monday.", "commander", Relation::Appos, "Petra"),
        ("Guards, drivers and cooks were sent home.", "cooks", Relation::Conj, "Guards"),
    ]);
}

#[test]
fn names_by_kind() {
    use NameKind::{Facility, Group, Organisation, Person, Place};
    for (text, names) in [
        (
            "Foreign Minister Kareem Al-Rubaie met Anders Holm in Baghdad.",
            &[(Person, "Kareem Al-Rubaie"), (Person, "Anders Holm"), (Place, "Baghdad")][..],
        ),
        (
            "The Ministry of Water Resources sued Brandt Holdings.",
            &[(Organisation, "Ministry of Water Resources"), (Organisation, "Brandt Holdings")],
        ),
        (
            "Kenyan police guarded Moi International Airport.",
            &[(Group, "Kenyan"), (Facility, "Moi International Airport")],
        ),
        ("On Monday the prime minister said nothing.", &[]),
    ] {
        let syntax = Analyzer::english().analyze(text);
        let name = |name: Name| {
            let tokens = &syntax.tokens()[name.tokens];
            (name.kind, &text[tokens[0].range().start..tokens[tokens.len() - 1].range().end])
        };
        let found: Vec<_> = syntax.sentences().flat_map(|sentence| sentence.names()).map(name).collect();
        assert_eq!(found, names, "{text:?}");
    }
    let bare = Analyzer::tokenizer().analyze("Anders Holm left.");
    assert_eq!(bare.sentences().flat_map(|sentence| sentence.names()).count(), 0);
}

#[test]
fn tags_lemmas_and_features() {
    let text = "The soldiers were killed; they weren’t warned.";
    let syntax = Analyzer::english().analyze(text);
    let soldiers = place(&syntax, text, "soldiers");
    assert_eq!((syntax.upos(soldiers), &*syntax.lemma(soldiers, text)), (Upos::Noun, "soldier"));
    let killed = place(&syntax, text, "killed");
    assert_eq!(syntax.feats(killed).voice, Some(Voice::Passive));
    assert_eq!(syntax.lemma(killed, text), "kill");
    assert_eq!(syntax.lemma(place(&syntax, text, "n’t"), text), "not");
}

#[test]
fn every_sentence_is_a_tree() {
    let long = "and the minister of the interior of the state ".repeat(60);
    for text in ["", "One", "? ! ;", "MINISTER MEETS ENVOY IN BAGHDAD", "Он ушёл домой.", long.as_str()] {
        let syntax = Analyzer::english().analyze(text);
        for sentence in syntax.sentences() {
            let root = sentence.root().expect("a root");
            let range = sentence.token_range();
            assert_eq!(syntax.subtree(root).count(), range.len(), "{text:?}");
            assert_eq!(syntax.subtree_range(root), range, "{text:?}");
            assert_eq!(range.filter(|&token| syntax.head(token).is_none()).count(), 1, "{text:?}");
        }
    }
}

/// What the model made of a text of our own when it shipped. A new model writes it anew:
/// `cargo run -p wirecopy-cli -- syntax crates/wirecopy-syntax/tests/golden/news.txt > …/news.conllu`
#[test]
fn the_golden_text() {
    let text = include_str!("golden/news.txt");
    let mut out = String::new();
    conllu::write(&mut out, text, &Analyzer::english().analyze(text)).expect("a string takes everything");
    assert_eq!(out, include_str!("golden/news.conllu"));
}

#[test]
fn a_text_read_in_parts_or_by_many_threads_is_the_same() {
    let text = include_str!("golden/news.txt");
    let analyzer = Analyzer::english();
    let whole = analyzer.analyze(text);
    let half = whole.sentences().nth(3).expect("a fourth sentence").range().end;
    let mut parts = Syntax::default();
    analyzer.analyze_range(text, 0..half, &mut parts);
    analyzer.analyze_range(text, half..text.len(), &mut parts);
    assert_eq!(parts, whole);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(analyzer.analyze(text), whole));
        }
    });
}

#[test]
fn a_bad_model_is_a_typed_error() {
    let good = wirecopy_model_en::MODEL;
    assert!(Analyzer::from_bytes(good).is_ok());
    let error = |bytes: &[u8]| Analyzer::from_bytes(bytes).expect_err("a bad model");
    assert_eq!(error(b""), ModelError::NotAModel);
    assert_eq!(error(b"something else"), ModelError::NotAModel);
    for length in [9, 20, 100, good.len() / 2, good.len() - 1] {
        assert!(matches!(error(&good[..length]), ModelError::Damaged | ModelError::Length(_)), "cut to {length}");
    }
    for place in [20, 21, 40, good.len() / 2, good.len() - 1] {
        let mut altered = good.to_vec();
        altered[place] ^= 1;
        assert_eq!(error(&altered), ModelError::Damaged, "altered at {place}");
    }
    let mut other = good.to_vec();
    other[8] = 9;
    assert_eq!(error(&other), ModelError::Version(9));
}
