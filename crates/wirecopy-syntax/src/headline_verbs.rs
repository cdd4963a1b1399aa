//! The verbs that headlines tell their news by: `lexicon/headline_verbs.tsv`, by form.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::{Folded, rows};

/// A form of the present tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeadlineVerb {
    /// "strikes", not "strike".
    pub(crate) singular: bool,
    /// A usual noun or adjective as well.
    pub(crate) ambiguous: bool,
    /// What goes with it besides an object, as the file has it.
    with: &'static str,
}

impl HeadlineVerb {
    /// Whether it goes with an infinitive or phrase that begins with this word.
    pub(crate) fn goes_with(self, word: &str) -> bool {
        self.with.split(' ').any(|entry| entry == word)
    }

    /// Whether this word behind it is its particle: "over" of "hands over".
    pub(crate) fn has_particle(self, word: &str) -> bool {
        self.with.split(' ').any(|entry| entry.strip_prefix('+') == Some(word))
    }

    /// Whether its object is who is to do what follows: "orders the envoy to leave".
    pub(crate) fn takes_hearer(self) -> bool {
        self.goes_with("hearer")
    }

    /// Whether it needs nothing behind it: "students protest".
    pub(crate) fn stands_alone(self) -> bool {
        !self.singular && self.goes_with("alone")
    }
}

static VERBS: LazyLock<HashMap<String, HeadlineVerb>> = LazyLock::new(|| {
    let rows = rows(include_str!("../lexicon/headline_verbs.tsv"));
    let forms = rows.flat_map(|(plain, rest)| {
        let (other, with) = rest.split_once('\t').unwrap_or((rest, ""));
        let plural = matches!(other, "plural" | "both");
        let many = HeadlineVerb { singular: false, ambiguous: matches!(other, "plain" | "both"), with };
        let one = HeadlineVerb { singular: true, ambiguous: plural, with };
        [(plain.to_owned(), many), (third_person(plain), one)]
    });
    forms.collect()
});

/// The present form that this word may be.
pub(crate) fn headline_verb(word: &str) -> Option<HeadlineVerb> {
    let verb = VERBS.get(Folded::new(word)?.as_str()).copied()?;
    // A capital makes a name of "Rivers", but of no "Condemns".
    (!verb.ambiguous || word.starts_with(char::is_lowercase)).then_some(verb)
}

/// "strikes", "reaches", "denies".
fn third_person(plain: &str) -> String {
    let sibilant = ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| plain.ends_with(ending));
    match plain.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{stem}ies"),
        None if sibilant => format!("{plain}es"),
        None => format!("{plain}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made_and_told_apart() {
        for (form, singular, ambiguous) in [
            ("strikes", true, true),
            ("strike", false, true),
            ("condemns", true, false),
            ("vetoes", true, false),
            ("denies", true, false),
            ("obeys", true, false),
            ("clashes", true, true),
            ("backs", true, false),
            ("back", false, true),
            ("thanks", true, true),
            ("thank", false, false),
            ("Condemns", true, false),
        ] {
            let verb = headline_verb(form).expect(form);
            assert_eq!((verb.singular, verb.ambiguous), (singular, ambiguous), "{form}");
        }
        assert!(headline_verb("Strikes").is_none());
        assert!(headline_verb("table").is_none());
    }

    #[test]
    fn what_goes_with_a_verb() {
        let hands = headline_verb("hands").expect("listed");
        assert!(hands.has_particle("over") && !hands.goes_with("over") && !hands.goes_with(""));
        assert!(headline_verb("calls").expect("listed").goes_with("for"));
        assert!(headline_verb("clash").expect("listed").stands_alone());
        assert!(!headline_verb("clashes").expect("listed").stands_alone());
    }

    #[test]
    fn fields_are_known() {
        for (form, rest) in rows(include_str!("../lexicon/headline_verbs.tsv")) {
            let (other, with) = rest.split_once('\t').unwrap_or((rest, "none"));
            assert!(["-", "plain", "plural", "both"].contains(&other), "{form}: {other:?}");
            let known =
                |entry: &str| !entry.is_empty() && entry.trim_start_matches('+').chars().all(char::is_lowercase);
            assert!(with.split(' ').all(known), "{form}: {with:?}");
        }
    }
}
