//! Input that no reader wants: each gives an honest document or a typed error, never a panic.
#![allow(clippy::unwrap_used)] // a test may

use wirecopy::{Document, Error, Input, Reader, read};

fn checked(text: &str) -> Document {
    let document = read(text).unwrap();
    document.check().unwrap();
    assert_eq!(&*document.article.text, text);
    document
}

fn is_bare(document: &Document) -> bool {
    document.actors.is_empty()
        && document.places.is_empty()
        && document.times.is_empty()
        && document.statements.is_empty()
        && document.events.is_empty()
}

#[test]
fn nothing_comes_of_nothing() {
    for text in ["", " ", "\n\n\r\n", "\u{feff}", "\u{a0}\u{2028}", "\"", "“”‘’", "\"\"\"\"", "\0\0", "—", "…"]
    {
        assert!(is_bare(&checked(text)), "{text:?}");
    }
}

#[test]
fn one_word_is_no_event() {
    for text in ["Thursdays", "word", "👍🏽", "مرحبا"] {
        assert!(checked(text).events.is_empty(), "{text:?}");
    }
}

#[test]
fn other_languages_give_parts_and_a_warning() {
    let arabic = std::fs::read_to_string(wirecopy_tests::root().join("articles/arabic.txt")).unwrap();
    let russian = "Министр провёл переговоры в Москве\n\nМОСКВА — Министр иностранных дел провёл в четверг переговоры \
                   с делегацией соседней страны. Стороны обсудили торговлю и безопасность на границе.\n";
    for (text, language) in [(arabic.as_str(), "ar"), (russian, "ru")] {
        let document = checked(text);
        assert_eq!(document.article.language.as_deref(), Some(language));
        assert!(document.article.headline.is_some());
        assert!(is_bare(&document));
        assert_eq!(document.warnings.len(), 1);
    }
}

#[test]
fn a_text_over_the_limit_says_so() {
    let long = "a".repeat(10 << 20);
    assert_eq!(read(long.as_str()), Err(Error::TooLong { bytes: 10 << 20, limit: 4 << 20 }));
    let short = Reader::builder().max_bytes(3).build();
    assert_eq!(short.read("four"), Err(Error::TooLong { bytes: 4, limit: 3 }));
    assert!(short.read("one").is_ok());
}

#[test]
fn one_endless_line_is_read_to_its_end() {
    let sentence = "The minister said on Monday that talks had begun in Paris. ";
    let text = sentence.repeat((512 << 10) / sentence.len());
    let document = checked(&text);
    let last = document.times.last().expect("the times of the last sentence");
    assert!(last.span.end_byte() > text.len() - sentence.len());
}

#[test]
fn a_line_without_a_blank_is_read() {
    checked(&"x".repeat(1 << 20));
    checked(&"(".repeat(1 << 16));
    checked(&"“".repeat(1 << 16));
    checked(&"\n".repeat(1 << 16));
    checked(&"A.".repeat(1 << 16));
}

#[test]
fn lines_of_a_batch_that_are_no_record_say_why() {
    let kind = |line: &str| Input::from_json(line).unwrap_err().kind();
    assert_eq!(kind("{"), "invalid_json");
    assert_eq!(kind("{}"), "invalid_json");
    assert_eq!(kind(r#"{"text": "a", "html": "b"}"#), "invalid_json");
    assert_eq!(kind(r#"{"text": 3}"#), "invalid_json");
    assert_eq!(kind(r#"{"text": "a", "published": "July"}"#), "invalid_date");
    assert_eq!(kind(r#"{"text": "a", "published": "2025-02-30"}"#), "invalid_date");
}

#[test]
fn documents_that_contradict_themselves_are_refused() {
    let document = checked("PARIS (AP) — Talks began on Monday.");
    let json = document.to_json().unwrap();
    for (found, wrong) in [
        ("\"format\":\"wirecopy/1\"", "\"format\":\"wirecopy/2\""),
        ("\"text\":\"PARIS (AP) —", "\"text\":\"PARI (AP) —"),
        ("\"end\":12", "\"end\":10000"),
    ] {
        assert!(json.contains(found), "{found} in {json}");
        assert!(Document::from_json(&json.replacen(found, wrong, 1)).is_err(), "{wrong}");
    }
}

#[test]
fn a_text_of_quotation_marks_says_nothing() {
    for marks in ["\"", "“”", "‘", "«»", "„“", "''", "``''", "\"'", "“\n\n"] {
        assert!(checked(&marks.repeat(5_000)).statements.is_empty(), "{marks:?}");
    }
}

#[test]
fn quotations_nest_as_deep_as_the_limit_says() {
    let depth = 10_000;
    let text = format!("{}We are ready,{} said Anna Weber.", "“‘".repeat(depth), "’”".repeat(depth));
    let document = checked(&text);
    assert!(document.statements.len() <= 2, "{}", document.statements.len());

    // Reports of reports: each stands in the one before, none deeper than eight.
    let report = "Anna Weber said that ".repeat(40);
    let document = checked(&format!("{report}the dam was safe."));
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(outer) = document.statements[at].within {
            (at, depth) = (outer.0 as usize, depth + 1);
        }
        depth
    };
    let deepest = (0..document.statements.len()).map(depth).max().unwrap();
    assert!((2..=8).contains(&deepest), "{deepest}");
}

#[test]
fn a_quotation_that_never_closes_ends_with_its_paragraph() {
    let text = "“We are ready, Anna Weber said.\n\nThe mayor said that the road was open.\n\n".repeat(200);
    let document = checked(&text);
    let open = document.statements.iter().filter(|s| s.content.iter().any(|c| text[c.bytes()].contains('\n')));
    assert_eq!(open.count(), 0);
    let mayor = document.statements.iter().filter(|s| &text[s.content[0].bytes()] == "the road was open");
    assert_eq!(mayor.count(), 200);
}

#[test]
fn a_speech_of_fifty_thousand_words_is_one_statement() {
    let sentence = "We have worked for ten years and we will go on. ";
    let text = format!("Anna Weber said: “{}”", sentence.repeat(50_000 / 11).trim_end());
    let document = checked(&text);
    let speech = &document.statements[0];
    assert_eq!(&text[speech.speaker.unwrap().bytes()], "Anna Weber");
    assert!(text[speech.content[0].bytes()].len() > text.len() - 30);
    // Again with a mark at each of its paragraphs.
    let text = format!("Anna Weber said: {}”", format!("“{sentence}\n\n").repeat(50_000 / 11).trim_end());
    let document = checked(&text);
    assert_eq!(document.statements[0].content.len(), 50_000 / 11);
}
