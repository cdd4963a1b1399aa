//! The user's actors from a table.

use std::collections::HashMap;

use jiff::civil::Date;

use super::code::Code;
use super::entry::{Entry, Term};
use super::fault;
use crate::entity::ActorKind;
use crate::lexicon::Lexicon;
use crate::lexicon::table::{RowError, list, rows};

/// Reads a table of actors; lines of one name are terms of one actor.
pub(super) fn read(text: &str, lexicon: &Lexicon) -> Result<Vec<Entry>, RowError> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for row in rows::<6>("", text) {
        let (line, [name, code, from, until, kind, others]) = row?;
        let place = |message| fault(line, message);
        if name.is_empty() || code.is_empty() {
            return Err(fault(line, "a line needs a name and a code, parted by a tab"));
        }
        let code = Code::plover(code, lexicon).map_err(place)?;
        let from = day(from, false).map_err(place)?;
        let until = day(until, true).map_err(place)?;
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            return Err(fault(line, "it ends before it begins"));
        }
        let kind = if kind.is_empty() { None } else { Some(actor_kind(kind).map_err(place)?) };
        let at = *by_name.entry(name).or_insert_with(|| {
            entries.push(Entry { names: vec![name.to_owned()], ..Entry::default() });
            entries.len() - 1
        });
        let Some(entry) = entries.get_mut(at) else { continue };
        if entry.kind.zip(kind).is_some_and(|(first, second)| first != second) {
            return Err(fault(line, format!("{name:?} is of another kind in a line before")));
        }
        entry.kind = entry.kind.or(kind);
        entry.terms.push(Term { code: Some(code), from, until });
        for other in list(others) {
            if !entry.names.iter().any(|known| known == other) {
                entry.names.push(other.to_owned());
            }
        }
    }
    Ok(entries)
}

fn actor_kind(name: &str) -> Result<ActorKind, String> {
    let kinds =
        [ActorKind::Person, ActorKind::Organization, ActorKind::Government, ActorKind::Military, ActorKind::Group];
    kinds.into_iter().find(|kind| kind.to_string() == name).ok_or_else(|| {
        let names: Vec<String> = kinds.iter().map(ToString::to_string).collect();
        format!("{name:?} is no kind of actor; allowed: {}", names.join(", "))
    })
}

/// A day; of a year or month the first or the last.
fn day(text: &str, last: bool) -> Result<Option<Date>, String> {
    let wrong = || format!("{text:?} is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    let full = match (text.len(), last) {
        (0, _) => return Ok(None),
        (4, false) => format!("{text}-01-01"),
        (4, true) => format!("{text}-12-31"),
        (7, _) => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let date = crate::date(&full).map_err(|_| wrong())?;
    Ok(Some(if last && text.len() == 7 { date.last_of_month() } else { date }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> (usize, String) {
        let error = read(text, Lexicon::english()).expect_err("a faulty table");
        (error.line, error.message)
    }

    #[test]
    fn terms_of_one_actor() {
        let text = "# mine\nAnna Weber\tDEULEG\t2010\t2015-06\tperson\tA. Weber\n\nAnna Weber\tDEUGOV\t2015-07-01\n";
        let entries = read(text, Lexicon::english()).expect("a sound table");
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].names, ["Anna Weber", "A. Weber"]);
        let days: Vec<_> = entries[0].terms.iter().map(|t| (t.from, t.until)).collect();
        let date = |y, m, d| Some(jiff::civil::date(y, m, d));
        assert_eq!(days, [(date(2010, 1, 1), date(2015, 6, 30)), (date(2015, 7, 1), None)]);
    }

    #[test]
    fn faults_say_where_and_what_is_allowed() {
        for (text, line, said) in [
            ("Anna Weber\n", 1, "needs a name and a code"),
            ("\tDEU\n", 1, "needs a name and a code"),
            ("# x\n\nAnna Weber\tdeu\n", 3, "is no code"),
            ("Anna Weber\tXXXGOV\n", 1, "neither a country"),
            ("Anna Weber\tDEU\t2015-02-30\n", 1, "is no date; write YYYY"),
            ("Anna Weber\tDEU\tMay 2015\n", 1, "is no date"),
            ("Anna Weber\tDEU\t2015-13\n", 1, "is no date"),
            ("Anna Weber\tDEU\tüü\n", 1, "is no date"),
            ("Anna Weber\tDEU\t2016\t2015\n", 1, "ends before it begins"),
            ("Anna Weber\tDEU\t\t\tcountess\n", 1, "allowed: person, organization"),
            ("Anna Weber\tDEU\t\t\tperson\t\tx\n", 1, "more than 6 fields"),
            ("A B\tDEU\t\t\tperson\nA B\tDEU\t\t\tgroup\n", 2, "another kind"),
        ] {
            let (at, message) = message(text);
            assert_eq!(at, line, "{text:?}");
            assert!(message.contains(said), "{text:?}: {message}");
        }
    }
}
