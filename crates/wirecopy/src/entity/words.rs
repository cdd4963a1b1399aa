//! Tokens → words with what their letters tell: capitals, ordinary or not, inside a time or not.
//!
//! The syntax parts words at hyphens, as the treebanks do; a name is one word here ("Al-Rubaie", "Sung-min").

use std::ops::Range;

use wirecopy_syntax::NameKind;
use wirecopy_syntax::name::NameLabel;

use super::CountryCode;
use crate::article::BlockKind;
use crate::lexicon::Lexicon;
use crate::lexicon::phrase::word_hash;
use crate::lexicon::small::Function;
use crate::lexicon::small_towns;
use crate::prose::Prose;
use crate::time::Time;

/// A word or mark.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each is a fact of its own, asked for by itself
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Of the word without capitals and diacritics.
    pub(super) hash: u64,
    /// First letter is a capital, and that tells something here.
    pub(super) capital: bool,
    /// Two or more letters, all capitals, in a text that is not.
    pub(super) acronym: bool,
    /// No letter and no digit.
    pub(super) mark: bool,
    /// An ordinary English word.
    pub(super) common: bool,
    /// First word of its sentence, or behind an opening quotation mark or colon.
    pub(super) head: bool,
    /// Inside a time expression, or a word that names nobody by itself.
    pub(super) barred: bool,
    /// Inside a time expression.
    pub(super) timed: bool,
    /// A noun that tells what a person is.
    pub(super) personal: bool,
    pub(super) function: Option<Function>,
    /// What the parser takes its first letters for.
    pub(super) named: NameLabel,
}

/// A sentence.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) words: Range<usize>,
    pub(super) casing: Casing,
}

/// What capitals tell in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Casing {
    /// Names have them, other words not.
    Normal,
    /// A headline: most words have them.
    Title,
    /// All letters are capitals.
    Capitals,
}

/// All words of an article's prose.
pub(super) struct Words<'a> {
    text: &'a str,
    pub(super) list: Vec<Word>,
    pub(super) lines: Vec<Line>,
}

impl<'a> Words<'a> {
    pub(super) fn new(prose: &Prose<'a>, lexicon: &Lexicon, times: &[Time]) -> Self {
        let mut words = Self { text: prose.text(), list: Vec::new(), lines: Vec::new() };
        let mut spans: Vec<Range<usize>> = times.iter().map(|t| t.span.bytes()).collect();
        spans.sort_unstable_by_key(|s| s.start);
        for sentence in prose.sentences() {
            let first = words.list.len();
            words.merge(prose, lexicon, sentence.token_range());
            let range = first..words.list.len();
            let is_headline = prose.block(sentence.index()).is_some_and(|b| {
                matches!(b.kind, BlockKind::Headline | BlockKind::AlternativeHeadline | BlockKind::Heading)
            });
            let casing = words.casing(range.clone(), is_headline);
            words.judge(range.clone(), casing, lexicon, &spans);
            words.lines.push(Line { words: range, casing });
        }
        words
    }

