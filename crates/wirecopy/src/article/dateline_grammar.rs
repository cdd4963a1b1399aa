//! The grammar of datelines: `BAGHDAD, July 17 (Reuters) —`.
//!
//! ```text
//! dateline = [agency mark] [places] [mark] [date] [mark] [agency] [date] mark
//! places   = place {("/" | "and") place}
//! place    = name [", " state or country] ["(" country ")"]
//! agency   = "(" name ")" | "/" name "/" | name
//! mark     = dash | ":" | "." | nothing before a capital | end of line
//! ```
//!
//! A date or an agency settles it; without either the name must be a place that the gazetteer knows, or capitals
//! before a dash.

use super::calendar::{self, PrintedDay};
use super::dateline::Found;
use super::place::{self, Places};
use super::shape;
use crate::lexicon::Lexicon;
use crate::lexicon::article::House;
use crate::lexicon::cue::{Word, words};

/// How far a dateline reaches, in bytes.
const REACH: usize = 240;
/// The same in words.
const LONGEST: usize = 36;

/// Reads the dateline that a line starts with.
pub(super) fn read(line: &str, lexicon: &Lexicon) -> Option<Found> {
    let head = shape::prefix(line, REACH);
    let all: Vec<Word<'_>> = words(head).take(LONGEST).collect();
    let whole = head.len() == line.len() && all.last().is_some_and(|last| line[last.end()..].trim().is_empty());
    let parser = Parser { words: &all, lexicon, whole };
    parser.read(line).or_else(|| if whole { glued(line, &all, lexicon) } else { None })
}

/// "Baghdad-INA", "INA-Baghdad", "Damascus, SANA-": place and agency alone on the line, with only a hyphen between.
fn glued(line: &str, all: &[Word<'_>], lexicon: &Lexicon) -> Option<Found> {
    if all.len() > 5 {
        return None;
    }
    let (left, right) = line.split_once(['-', '–', '—', '/', '|'])?;
    let house = |part: &str| {
        let all: Vec<Word<'_>> = words(part).collect();
        lexicon.article.whole_house(&all) == Some(House::Agency)
    };
    let (left, right) = (left.trim(), right.trim().trim_end_matches(['-', '–', '—', ':']).trim_end());
    let (town, agency) = if house(right) {
        (left, right)
    } else if house(left) {
        (right, left)
    } else {
        return None;
    };
    let all: Vec<Word<'_>> = words(town).collect();
    let (places, next) = place::read(&all, 0, lexicon)?;
    (next == all.len() && places.known(lexicon)).then(|| Found {
        bytes: 0..line.len(),
        strong: true,
        alone: true,
        country: places.country(lexicon),
        places: places.names(lexicon),
        agency: Some(agency.to_owned()),
        day: None,
    })
}

/// What the marks behind a dateline are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    LongDash,
    Hyphen,
    Colon,
    Stop,
    Nothing,
    End,
}

struct Parser<'w, 't> {
    words: &'w [Word<'t>],
    lexicon: &'w Lexicon,
    /// Whether these are all the words of the line.
    whole: bool,
}

