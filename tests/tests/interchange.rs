//! What documents are written as, held against JSON Schemas of our own (`tests/schemas`).
#![allow(clippy::unwrap_used)] // a test may

use serde_json::{Value, json};
use wirecopy::{Document, Input, Reader, date};
use wirecopy_tests::root;

/// Where the value breaks the schema.
fn faults(schema: &str, value: &Value) -> Vec<String> {
    let path = root().join("schemas").join(schema).with_extension("json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

/// All articles and pages of this package.
fn documents() -> Vec<Document> {
    let mut found = Vec::new();
    for folder in ["articles", "articles/pages"] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let input = match path.extension().and_then(|s| s.to_str()) {
                Some("txt") => Input::from(std::fs::read_to_string(&path).unwrap()),
                Some("html") => Input::page(&std::fs::read(&path).unwrap(), None, Some("https://news.example/a?b=c")),
                _ => continue,
            };
            // Pages without an article are tested elsewhere.
            found.extend(Reader::default().read(input));
        }
    }
    assert!(found.len() > 12, "the folders hold articles and pages");
    found
}

#[test]
fn what_is_written_keeps_the_schemas() {
    for document in documents() {
        for (schema, value) in [
            ("news-article", document.to_jsonld()),
            ("ninjs", document.to_ninjs()),
            ("annotations", document.to_annotations()),
        ] {
            assert_eq!(faults(schema, &value), Vec::<String>::new(), "{schema} of {:?}", document.article.headline);
        }
    }
}

#[test]
fn the_schemas_refuse_what_is_wrong() {
    let document = wirecopy::read("OSLO (AP) — Foreign Minister Anna Weber arrived on Thursday.").unwrap();
    let mut article = document.to_jsonld();
    article["author"] = json!(["Anna Weber"]);
    article["datePublished"] = json!("yesterday");
    assert_eq!(faults("news-article", &article).len(), 2);
    let mut item = document.to_ninjs();
    item["standard"]["version"] = json!("2.0");
    item["people"][0]["rels"] = json!([]);
    assert_eq!(faults("ninjs", &item).len(), 2);
    let mut notes = document.to_annotations();
    notes[0]["target"]["selector"] = json!([]);
    assert!(!faults("annotations", &notes).is_empty());
}

fn border_training() -> Document {
    let text = std::fs::read_to_string(root().join("articles/border-training.txt")).unwrap();
    let published = Some(date("2025-11-04").unwrap());
    Reader::default().read(Input { id: Some("b 1".to_owned()), published, ..Input::from(text) }).unwrap()
}

#[test]
fn an_article_tells_who_said_and_did_what() {
    let document = border_training();
    let article = document.to_jsonld();
    assert_eq!(
        article["locationCreated"],
        json!({
            "@type": "Place", "name": "Baghdad",
            "address": {"@type": "PostalAddress", "addressCountry": "IRQ"},
        })
    );
    assert_eq!(article["datePublished"], "2025-11-04");
    let whole = article["hasPart"].as_array().unwrap().iter().max_by_key(|q| q["text"].as_str().map(str::len)).unwrap();
    assert_eq!(whole["spokenByCharacter"][0]["name"], "Interior Ministry");
    assert_eq!(article["about"][0]["identifier"], "CONSULT/visit");
    let denied = document.events.iter().filter(|e| e.status == wirecopy::event::Status::Denied).count();
    assert!(article["about"].as_array().unwrap().len() + denied <= document.events.len());
}

#[test]
fn what_is_absent_has_no_key_and_no_address_is_invented() {
    let document = wirecopy::read("").unwrap();
    assert_eq!(document.to_jsonld(), json!({"@context": "https://schema.org", "@type": "NewsArticle"}));
    assert_eq!(document.to_annotations(), json!([]));
    let item = document.to_ninjs();
    assert_eq!(item["uri"], "urn:wirecopy:text-cbf29ce484222325");
    assert_eq!(item.as_object().unwrap().len(), 3);
    // An id that is no part of an address is not made one.
    assert!(border_training().to_ninjs()["uri"].as_str().unwrap().starts_with("urn:wirecopy:text-"));
    // A day is no instant.
    assert_eq!(border_training().to_ninjs().get("firstCreated"), None);
}

#[test]
fn annotations_slice_in_code_points() {
    let text = "Türkiye’s Foreign Minister Anna Weber met Kenya’s Ann Lee in Zürich on Thursday.";
    let document = wirecopy::read(text).unwrap();
    let notes = document.to_annotations();
    let chars: Vec<char> = text.chars().collect();
    assert!(!notes.as_array().unwrap().is_empty());
    for note in notes.as_array().unwrap() {
        let [position, quote] = [0, 1].map(|at| &note["target"]["selector"][at]);
        let place = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
        let exact: String = chars[place("start")..place("end")].iter().collect();
        assert_eq!(quote["exact"], exact);
        let around =
            format!("{}{exact}{}", quote["prefix"].as_str().unwrap_or(""), quote["suffix"].as_str().unwrap_or(""));
        assert!(text.contains(&around), "{around}");
    }
}
