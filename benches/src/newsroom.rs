//! Articles made by rule from a grammar of our own: the same number always gives the same article, on any machine.
//!
//! They have the parts that the stages work on (captions, bylines, datelines, quotations, official statements, numbers, dates,
//! names in all spellings), and one in three is spoilt as texts are: in capitals, hard-wrapped, with a mark lost.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Paragraphs after which other persons and places take over, as in a long text.
const CHAPTER: usize = 25;
/// Columns of a hard-wrapped text.
const COLUMNS: usize = 72;

/// Alternatives by name.
type Rules = HashMap<&'static str, Vec<&'static str>>;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules = Rules::new();
    let mut name = "";
    for line in include_str!("../newsroom/grammar.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("    ") {
            Some(alternative) => {
                rules.entry(name).or_default().push(if alternative == "–" { "" } else { alternative });
            }
            None => name = line,
        }
    }
    rules
});

/// An article of at least `words` words of prose, one of as many as there are numbers.
pub fn article(number: u64, words: usize) -> String {
    let mut writer = Writer { random: Random(number), known: HashMap::new() };
    let mut text = writer.one("head", "");
    let (mut count, mut paragraphs) = (0, 0);
    while count < words {
        let paragraph = writer.one("paragraph", "");
        if paragraphs > 0 {
            text.push_str("\n\n");
        }
        count += paragraph.split_whitespace().count();
        paragraphs += 1;
        let mut letters = paragraph.chars();
        text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        text.push_str(letters.as_str());
        if paragraphs % CHAPTER == 0 {
            writer.known.clear();
        }
    }
    text.push_str("\n\n");
    text.push_str(&writer.one("tail", ""));
    writer.random.spoilt(text)
}

/// Two hundred articles of 30 to 900 words, those that the tests hold to their hashes.
pub fn two_hundred() -> impl Iterator<Item = String> {
    (0..200).map(|number| article(number, Random(!number).within(30..900)))
}

/// `count` articles of the lengths of news: 150 to 1,000 words.
pub fn many(count: u64) -> impl Iterator<Item = String> {
    (1_000..1_000 + count).map(|number| article(number, Random(!number).within(150..1_000)))
}

/// What has been written of an article.
struct Writer {
    random: Random,
    /// What stands for `{name:key}`.
    known: HashMap<String, String>,
}

impl Writer {
    /// One alternative of a name, everything in it filled in; `key` is whose it is.
    fn one(&mut self, name: &str, key: &str) -> String {
        let alternatives = RULES.get(name).unwrap_or_else(|| panic!("the grammar has no {name}"));
        let mut rest = alternatives[self.random.within(0..alternatives.len())];
        let mut text = String::new();
        while let Some((before, behind)) = rest.split_once('{') {
            let (slot, behind) = behind.split_once('}').expect("a slot that is closed");
            text.push_str(before);
            text.push_str(&self.slot(slot, key));
            rest = behind;
        }
        text.push_str(rest);
        text.replace("\\n", "\n")
    }

    fn slot(&mut self, slot: &str, key: &str) -> String {
        if let Some((low, high)) = slot.split_once("..") {
            let bound = |digits: &str| digits.parse::<usize>().expect("a number");
            return self.random.within(bound(low)..bound(high) + 1).to_string();
        }
        let Some((name, whose)) = slot.split_once(':') else { return self.one(slot, "") };
        let whose = if whose == "@" { key } else { whose };
        let remembered = format!("{name}:{whose}");
        if let Some(text) = self.known.get(&remembered) {
            return text.clone();
        }
        let text = self.one(name, whose);
        self.known.insert(remembered, text.clone());
        text
    }
}

/// `SplitMix64`: small, and its numbers are the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn within(&mut self, range: Range<usize>) -> usize {
        let width = (range.end - range.start) as u64;
        range.start + (self.next() % width) as usize
    }

    /// One text in three as it arrives from old wires, mail and careless hands.
    fn spoilt(&mut self, text: String) -> String {
        match self.within(0..18) {
            0 => text.to_uppercase(),
            1 => text.to_lowercase(),
            2 => wrapped(&text).replace('\n', "\r\n"),
            3 => text.replace("\n\n", "\n"),
            // A mark too few: what it opened is never closed, or the other way round.
            4 => text.replacen('”', "", 1),
            5 => text.replacen(['“', '"'], "", 1),
            _ => text,
        }
    }
}

/// Lines of a mail: broken at blanks, nowhere longer than [`COLUMNS`] where a word is not.
fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let mut column = 0;
        for word in line.split(' ') {
            let width = word.chars().count();
            if column > 0 {
                let breaks = column + 1 + width > COLUMNS;
                out.push(if breaks { '\n' } else { ' ' });
                column = if breaks { 0 } else { column + 1 };
            }
            out.push_str(word);
            column += width;
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_an_article() {
        let texts: Vec<String> = two_hundred().collect();
        let again: Vec<String> = two_hundred().collect();
        assert_eq!(texts, again);
        let mut different = texts.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), 200);
        assert!(texts.iter().all(|text| !text.contains(['{', '}', '@', '\\'])));
    }

    #[test]
    fn a_name_goes_on_under_its_key() {
        let mut writer = Writer { random: Random(7), known: HashMap::new() };
        let (person, last) = (writer.one("person", "a"), writer.slot("last:a", ""));
        assert!(person.ends_with(&last), "{person} is not {last}");
    }

    #[test]
    fn it_is_as_long_as_asked_for() {
        for words in [1, 100, 3_000] {
            let count = article(3, words).split_whitespace().count();
            assert!((words..words + 200).contains(&count), "{count} words for {words}");
        }
    }

    #[test]
    fn wrapped_lines_are_short() {
        assert_eq!(wrapped("a b\n\nc"), "a b\n\nc\n");
        let text = wrapped(&"word ".repeat(100));
        assert!(text.lines().count() > 5 && text.lines().all(|line| line.len() <= COLUMNS + 1));
    }
}
