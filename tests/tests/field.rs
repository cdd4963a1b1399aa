//! Events as the field's sets have them: folded, in pairs, under the sets' own columns.

use std::collections::BTreeMap;

use serde_json::Value;
use wirecopy::field::{Layout, plover_records};
use wirecopy::{Document, Input, LexiconFile, LexiconKind, Reader};

fn read(text: &str) -> Document {
    let published = Some(wirecopy::date("2024-05-06").expect("a date"));
    let input = Input { id: Some("a1".to_owned()), published, ..Input::from(text) };
    wirecopy::Reader::default().read(input).expect("a readable text")
}

/// The rows of a layout, each by the names of its columns, read back from the lines that are written.
fn rows(layout: Layout, document: &Document) -> Vec<BTreeMap<String, String>> {
    let written = format!("{}{}", layout.header(), layout.lines(document).expect("lines"));
    let mut lines = written.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    lines
        .map(|fields| {
            assert_eq!(fields.len(), header.len(), "{fields:?}");
            header.iter().cloned().zip(fields).collect()
        })
        .collect()
}

fn pick(row: &BTreeMap<String, String>, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| row[*column].clone()).collect()
}

const VISIT: &str = "Foreign Minister Anna Weber visited Nairobi, Kenya, on 3 May 2024.";

#[test]
fn every_layout_has_its_columns() {
    let document = read(VISIT);
    let counts: Vec<_> = Layout::ALL.map(|layout| layout.columns().len()).into_iter().collect();
    assert_eq!(counts, [0, 38, 20, 26]);
    for layout in Layout::ALL {
        assert_eq!(Layout::from_name(layout.name()), Some(layout));
        assert!(layout.rows(&document).iter().all(|row| row.len() == layout.columns().len()));
        let mut names = layout.columns().to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), layout.columns().len(), "a column twice in {layout:?}");
    }
    assert_eq!(Layout::from_name("gdelt"), None);
}

#[test]
fn a_visit_in_polecat() {
    let document = read("Kenyan President Daniel Wanjala visited Uganda on 3 May 2024.");
    let rows = rows(Layout::Polecat, &document);
    assert_eq!(rows.len(), 1);
    let columns = ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Publication Date"];
    assert_eq!(pick(&rows[0], &columns), ["a1-0", "2024-05-03", "CONSULT", "visit", "4", "1", "2024-05-06"]);
    let columns =
        ["Actor Name", "Actor Country", "Primary Actor Sector", "Actor Title", "Recipient Name", "Recipient Country"];
    assert_eq!(pick(&rows[0], &columns), ["Daniel Wanjala", "KEN", "GOV", "President", "Uganda", "UGA"]);
    assert_eq!(
        pick(&rows[0], &["Actor COW", "District", "Feature Type"]),
        ["", "", ""],
        "what a document does not tell"
    );
}

#[test]
fn what_is_to_come_is_folded() {
    let document = read("Kenya will visit Uganda on 9 May 2024. Kenya will attack Uganda.");
    let folded = rows(Layout::Polecat, &document);
    let told: Vec<_> = folded.iter().map(|row| pick(row, &["Event Type", "Event Mode", "Quad Code"])).collect();
    assert_eq!(told, [["AGREE", "", "1"], ["THREATEN", "", "3"]]);
    let codes: Vec<_> = rows(Layout::Icews, &document).iter().map(|row| row["CAMEO Code"].clone()).collect();
    assert_eq!(codes, ["030", "130"]);
}

#[test]
fn conflict_denied_is_no_record() {
    let document = read("Kenya did not attack Uganda.");
    assert_eq!(document.events.len(), 1, "the document has it, as denied");
    for layout in Layout::ALL {
        assert_eq!(layout.lines(&document).expect("lines"), "", "{layout:?}");
    }
}

#[test]
fn what_two_do_to_each_other() {
    let document = read("Kenya and Uganda signed a treaty on 3 May 2024.");
    assert!(document.events[0].reciprocal);
    let parties = |layout, columns: [&str; 2]| -> Vec<Vec<String>> {
        rows(layout, &document).iter().map(|row| pick(row, &columns)).collect()
    };
    assert_eq!(parties(Layout::Polecat, ["Actor Name", "Recipient Name"]), [["Kenya", "Uganda"]]);
    let both = [["Kenya", "Uganda"], ["Uganda", "Kenya"]];
    assert_eq!(parties(Layout::Icews, ["Source Name", "Target Name"]), both);
    assert_eq!(parties(Layout::Phoenix, ["SourceActorFull", "TargetActorFull"]), [["KEN", "UGA"], ["UGA", "KEN"]]);
    assert_eq!(plover_records(&document)[0].actor.len(), 2);
}