impl<'t> Parser<'_, 't> {
    fn text(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |w| w.text)
    }

    fn read(&self, line: &str) -> Option<Found> {
        // "Canadian Press - OTTAWA (CP) - ": the agency's name before it all.
        let leading = self.agency_phrase(0).and_then(|(at, name)| {
            let mark = self.text(at);
            let parted = is_dash(mark) || mark == "/" || mark == ",";
            (parted && !matches!(self.text(at + 1), "")).then_some((at + 1, name))
        });
        if let Some((at, name)) = leading
            && let Some(mut found) = self.read_from(at, line, true)
        {
            found.agency.get_or_insert(name);
            found.bytes.start = self.words.first()?.start;
            return Some(found);
        }
        self.read_from(0, line, false)
    }

    fn read_from(&self, start: usize, line: &str, signed: bool) -> Option<Found> {
        let mut at = start;
        let mut day = calendar::day_at(self.words.get(at..)?, &self.lexicon.article);
        let mut places = Places::default();
        if let Some((_, used)) = day {
            at += used;
        } else {
            (places, at) = place::read(self.words, at, self.lexicon)?;
        }
        // "July 17, 2025 (KHARTOUM) —": the place in the brackets of an agency.
        if places.is_empty()
            && self.text(at) == "("
            && let Some(close) = (at + 2..at + 6).find(|&i| self.text(i) == ")")
            && let Some((inside, next)) = place::read(self.words.get(..close)?, at + 1, self.lexicon)
            && next == close
            && inside.known(self.lexicon)
        {
            (places, at) = (inside, close + 1);
        }
        let mut agency = None;
        let mut bracketed = false;
        // Date and agency, in either order.
        for _ in 0..2 {
            let after = at + usize::from(matches!(self.text(at), "," | "." | ";"));
            if day.is_none()
                && let Some((found, used)) =
                    self.words.get(after..).and_then(|w| calendar::day_at(w, &self.lexicon.article))
            {
                day = Some((found, used));
                at = after + used;
            }
            // "(May 3, 2025)"
            if day.is_none()
                && self.text(after) == "("
                && let Some((found, used)) =
                    self.words.get(after + 1..).and_then(|w| calendar::day_at(w, &self.lexicon.article))
                && self.text(after + 1 + used) == ")"
            {
                day = Some((found, used));
                at = after + used + 2;
            }
            if day.is_none()
                && self.text(after).eq_ignore_ascii_case("no")
                && self.text(after + 1).eq_ignore_ascii_case("date")
            {
                at = after + 2;
            }
            let after = at + usize::from(matches!(self.text(at), "," | "." | ";" | "--" | "–" | "—"));
            if agency.is_none()
                && let Some((name, next)) = self.agency(after, after > at && !matches!(self.text(at), "," | "."))
            {
                let name_at = after + usize::from(!self.words[after].is_word());
                bracketed = !matches!(
                    self.lexicon.article.house(&self.words[name_at..]),
                    Some((_, House::Agency | House::Outlet))
                );
                agency = Some(name);
                at = next;
            }
        }
        let known_agency = agency.is_some();
        let (mark, end) = self.mark(at)?;
        let proof = Proof { day: day.map(|(day, _)| day), agency: known_agency || signed, bracketed };
        if !self.holds(&places, &proof, mark, end) {
            return None;
        }
        let first = self.words.get(start)?.start;
        let last = self.words.get(end.checked_sub(1)?)?.end();
        Some(Found {
            bytes: first..last,
            strong: places.capitals || known_agency || signed || day.is_some(),
            country: places.country(self.lexicon),
            places: places.names(self.lexicon),
            agency,
            day: day.map(|(d, _)| d),
            alone: line[last..].trim().is_empty(),
        })
    }

    /// The agency at a word: in brackets, between slashes, or by a name that the lexicon has.
    fn agency(&self, at: usize, behind_dash: bool) -> Option<(String, usize)> {
        let closing = match self.text(at) {
            "(" => ")",
            "[" => "]",
            "/" => "/",
            _ => {
                if behind_dash {
                    return None;
                }
                let (next, name) = self.agency_phrase(at)?;
                // "Hong Kong CNN —", "Riyadh, July 17, SPA --": a mark must follow.
                let marked = is_dash(self.text(next))
                    || matches!(self.text(next), ":" | "/")
                    || next == self.words.len() && self.whole;
                return marked.then_some((name, next));
            }
        };
        let close = (at + 1..(at + 9).min(self.words.len())).find(|&i| self.text(i) == closing)?;
        let inner = self.words.get(at + 1..close)?;
        let named = inner.first()?.text.starts_with(char::is_alphabetic)
            && inner.iter().all(|w| !w.is_small() || self.lexicon.article.whole_house(inner).is_some())
            && inner.iter().any(|w| w.text.chars().any(char::is_alphabetic));
        // "[TEXT]", "[COMMUNIQUE]": what the editor says of the text.
        let noted = closing == "]" && self.lexicon.article.whole_house(inner).is_none();
        if !named || noted || calendar::day_at(inner, &self.lexicon.article).is_some() {
            return None;
        }
        Some((joined(inner)?, close + 1))
    }

    fn agency_phrase(&self, at: usize) -> Option<(usize, String)> {
        let rest = self.words.get(at..)?;
        let (len, house) = self.lexicon.article.house(rest)?;
        if house == House::Photo || !rest.first()?.is_capitalised() && rest.first()?.text != "dpa" {
            return None;
        }
        Some((at + len, joined(rest.get(..len)?)?))
    }

    /// The mark at a word, and the word behind it.
    fn mark(&self, at: usize) -> Option<(Mark, usize)> {
        if at >= self.words.len() {
            return self.whole.then_some((Mark::End, at));
        }
        let mut at = at;
        let mut mark = Mark::Nothing;
        // "/TASS/.", "SANA-", ". —", ", —"
        if matches!(self.text(at), "." | ",")
            && (is_dash(self.text(at + 1)) || at + 1 == self.words.len() && self.whole)
        {
            at += 1;
        }
        let text = self.text(at);
        let next = self.words.get(at + 1);
        let spaced = next.is_none_or(|w| !w.glued) || !self.words.get(at)?.glued;
        match text {
            "—" | "–" | "―" | "−" | "‒" | "--" | "---" => mark = Mark::LongDash,
            "-" | "‑" if spaced => mark = Mark::Hyphen,
            // What a broken encoding leaves of a dash.
            "?" | "\u{fffd}" if !self.words.get(at)?.glued => mark = Mark::LongDash,
            ":" => mark = Mark::Colon,
            "." if next.is_none_or(|w| !w.glued) => mark = Mark::Stop,
            _ => {}
        }
        if mark == Mark::Nothing {
            return Some((mark, at));
        }
        let end = at + 1;
        if end >= self.words.len() && self.whole { Some((Mark::End, end)) } else { Some((mark, end)) }
    }

    /// Whether what was read is a dateline indeed.
    fn holds(&self, places: &Places, proof: &Proof, mark: Mark, end: usize) -> bool {
        let next = self.words.get(end);
        let opens = next.is_none_or(|w| !w.is_small());
        if places.is_empty() {
            // "March 4 (Reuters) - ", "AUGUST 25, 2004 -- "
            let dash = matches!(mark, Mark::LongDash | Mark::Hyphen);
            return dash && proof.day.is_some_and(|day| proof.agency || day.year.is_some() && opens);
        }
        if places.labels(self.lexicon, proof.day.is_some() || proof.agency) {
            return false;
        }
        if proof.bracketed && proof.day.is_none() && matches!(mark, Mark::End | Mark::Nothing | Mark::Stop) {
            return false;
        }
        if proof.agency && !(proof.bracketed && mark == Mark::Nothing && proof.day.is_none()) {
            let known = places.known(self.lexicon) || places.capitals;
            return match mark {
                Mark::LongDash | Mark::Hyphen | Mark::Colon | Mark::End => known || places.short(),
                Mark::Stop | Mark::Nothing => known && opens,
            };
        }
        if proof.day.is_some() {
            return match mark {
                Mark::LongDash | Mark::Hyphen => true,
                Mark::Colon | Mark::Stop => places.capitals || places.known(self.lexicon),
                Mark::End => places.known(self.lexicon),
                Mark::Nothing => false,
            };
        }
        let shout = self.words.get(end..).is_some_and(|rest| {
            let mut rest = rest.iter().filter(|w| w.is_word()).take(6).peekable();
            rest.peek().is_some() && rest.all(Word::is_capitals)
        });
        if places.capitals {
            return match mark {
                _ if shout => false,
                Mark::LongDash | Mark::Hyphen => opens && (places.known(self.lexicon) || places.short()),
                Mark::Colon => opens && (places.is_town(self.lexicon) || places.admin_known),
                Mark::Nothing => {
                    next.is_some_and(Word::is_capitalised)
                        && (places.admin_known || places.is_great(self.lexicon))
                        && !self
                            .words
                            .get(end + 1)
                            .is_some_and(|w| matches!(w.text, "is" | "was" | "has" | "said" | "says" | "had"))
                }
                Mark::Stop => places.is_great(self.lexicon) && opens,
                Mark::End => places.is_town(self.lexicon) || places.admin_known,
            };
        }
        let town = places.is_town(self.lexicon) || places.admin_known;
        match mark {
            Mark::LongDash => town && opens,
            Mark::Hyphen | Mark::Colon => {
                town && opens
                    && next.is_some_and(|w| w.is_capitalised() || !w.is_word())
                    && !next.is_some_and(|w| w.glued)
            }
            Mark::Stop => places.is_great(self.lexicon) && next.is_some_and(Word::is_capitalised),
            Mark::End => town,
            Mark::Nothing => false,
        }
    }
}

/// What was printed beside the place.
struct Proof {
    day: Option<PrintedDay>,
    agency: bool,
    /// The agency stands in brackets and is none that the lexicon knows.
    bracketed: bool,
}

/// Words with the blanks that stand between them.
fn joined(words: &[Word<'_>]) -> Option<String> {
    let mut name = String::new();
    for word in words {
        if !name.is_empty() && !word.glued {
            name.push(' ');
        }
        name.push_str(word.text);
    }
    (!name.is_empty()).then_some(name)
}

fn is_dash(text: &str) -> bool {
    matches!(text, "—" | "–" | "―" | "−" | "‒" | "-" | "--" | "---")
}
