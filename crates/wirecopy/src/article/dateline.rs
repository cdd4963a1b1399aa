//! The dateline: `BAGHDAD, July 17 (Reuters) —`.
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

use std::ops::Range;

use super::calendar::{self, PrintedDay};
use super::draft::Draft;
use super::place::{self, Places};
use super::shape;
use crate::article::BlockKind;
use crate::entity::CountryCode;
use crate::lexicon::Lexicon;
use crate::lexicon::article::House;
use crate::lexicon::cue::{Word, words};

/// How far a dateline reaches, in bytes and in words.
const REACH: usize = 240;
const LONGEST: usize = 36;
/// The last paragraph of the body that may bear it.
const DEEPEST: usize = 4;

/// A dateline that was read; offsets count from the text's start.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// From the first place to the mark.
    pub(super) bytes: Range<usize>,
    pub(super) places: Vec<String>,
    pub(super) country: Option<CountryCode>,
    pub(super) agency: Option<String>,
    pub(super) day: Option<PrintedDay>,
    /// Whether agency, date or capitals are printed, so that it holds deeper in the text as well.
    pub(super) strong: bool,
    /// Whether nothing follows it on its line.
    pub(super) alone: bool,
}

/// Marks the first paragraph that opens with a dateline.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let mut body = 0;
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind.is_some() {
            continue;
        }
        let line = draft.line(at);
        if let Some(mut found) = read(line, draft.lexicon) {
            let shape = draft.parts[at].shape;
            let follows = draft.plain_from(at + 1);
            let holds = if found.alone {
                // Alone on its line it stands over the body, below a headline.
                follows.is_some_and(|i| draft.parts[i].shape.is_prose())
                    && body <= 1
                    && found.strong
                    && (at > 0 || line.contains('/'))
            } else {
                (shape.is_prose() || found.agency.is_some() || found.day.is_some()) && (found.strong || body <= 1)
            };
            if holds {
                let start = draft.parts[at].bytes.start;
                found.bytes = found.bytes.start + start..found.bytes.end + start;
                if found.alone {
                    draft.parts[at].kind = Some(BlockKind::Dateline);
                } else {
                    draft.parts[at].kind = Some(BlockKind::Paragraph);
                }
                draft.parts[at].dateline = Some(found);
                return;
            }
        }
        if draft.parts[at].shape.is_prose() {
            body += 1;
            if body >= DEEPEST {
                return;
            }
        }
    }
}

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
        let date_first = day.is_some();
        if let Some((_, used)) = day {
            at += used;
        } else {
            (places, at) = place::read(self.words, at, self.lexicon)?;
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
                bracketed = !matches!(
                    self.lexicon.article.house(&self.words[after..]),
                    Some((_, House::Agency | House::Outlet))
                );
                agency = Some(name);
                at = next;
            }
        }
        let known_agency = agency.is_some();
        let (mark, end) = self.mark(at)?;
        let proof = Proof {
            day: day.is_some(),
            year: day.is_some_and(|(d, _)| d.year.is_some()),
            agency: known_agency || signed,
            bracketed,
            date_first,
            glued_next: self.words.get(end).is_some_and(|w| w.glued),
        };
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
        let named = inner.first()?.is_word()
            && inner.iter().all(|w| !w.is_small() || self.lexicon.article.whole_house(inner).is_some())
            && inner.iter().any(|w| w.text.chars().any(char::is_alphabetic));
        if !named || calendar::day_at(inner, &self.lexicon.article).is_some() {
            return None;
        }
        Some((self.joined(inner)?, close + 1))
    }

    fn agency_phrase(&self, at: usize) -> Option<(usize, String)> {
        let rest = self.words.get(at..)?;
        let (len, house) = self.lexicon.article.house(rest)?;
        if house == House::Photo || !rest.first()?.is_capitalised() && rest.first()?.text != "dpa" {
            return None;
        }
        Some((at + len, self.joined(rest.get(..len)?)?))
    }

    /// Words with the blanks that stand between them.
    fn joined(&self, words: &[Word<'_>]) -> Option<String> {
        let mut name = String::new();
        for word in words {
            if !name.is_empty() && !word.glued {
                name.push(' ');
            }
            name.push_str(word.text);
        }
        (!name.is_empty()).then_some(name)
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
            return proof.date_first && dash && (proof.agency || proof.year && opens);
        }
        if places.labels(self.lexicon) && !proof.day {
            return false;
        }
        if proof.bracketed && !proof.day && matches!(mark, Mark::End | Mark::Nothing | Mark::Stop) {
            return false;
        }
        if proof.agency && !(proof.bracketed && mark == Mark::Nothing && !proof.day) {
            let known = places.known(self.lexicon) || places.capitals;
            return match mark {
                Mark::LongDash | Mark::Hyphen | Mark::Colon | Mark::End => known || places.short(),
                Mark::Stop | Mark::Nothing => known && opens,
            };
        }
        if proof.day {
            return match mark {
                Mark::LongDash | Mark::Hyphen => true,
                Mark::Colon | Mark::Stop => places.capitals || places.known(self.lexicon),
                Mark::End => places.known(self.lexicon) && places.capitals,
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
                town && opens && next.is_some_and(|w| w.is_capitalised() || !w.is_word()) && !proof.glued_next
            }
            Mark::Stop => places.is_great(self.lexicon) && next.is_some_and(Word::is_capitalised),
            Mark::Nothing | Mark::End => false,
        }
    }
}

/// What was printed beside the place.
struct Proof {
    day: bool,
    year: bool,
    agency: bool,
    /// The agency stands in brackets and is none that the lexicon knows.
    bracketed: bool,
    date_first: bool,
    glued_next: bool,
}

fn is_dash(text: &str) -> bool {
    matches!(text, "—" | "–" | "―" | "−" | "‒" | "-" | "--" | "---")
}
