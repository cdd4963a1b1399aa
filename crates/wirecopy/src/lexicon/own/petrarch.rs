//! Dictionaries in PETRARCH's format, so that what a group has gathered for years goes on to serve.

mod agents;
mod lines;

pub(super) use agents::agents;

use jiff::civil::Date;

use super::code::Code;
use super::entry::{Entry, Term};
use super::fault;
use crate::lexicon::Lexicon;
use crate::lexicon::table::RowError;
use lines::{Line, lines};

/// The first two digits of a year of two, up to which it belongs to this century: PETRARCH's own rule.
const PIVOT: i16 = 30;

/// Reads a dictionary of actors.
pub(super) fn actors(text: &str, lexicon: &Lexicon) -> Result<Vec<Entry>, RowError> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in lines(text) {
        let Line { number, phrase, brackets } = line?;
        let terms = brackets.iter().filter(|b| !b.is_empty()).map(|bracket| term(bracket, lexicon));
        let terms = terms.collect::<Result<Vec<Term>, String>>().map_err(|message| fault(number, message))?;
        if terms.len() < brackets.len() {
            return Err(fault(
                number,
                "the brackets are empty; write [CODE], [CODE 900101-951231], [CODE >951231] or [CODE <900101]",
            ));
        }
        let other = phrase.strip_prefix('+');
        let name = lines::name(other.unwrap_or(&phrase));
        if let Some(entry) = entries.last_mut().filter(|_| other.is_some() || phrase.is_empty()) {
            if other.is_some() && name.is_empty() {
                return Err(fault(number, "no name behind the +"));
            }
            entry.names.extend((!name.is_empty()).then_some(name));
            entry.terms.extend(terms);
        } else if name.is_empty() || other.is_some() {
            return Err(fault(
                number,
                "no actor stands above this line; an actor begins with its name, as in ANNA_WEBER_ [DEUGOV]",
            ));
        } else {
            entries.push(Entry { names: vec![name], kind: None, terms });
        }
    }
    Ok(entries)
}

/// What stands in brackets: a code, and when it holds.
fn term(bracket: &str, lexicon: &Lexicon) -> Result<Term, String> {
    let (code, when) = bracket.split_once(char::is_whitespace).unwrap_or((bracket, ""));
    // "---" is PETRARCH's word for no code.
    let code = if code.bytes().all(|b| b == b'-') { None } else { Some(Code::cameo(code, lexicon)?) };
    let when: String = when.chars().filter(|c| !c.is_whitespace()).collect();
    let (from, until) = match (when.strip_prefix('>'), when.strip_prefix('<'), when.split_once('-')) {
        (Some(after), ..) => (Some(day(after)?), None),
        (_, Some(before), _) => (None, Some(day(before)?)),
        (_, _, Some((from, until))) => (Some(day(from)?), Some(day(until)?)),
        _ if when.is_empty() => (None, None),
        _ => return Err(format!("{when:?} is no stretch of time; write 900101-951231, >951231 or <900101")),
    };
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        return Err(format!("{when:?} ends before it begins"));
    }
    Ok(Term { code, from, until })
}

/// `YYMMDD` or `YYYYMMDD`.
fn day(text: &str) -> Result<Date, String> {
    let wrong = || format!("{text:?} is no date; write YYMMDD or YYYYMMDD");
    if !text.bytes().all(|b| b.is_ascii_digit()) || !matches!(text.len(), 6 | 8) {
        return Err(wrong());
    }
    let (year, rest) = text.split_at(text.len() - 4);
    let (month, day) = rest.split_at(2);
    let mut year: i16 = year.parse().map_err(|_| wrong())?;
    if text.len() == 6 {
        year += if year > PIVOT { 1900 } else { 2000 };
    }
    let (month, day) = (month.parse().map_err(|_| wrong())?, day.parse().map_err(|_| wrong())?);
    Date::new(year, month, day).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "\
<!-- our own
dictionary -->
# invented people
ANNA_WEBER_  [DEUOPP] ; from a list
+A._WEBER_ # initial
\t[DEULEG <091231]
\t[DEUGOV 20100101-150630][---  >150630]

GREEN_HARBOUR_LEAGUE_\t[KENOPP]
TOMAS QUILL_
    [IGOUNO 320101-331108]
";

    #[test]
    fn a_dictionary() {
        let entries = actors(SOUND, Lexicon::english()).expect("a sound dictionary");
        let names: Vec<_> = entries.iter().map(|e| e.names.join("|")).collect();
        assert_eq!(names, ["ANNA WEBER|A. WEBER", "GREEN HARBOUR LEAGUE", "TOMAS QUILL"]);
        let on = |day: &str| {
            let code = entries[0].code(Some(day.parse().expect("a day")));
            code.map(|code| code.text.clone()).unwrap_or_default()
        };
        assert_eq!([on("2009-12-31"), on("2010-01-01"), on("2015-06-30")], ["DEULEG", "DEUGOV", "DEUGOV"]);
        assert_eq!(on("2015-07-01"), "", "the null code");
        assert_eq!(entries[2].terms[0].from, Date::new(1932, 1, 1).ok());
    }

    #[test]
    fn faults_say_where_and_what_is_allowed() {
        for (text, line, said) in [
            ("\t[DEUGOV]\n", 1, "no actor stands above"),
            ("+A_B_\n", 1, "no actor stands above"),
            ("A_B_ [DEUGOV\n", 1, "no closing bracket"),
            ("# x\nA_B_ [DEUGOV}\n", 2, "no closing bracket"),
            ("A_B_ [deu]\n", 1, "is no code"),
            ("A_B_\n\t[]\n", 2, "the brackets are empty"),
            ("A_B_\n+\n", 2, "no name behind the +"),
            ("A_B_\n\t[DEUGOV >991331]\n", 2, "write YYMMDD or YYYYMMDD"),
            ("A_B_\n\t[DEUGOV 99]\n", 2, "is no stretch of time"),
            ("A_B_\n\t[DEUGOV 990101-]\n", 2, "is no date"),
            ("A_B_\n\t[DEUGOV 990101-980101]\n", 2, "ends before it begins"),
            ("A_B_ [DEU] x [DEU]\n", 1, "between the brackets"),
            ("<!-- never ends\nA_B_ [DEU]\n", 1, "comment has no end"),
        ] {
            let error = actors(text, Lexicon::english()).expect_err(text);
            assert_eq!(error.line, line, "{text:?}");
            assert!(error.message.contains(said), "{text:?}: {}", error.message);
        }
    }
}