#[test]
fn several_recipients_are_several_rows() {
    let document = read("Kenya condemned Uganda and Rwanda on Monday.");
    let found = rows(Layout::Phoenix, &document);
    let pairs: Vec<_> = found.iter().map(|row| pick(row, &["EventID", "SourceActorFull", "TargetActorFull"])).collect();
    assert_eq!(pairs, [["a1-0-0", "KEN", "UGA"], ["a1-0-1", "KEN", "RWA"]]);
    assert_eq!(pick(&found[0], &["Date", "Year", "Month", "Day"]), ["20240506", "2024", "5", "6"]);
    assert_eq!(
        pick(&found[0], &["EventCode", "EventRootCode", "QuadClass", "GoldsteinScore"]),
        ["111", "11", "3", "-2"]
    );
}

#[test]
fn icews_dates_by_the_story_where_the_text_does_not_tell() {
    let document = read("Kenya condemned Uganda.");
    let found = &rows(Layout::Icews, &document)[0];
    let columns = ["Event Date", "Source Country", "Event Text", "Story ID", "Sentence Number"];
    assert_eq!(pick(found, &columns), ["2024-05-06", "Kenya", "criticises or denounces", "a1", ""]);
    assert_eq!(rows(Layout::Polecat, &document)[0]["Event Date"], "", "there the day of publication stands apart");
}

#[test]
fn a_code_of_ones_own_is_taken_apart() {
    let file = LexiconFile::new(LexiconKind::Actors, "own.tsv", "Green Harbour League\tKENOPPMEDLAB\t\t\tgroup\n");
    let reader = Reader::builder().lexicon_file(file).expect("a sound file").build();
    let document = reader.read("The Green Harbour League condemned Uganda.").expect("a readable text");
    let columns = ["SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute"];
    assert_eq!(pick(&rows(Layout::Phoenix, &document)[0], &columns), ["KENOPPMEDLAB", "KEN", "OPP", "MED;LAB"]);
}

#[test]
fn records_of_plover() {
    let document = read("Kenyan President Daniel Wanjala visited Kampala, Uganda, on 3 May 2024.");
    let lines = Layout::Plover.lines(&document).expect("lines");
    let record: Value = serde_json::from_str(lines.lines().next().expect("a record")).expect("JSON");
    let keys: Vec<_> = record.as_object().expect("an object").keys().map(String::as_str).collect();
    let mut manual = [
        "id",
        "date",
        "enddate",
        "actor",
        "recipient",
        "event",
        "mode",
        "context",
        "quad_code",
        "event_scale",
        "event_loc",
        "event_text",
        "text",
        "text_info",
        "cite_info",
        "coder",
        "coded_date",
    ];
    manual.sort_unstable();
    let mut keys = keys;
    keys.sort_unstable();
    assert_eq!(keys, manual);
    assert_eq!(record["event"][0], "CONSULT");
    assert_eq!((&record["date"], &record["enddate"]), (&"2024-05-03".into(), &"2024-05-03".into()));
    assert_eq!(record["actor"][0]["identifier_text"], "Daniel Wanjala");
    assert_eq!(record["actor"][0]["sector_code"], "GOV");
    assert_eq!(record["text"], document.article.text.as_ref() as &str);
    assert_eq!(record["coded_date"], Value::Null, "the same on any day");
}

#[test]
fn a_line_stays_a_line() {
    let input = Input { id: Some("a\t1\r\nb".to_owned()), ..Input::from("Kenya condemned Uganda.") };
    let document = Reader::default().read(input).expect("a readable text");
    for layout in Layout::ALL {
        let lines = layout.lines(&document).expect("lines");
        assert!(!lines.is_empty() && lines.ends_with('\n'));
        for line in lines.lines().filter(|_| layout != Layout::Plover) {
            assert_eq!(line.split('\t').count(), layout.columns().len(), "{line:?}");
            assert!(line.starts_with("a 1  b-0"), "{line:?}");
        }
    }
}
