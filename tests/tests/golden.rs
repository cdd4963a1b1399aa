//! Whole articles against their goldens. `cargo insta review` shows what changed; read it before accepting.

use wirecopy::{Input, Reader, date};
use wirecopy_tests::{project, root};

fn golden(slug: &str, published: Option<&str>) {
    let path = root().join("articles").join(slug).with_extension("txt");
    let text = std::fs::read_to_string(&path).expect("an article");
    let published = published.map(|day| date(day).expect("a date"));
    let document = Reader::default().read(Input { published, ..Input::from(text) }).expect("a document");
    document.check().expect("a document that passes its check");
    insta::with_settings!({
        snapshot_path => root().join("articles/golden"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_json_snapshot!(slug, project(&document));
    });
}

#[test]
fn border_training() {
    golden("border-training", Some("2025-11-04"));
}

#[test]
fn strait_collision() {
    golden("strait-collision", Some("2025-03-03"));
}

#[test]
fn teachers_strike() {
    golden("teachers-strike", Some("2024-09-13"));
}

#[test]
fn readout() {
    golden("readout", None);
}

#[test]
fn arabic() {
    golden("arabic", None);
}
