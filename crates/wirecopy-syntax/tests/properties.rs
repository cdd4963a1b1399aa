//! What holds for any string.

use proptest::prelude::*;
use wirecopy_syntax::{Analyzer, MAX_SENTENCE_TOKENS};

fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Tokens ascend, do not overlap, slice the text and cover all of it that can be seen; sentences part them.
fn check(text: &str) {
    let syntax = Analyzer::english().analyze(text);
    let mut covered = 0;
    for token in syntax.tokens() {
        let range = token.range();
        assert!(range.start < range.end && covered <= range.start, "{text:?}: {range:?} behind {covered}");
        assert!(text[covered..range.start].chars().all(is_unseen), "{text:?}: a gap before {range:?}");
        assert!(!token.text(text).contains(char::is_whitespace), "{text:?}: a blank in {range:?}");
        covered = range.end;
    }
    assert!(text[covered..].chars().all(is_unseen), "{text:?}: nothing behind {covered}");
    let mut next = 0;
    for sentence in syntax.sentences() {
        let tokens = sentence.token_range();
        assert_eq!(tokens.start, next, "{text:?}");
        assert!(!tokens.is_empty() && tokens.len() <= MAX_SENTENCE_TOKENS, "{text:?}");
        next = tokens.end;
        for token in tokens.clone() {
            let way = std::iter::successors(Some(token), |&at| syntax.head(at));
            assert!(way.take(tokens.len() + 1).count() <= tokens.len(), "{text:?}: {token} hangs in a circle");
        }
    }
    assert_eq!(next, syntax.tokens().len(), "{text:?}");
}

proptest! {
    #[test]
    fn any_string(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_row_of_what_is_special(parts in prop::collection::vec(prop::sample::select(SPECIAL), 0..24)) {
        check(&parts.concat());
    }
}

const SPECIAL: &[&str] = &[
    ".", "..", "...", "…", "?", "!", ",", ";", ":", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]", "-", "--", "–",
    "—", "/", "@", "#", "$", "€", "%", "&", "+", "*", "_", "~", "\\", "<", ">", "=", " ", "  ", "\n", "\r\n", "\n\n",
    "\t", "\u{a0}", "\0", "\u{feff}", "\u{200d}", "\u{fe0f}", "👍", "🏽", "🇮", "é", "ß", "İ", "ا", "؟", "中", "。",
    "a", "I", "S", "U.S", "Mr", "No", "p.m", "n't", "'s", "can", "not", "cannot", "y'all", "5", "10", "pm", "www.",
    "http://", "a.com", "al", "non", "wise", "said", "The", "he", ":-)", "'em", "w/", "1)",
];

/// Found by fuzzing: mended twice, its words hung in a circle.
#[test]
fn what_is_mended_stays_a_tree() {
    check(
        "!doctype again</title></head>\n<body><div itemprop=\"headline\">Bank lifts rat@NAIROBI, (AP) — Foreign Minister \
         Weber met",
    );
}

#[test]
fn marks_without_end_close_no_sentence() {
    for marks in [")", "”", "’\"", "[3]"] {
        check(&format!("They went.{}", marks.repeat(3 * MAX_SENTENCE_TOKENS)));
    }
}

#[test]
fn a_sentence_without_end_is_cut() {
    let text = "word ".repeat(100_000);
    let syntax = Analyzer::english().analyze(&text);
    assert_eq!(syntax.tokens().len(), 100_000);
    assert_eq!(syntax.sentences().len(), 100_000usize.div_ceil(MAX_SENTENCE_TOKENS));
    check(&text);
}

#[test]
fn a_range_counts_from_the_start_of_the_whole() {
    let text = "Not this. But this one. Nor this.";
    let mut syntax = wirecopy_syntax::Syntax::default();
    Analyzer::english().analyze_range(text, 10..23, &mut syntax);
    assert_eq!(syntax.sentences().map(|s| s.text(text)).collect::<Vec<_>>(), ["But this one."]);
    Analyzer::english().analyze_range(text, 30..99, &mut syntax);
    assert_eq!(syntax.sentences().len(), 1, "a range outside the text adds nothing");
}

/// Any one thing, 200,000 bytes of it, is cut to its end: a step that looked back over the whole would not come to one.
#[test]
fn one_thing_over_and_over() {
    let more = ["👍\u{fe0f}\u{fe0f}", "a-", "a.", "U.S.", "x'", "1,", ". ", ".)", "\" ", "a\n", "A. ", "? \"", "[1]"];
    for part in SPECIAL.iter().chain(&more) {
        let text = part.repeat(200_000 / part.len());
        let syntax = Analyzer::tokenizer().analyze(&text);
        let end = syntax.tokens().last().map_or(0, |t| t.range().end);
        assert!(text[end..].chars().all(is_unseen), "{part:?}");
    }
}
