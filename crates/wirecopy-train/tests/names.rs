//! The lists from which the name head learns: in order, explained, and every slot with something to fill it.

use std::collections::BTreeSet;
use std::path::Path;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("names").join(name);
    std::fs::read_to_string(path).expect("a list")
}

fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

const LISTS: [(&str, &str, usize); 8] = [
    ("facilities.tsv", "FAC", 1),
    ("family.tsv", "PER", 2),
    ("given.tsv", "PER", 2),
    ("norps.tsv", "NORP", 1),
    ("organisations.tsv", "ORG", 3),
    ("places.tsv", "LOC", 2),
    ("titles.tsv", "TITLE", 1),
    ("works.tsv", "MISC", 2),
];

#[test]
fn lists_are_sorted_unique_and_explained() {
    for (name, _, columns) in LISTS {
        let text = file(name);
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        for wanted in ["# Columns: ", "# Source: ", "# Licence: "] {
            assert!(head.iter().any(|line| line.starts_with(wanted)), "{name}: no line {wanted:?}");
        }
        let rows: Vec<&str> = rows(&text).collect();
        assert!(rows.len() > 100, "{name}: {} rows", rows.len());
        for pair in rows.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {:?} before {:?}", pair[0], pair[1]);
        }
        for row in rows {
            assert_eq!(row.split('\t').count(), columns, "{name}: {row:?}");
        }
    }
}

#[test]
fn every_slot_can_be_filled() {
    let mut slots: BTreeSet<String> = ["PER", "PER.last", "PER.given", "NORP.adj", "NORP.plural", "ORG.acronym"]
        .into_iter()
        .chain(LISTS.iter().map(|&(_, slot, _)| slot))
        .map(str::to_owned)
        .collect();
    for (name, slot, columns) in LISTS.into_iter().filter(|&(_, slot, columns)| columns > 1 && slot != "PER") {
        let text = file(name);
        slots
            .extend(rows(&text).filter_map(|row| Some(format!("{slot}.{}", row.split('\t').nth(columns.min(2) - 1)?))));
    }
    let text = file("sentences.txt");
    let mut seen = BTreeSet::new();
    for sentence in rows(&text) {
        assert!(seen.insert(sentence), "twice: {sentence}");
        for piece in sentence.split('[').skip(1) {
            let slot = piece.split_once(']').expect("a closing bracket").0.trim_end_matches('^');
            let (tie, sub) = slot.split_once('.').unwrap_or((slot, ""));
            let kind = tie.split('#').next().unwrap_or(tie);
            let slot = if sub.is_empty() { kind.to_owned() } else { format!("{kind}.{sub}") };
            assert!(slots.contains(&slot), "[{slot}] in {sentence}");
        }
    }
    assert!(seen.len() > 1000, "{} sentences", seen.len());
}
