//! What holds for any string: no panic, a document that passes its check, the same one again.
#![allow(clippy::unwrap_used)] // a test may

use std::time::Duration;

use proptest::prelude::*;
use wirecopy::{Document, Limits, Reader, Text};

/// Pieces of articles, well-formed and broken, so that random texts reach the stages and not only the door.
const PIECES: &[&str] = &[
    "BAGHDAD — ",
    "PARIS, March 3 (AFP) - ",
    "LA CROSSE, Wis. (AP) —",
    "By Ann Lee and Omar Said",
    "Photo by Ann Lee/Getty Images",
    "(Photo: AP)",
    "Full statement from the Foreign Ministry:",
    "Statement by the Prime Minister",
    "(Reporting by Ann Lee; Editing by Bo Li)",
    "Updated 17 Jul 2025, 14:05 GMT",
    "Prime Minister Anna Weber met Thursday with Gen. Omar Said, commander of the coalition forces.",
    "“We will not leave,” he said. “Not",
    "\"Never,\" said the minister, \"again.\"",
    "According to a statement from his office, talks began in March 2025.",
    "Denmark and Kenya signed an agreement to move the camp by the end of 2027.",
    "The U.S. and Russia denied that three soldiers were killed on Monday.",
    "«‹„‚'‘’\"“”",
    "12 to 14 May 2025-2027 31 February 00:61 GMT",
    "THE ARMY SAID THAT GENERAL RENE LOPEZ [OF THE NLF] WAS KILLED IN BAGHDAD ON 3 MAY. \"WE KNOW,\" HE SAID.",
    "the un envoy met the president of kenya in nairobi",
    "İSTANBUL ȺND STRAẞE",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\0",
    "\t",
    " ",
    "👩‍👩‍👧‍👦🇮🇶",
    "الرئيس بغداد",
    "Президент",
    "e\u{301}",
    "ﬁ",
    "İı",
    "—",
    "...",
    "(((",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        2 => "[ -~\n]{0,40}",
        1 => "\\PC{0,12}",
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Limits from none to those by default.
fn limits() -> impl Strategy<Value = Limits> {
    let standard = Limits::default();
    let small = (0..4usize, 0..12usize, 0..3usize, 0..6usize).prop_map(
        move |(sentences, sentence_tokens, statement_depth, page_depth)| Limits {
            sentences,
            sentence_tokens,
            statement_depth,
            page_depth,
            ..standard
        },
    );
    prop_oneof![3 => Just(standard), 1 => small, 1 => Just(Limits { time: Some(Duration::ZERO), ..standard })]
}

fn published() -> impl Strategy<Value = Option<jiff::civil::Date>> {
    proptest::option::of((1..=9999i16, 1..=12i8, 1..=28i8).prop_map(|(y, m, d)| jiff::civil::date(y, m, d)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_and_option_gives_a_document_that_passes_its_check(
        text in text(),
        published in published(),
        limits in limits(),
    ) {
        let mut builder = Reader::builder().limits(limits);
        if let Some(date) = published {
            builder = builder.published(date);
        }
        let reader = builder.build();
        let document = reader.read(text.as_str()).unwrap();
        document.check().unwrap();
        prop_assert_eq!(&*document.article.text, text.as_str());
        prop_assert_eq!(&reader.read(text.as_str()).unwrap(), &document);
        let again = Document::from_json(&document.to_json().unwrap()).unwrap();
        prop_assert_eq!(&again, &document);
    }

    #[test]
    fn many_threads_give_what_one_gives(texts in proptest::collection::vec(text(), 1..3)) {
        let reader = Reader::default();
        let alone: Vec<_> = texts.iter().map(|text| reader.read(text.as_str())).collect();
        let together = reader.read_many(vec![texts; 4].concat());
        for (at, answer) in together.iter().enumerate() {
            prop_assert_eq!(answer, &alone[at % alone.len()]);
        }
    }

    #[test]
    fn two_texts_in_one_say_no_more_than_their_length_allows(a in text(), b in text()) {
        let text = format!("{a}\n\n{b}");
        let document = wirecopy::read(text.as_str()).unwrap();
        // Nothing is said twice of the same words, and who names others names a few.
        let mentions = document.actors.iter().map(|actor| actor.mentions.len()).sum::<usize>();
        let tellings = document.events.iter().map(|event| event.mentions.len()).sum::<usize>();
        let repeats = document.statements.iter().map(|statement| statement.repeats.len()).sum::<usize>();
        for count in [mentions, document.times.len(), document.statements.len(), tellings, repeats] {
            prop_assert!(count <= text.len(), "{} for {:?}", count, text);
        }
    }

    #[test]
    fn blocks_stand_in_order_and_hold_no_blank_ends(text in text()) {
        let article = wirecopy::parse(text.as_str()).unwrap();
        let mut last = 0;
        for block in &article.blocks {
            let slice = &article.text[block.span];
            prop_assert!(!slice.is_empty() && slice.trim() == slice, "{:?}", slice);
            prop_assert!(block.span.start() >= last);
            last = block.span.start();
        }
    }

    #[test]
    fn offsets_in_bytes_and_code_points_agree(text in any::<String>(), at in any::<proptest::sample::Index>()) {
        let chars: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        let (start, end) = (at.index(chars.len()), chars.len() - 1);
        let marked = Text::new(text.as_str()).unwrap();
        let span = marked.span(chars[start]..chars[end]).unwrap();
        prop_assert_eq!((span.start(), span.end()), (start, end));
        prop_assert_eq!(marked.span_of_chars(start..end), Some(span));
        prop_assert_eq!(marked.get(span), Some(&text[chars[start]..]));
        prop_assert_eq!(marked.span_of_chars(start..end + 1), None);
    }
}