    /// A word's characters.
    pub(super) fn text(&self, word: usize) -> &'a str {
        self.list.get(word).and_then(|w| self.text.get(w.start..w.end)).unwrap_or_default()
    }

    /// The characters of several words in a row.
    pub(super) fn slice(&self, words: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(words)).unwrap_or_default()
    }

    /// The bytes of several words in a row.
    pub(super) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        match (self.list.get(words.start), words.end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The hashes of the words from `at` to `end`.
    pub(super) fn hashes(&self, at: usize, end: usize) -> impl Iterator<Item = u64> + '_ {
        self.list.get(at..end).unwrap_or_default().iter().map(|w| w.hash)
    }

    /// The kind of name that the parser sees begin at a word, and where that name ends.
    pub(super) fn name_at(&self, word: usize) -> Option<(NameKind, usize)> {
        let NameLabel::First(kind) = self.list.get(word)?.named else { return None };
        let mut end = word + 1;
        while self.list.get(end).is_some_and(|w| w.named == NameLabel::Later(kind)) {
            end += 1;
        }
        Some((kind, end))
    }

    /// The kind of name that the parser sees in most of these words.
    pub(super) fn named(&self, words: &Range<usize>) -> Option<NameKind> {
        let all = &self.list[words.clone()];
        let is = |word: &Word, kind| matches!(word.named, NameLabel::First(k) | NameLabel::Later(k) if k == kind);
        let of = |kind| all.iter().filter(|word| is(word, kind)).count();
        NameKind::ALL.into_iter().find(|&kind| of(kind) * 2 > all.len())
    }

    /// Whether a word is this one.
    pub(super) fn is(&self, word: usize, what: &str) -> bool {
        self.text(word).eq_ignore_ascii_case(what)
    }

    /// Whether a word is the possessive 's or apostrophe.
    pub(super) fn is_possessive(&self, word: usize) -> bool {
        matches!(self.text(word), "'s" | "’s" | "'S" | "’S" | "'" | "’")
            && word
                .checked_sub(1)
                .and_then(|before| self.list.get(before))
                .is_some_and(|before| self.list.get(word).is_some_and(|w| w.start == before.end))
    }

    /// Whether a word is the hyphen inside a compound that is no name as a whole: "Iran-backed".
    pub(super) fn is_hyphen(&self, word: usize) -> bool {
        let ends = |at: Option<usize>| at.and_then(|at| self.list.get(at));
        matches!(self.text(word), "-" | "‑" | "‐")
            && ends(word.checked_sub(1)).zip(ends(Some(word))).is_some_and(|(a, b)| a.end == b.start)
            && ends(Some(word)).zip(ends(Some(word + 1))).is_some_and(|(a, b)| a.end == b.start)
    }

    /// The country, where "D-" or the like stands before a word: the place that somebody was elected in.
    pub(super) fn elected_in(&self, word: usize, lexicon: &Lexicon) -> Option<CountryCode> {
        let letters = word.checked_sub(2).filter(|_| self.text(word - 1) == "-")?;
        lexicon.small.party_letter(self.text(letters))
    }

    /// Pushes the words of a sentence, those parted at a hyphen put together again.
    fn merge(&mut self, prose: &Prose<'_>, lexicon: &Lexicon, tokens: Range<usize>) {
        let all = prose.tokens();
        let mut at = tokens.start;
        while at < tokens.end {
            let (start, mut end) = (all[at].start as usize, all[at].end as usize);
            let named = prose.syntax.name_label(at);
            at += 1;
            // "Al", "-", "Rubaie" without a blank between them.
            while at + 1 < tokens.end
                && matches!(prose.word(at), "-" | "‑" | "‐")
                && all[at].start as usize == end
                && all[at + 1].start == all[at].end
                && Self::belongs(&self.text[start..all[at + 1].end as usize], end - start, lexicon)
            {
                end = all[at + 1].end as usize;
                at += 2;
            }
            // The syntax keeps "ex-NATO" and "non-EU" in one: the name begins behind the hyphen.
            let whole = &self.text[start..end];
            let parted = whole.find('-').filter(|&at| {
                whole.starts_with(char::is_lowercase)
                    && whole[at + 1..].starts_with(char::is_uppercase)
                    && !Self::belongs(whole, at, lexicon)
            });
            if let Some(at) = parted {
                self.push(start, start + at, NameLabel::Outside);
                self.push(start + at, start + at + 1, NameLabel::Outside);
                self.push(start + at + 1, end, named);
                continue;
            }
            self.push(start, end, named);
        }
    }

    /// Whether what stands before (so many bytes of it) and after a hyphen is one name: "Al-Rubaie", but not "U.S.-led", "ex-NATO".
    fn belongs(whole: &str, before: usize, lexicon: &Lexicon) -> bool {
        let before = whole.get(..before).unwrap_or_default();
        let after = whole[before.len()..].trim_start_matches(['-', '‑', '‐']);
        let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let placed = |word: &str| {
            lexicon.gazetteer.is_place(word)
                || lexicon.gazetteer.demonym(word).is_some()
                || lexicon.bodies.known.exact(std::iter::once(word_hash(word))).is_some()
        };
        // "D-Harrowby", "R-Ohio"
        let elected = || {
            let gazetteer = &lexicon.gazetteer;
            gazetteer.is_place(after)
                || gazetteer.abbreviation(after).is_some()
                || small_towns::named(after).next().is_some()
        };
        if lexicon.small.party_letter(before).is_some() && elected() {
            return false;
        }
        if capital(after) {
            let particle = || lexicon.people.particle(word_hash(before)).is_some();
            return if capital(before) { !(placed(before) && placed(after)) } else { particle() };
        }
        // "Sung-min", "Ki-moon" against "Iran-backed", "UN-run", "Baghdad-based"; "prize-winner" tells what somebody is.
        let short = before.len() <= 4 && !before.contains('.') && before.chars().any(char::is_lowercase);
        !capital(before)
            || short && !placed(before)
            || lexicon.people.is_compound(whole)
            || !lexicon.common.contains(after)
            || lexicon.people.is_personal(after)
    }

    fn push(&mut self, start: usize, end: usize, named: NameLabel) {
        let text = &self.text[start..end];
        let mut letters = text.chars().filter(|c| c.is_alphabetic());
        let first = letters.next();
        let mark = !text.chars().any(char::is_alphanumeric) || text.ends_with('$');
        // "al-Rubaie" is as good as "Al-Rubaie".
        let behind =
            text.split_once('-').filter(|(article, _)| article.len() < 4).and_then(|(_, name)| name.chars().next());
        let capital = (first.is_some_and(char::is_uppercase) || behind.is_some_and(char::is_uppercase))
            && !text.starts_with(|c: char| c.is_ascii_digit());
        let acronym =
            capital && text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.chars().any(char::is_lowercase);
        self.list.push(Word {
            start,
            end,
            hash: word_hash(text),
            capital,
            acronym,
            mark,
            common: false,
            head: false,
            barred: false,
            timed: false,
            personal: false,
            function: None,
            named,
        });
    }

    fn casing(&self, range: Range<usize>, is_headline: bool) -> Casing {
        let words = &self.list[range];
        let lettered = words.iter().filter(|w| !w.mark && self.text[w.start..w.end].chars().any(char::is_alphabetic));
        let (mut all, mut capitals, mut long, mut long_capital, mut small) = (0, 0, 0, 0, 0);
        for word in lettered.clone() {
            let text = &self.text[word.start..word.end];
            all += 1;
            capitals += usize::from(!text.chars().any(char::is_lowercase));
            if text.len() > 3 {
                long += 1;
                long_capital += usize::from(word.capital);
                small += usize::from(!word.capital);
            }
        }
        if all > 2 && capitals == all {
            return Casing::Capitals;
        }
        let title = if is_headline { 3 * long_capital >= 2 * long && small <= 2 } else { small == 0 };
        if long > 3 && title { Casing::Title } else { Casing::Normal }
    }

    fn judge(&mut self, range: Range<usize>, casing: Casing, lexicon: &Lexicon, times: &[Range<usize>]) {
        let mut head = true;
        for at in range {
            let Word { start, end, mark, hash, .. } = self.list[at];
            let text = &self.text[start..end];
            let next = times.partition_point(|t| t.end <= start);
            let in_time = times.get(next).is_some_and(|t| t.start < end);
            let function = lexicon.small.function(hash);
            // "US", "WHO" and "IS" among small letters are no pronouns and no verbs.
            let shouted = |place: usize| self.list.get(place).is_some_and(|w| w.acronym);
            let alone = !shouted(at + 1) && !at.checked_sub(1).is_some_and(shouted);
            let acronym = self.list[at].acronym && casing == Casing::Normal && alone;
            let function = function.filter(|_| !acronym);
            let common = !mark && lexicon.common.contains(text);
            let word = &mut self.list[at];
            (word.common, word.head, word.function) = (common, head && !mark, function);
            word.timed = in_time;
            word.personal = match text.rsplit_once('-') {
                // "prize-winner"
                Some((_, tail)) => lexicon.people.is_personal(tail) && !tail.starts_with(char::is_uppercase),
                // "Geologist Anna Roe" at the head as well.
                None => (!word.capital || word.head) && lexicon.people.is_personal(text),
            };
            word.barred = in_time || lexicon.small.is_no_name(hash);
            if casing != Casing::Normal {
                // Here a capital tells nothing, but a word that is no ordinary one may be a name.
                word.capital &= function.is_none() && !common;
                word.acronym &= casing == Casing::Title;
            }
            if mark {
                head |= matches!(text, "“" | "\"" | ":" | "‘" | "•" | "–" | "—" | "*" | "(" | "``" | ";");
                head &= !matches!(text, "(" | ",");
            } else {
                head = false;
            }
        }
    }
}
