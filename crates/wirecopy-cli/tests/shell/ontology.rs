//! `wirecopy ontology`, and what `wirecopy read` does with words of one's own, from the outside.

use crate::support::{file, run, text};
use serde_json::Value;

fn shown(args: &[&str]) -> String {
    let output = run(args, b"");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    text(&output.stdout).to_owned()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&shown(args)).expect("JSON comes out")
}

#[test]
fn the_types_by_quad_and_how_many_of_the_rest() {
    let overview = shown(&["ontology"]);
    for kind in wirecopy::event::EventType::ALL {
        assert_eq!(overview.matches(&format!("  {kind} ")).count(), 1, "{kind}");
    }
    assert!(overview.contains("67 modes, 37 contexts, 29 sectors, 313 codes of CAMEO"), "{overview}");
    assert!(!overview.contains('\u{1b}'));
}

#[test]
fn one_code_whatever_its_kind() {
    assert!(shown(&["ontology", "consult"]).contains("CONSULT/visit"));
    assert!(shown(&["ontology", "ASSAULT/drone"]).contains("score -9.5"));
    assert!(shown(&["ontology", "human_rights"]).contains("1122"));
    assert!(shown(&["ontology", "JRN"]).contains("MED"));
    let code = shown(&["ontology", "1411"]);
    assert!(code.contains("PLOVER PROTEST/demo") && code.contains("Above"), "{code}");
    assert!(shown(&["ontology", "010"]).contains("no event in PLOVER"));
}

#[test]
fn lists_and_json() {
    for (list, count) in [("modes", 67), ("contexts", 37), ("sectors", 29), ("cameo", 313)] {
        assert_eq!(shown(&["ontology", list]).lines().count(), count, "{list}");
        assert_eq!(json(&["ontology", list, "--json"]).as_array().map(Vec::len), Some(count), "{list}");
    }
    assert_eq!(json(&["ontology", "--json"])["types"].as_array().map(Vec::len), Some(16));
    let visit = json(&["ontology", "CONSULT/visit", "--json"]);
    assert_eq!((&visit["type"], &visit["score"]), (&"CONSULT".into(), &4.0.into()));
    assert_eq!(visit["cameo"], serde_json::json!(["042", "043"]));
    assert_eq!(json(&["ontology", "042", "--json"])["mode"], "visit");
}

#[test]
fn no_such_code_is_a_usage_error() {
    for given in ["DANCE", "42", "CONSULT/drone", ""] {
        let output = run(&["ontology", given], b"");
        assert_eq!(output.status.code(), Some(2), "{given:?}");
        assert!(text(&output.stderr).contains("`wirecopy ontology` shows them"), "{output:?}");
    }
}

#[test]
fn reading_explains_itself() {
    let article = b"Foreign Minister Anna Weber plans to visit Uganda on Monday.";
    let output = run(&["read", "-", "--explain"], article);
    let shown = text(&output.stdout);
    assert!(shown.contains("visit \u{2190}xcomp\u{2013} plans"), "{shown}");
    assert!(shown.contains("status     planned, by \u{201c}plans\u{201d}"), "{shown}");
    assert!(!text(&run(&["read", "-"], article).stdout).contains("plans\u{201d}"));
    assert_eq!(run(&["read", "-", "--explain", "--json"], article).status.code(), Some(2));
}

#[test]
fn words_of_ones_own() {
    let frames = file("own_frames.tsv", b"grelk.v\t\tsubj\tobj\t\t\t\tREQUEST\tnudge\n");
    let actors = file("own_actors.tsv", b"Green Harbour League\tKENOPP\n");
    let (frames, actors) = (frames.to_str().expect("a plain path"), actors.to_str().expect("a plain path"));
    let article = b"Kenya grelked the Green Harbour League.";
    let output = run(&["read", "-", "--json", "--frames", frames, "--actors", actors], article);
    let document: Value = serde_json::from_slice(&output.stdout).expect("a document");
    assert_eq!(document["events"][0]["label"], "nudge");
    assert!(text(&output.stdout).contains("KENOPP"));

    let wrong = file("wrong_frames.tsv", b"# mine\ngrelk.v\t\tsubj\tobj\n");
    let output = run(&["read", "-", "--frames-only", wrong.to_str().expect("a plain path")], article);
    assert_eq!(output.status.code(), Some(1));
    let message = text(&output.stderr);
    assert!(message.contains("wrong_frames.tsv, line 2: the eighth field must say the PLOVER type"), "{message}");
    assert!(output.stdout.is_empty());
}
