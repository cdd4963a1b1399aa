//! Limits: what goes beyond one is refused or read in part, and the document says so.
#![allow(clippy::unwrap_used)] // a test may

use std::time::Duration;

use wirecopy::{Document, Error, Limits, Reader, WarningKind};

const TEXT: &str = "OSLO, May 3 (AP) — Denmark and Kenya signed an agreement on Friday. Gunmen attacked an army camp near Rome on Monday.\n\n\
    Weber said that Said had told her that the road was open.\n";

fn read(text: &str, limits: Limits) -> Document {
    let reader = Reader::builder().limits(limits).build();
    assert_eq!(reader.limits(), limits);
    let document = reader.read(text).unwrap();
    document.check().unwrap();
    assert_eq!(Document::from_json(&document.to_json().unwrap()).unwrap(), document);
    document
}

fn kinds(document: &Document) -> Vec<WarningKind> {
    document.warnings.iter().map(|warning| warning.kind).collect()
}

#[test]
fn without_limits_of_ones_own_nothing_is_said() {
    let document = read(TEXT, Limits::default());
    assert_eq!(kinds(&document), []);
    assert_eq!((document.events.len(), document.statements.len()), (2, 2));
}

#[test]
fn a_text_beyond_the_bytes_is_refused() {
    let reader = Reader::builder().limits(Limits { bytes: 3, ..Limits::default() }).build();
    assert_eq!(reader.read("four"), Err(Error::TooLong { bytes: 4, limit: 3 }));
}

#[test]
fn sentences_beyond_the_limit_are_left_out() {
    for (sentences, events, statements, end) in [(0, 0, 0, 0), (1, 1, 0, 67), (2, 2, 0, 117)] {
        let document = read(TEXT, Limits { sentences, ..Limits::default() });
        assert_eq!(kinds(&document), [WarningKind::MaxSentences]);
        let told =
            format!("max_sentences: the first {sentences} sentences were analysed, to character {end} of the text");
        assert_eq!(document.warnings[0].to_string(), told);
        assert_eq!((document.events.len(), document.statements.len()), (events, statements));
        assert_eq!(document.article, read(TEXT, Limits::default()).article, "its parts are given whole");
    }
    assert_eq!(kinds(&read(TEXT, Limits { sentences: 3, ..Limits::default() })), []);
}

#[test]
fn long_sentences_are_cut() {
    let document = read(TEXT, Limits { sentence_tokens: 13, ..Limits::default() });
    assert_eq!(kinds(&document), []);
    let document = read(TEXT, Limits { sentence_tokens: 5, ..Limits::default() });
    assert_eq!(kinds(&document), [WarningKind::MaxSentenceTokens]);
    let long = "The road was open and ".repeat(200);
    assert_eq!(kinds(&read(&long, Limits::default())), [WarningKind::MaxSentenceTokens]);
    assert_eq!(kinds(&read(&long, Limits { sentence_tokens: usize::MAX, ..Limits::default() })).len(), 1);
}

#[test]
fn statements_nest_as_deep_as_they_may() {
    let depth = |document: &Document| {
        let outer = |at: usize| document.statements[at].within.map(|id| id.0 as usize);
        let depth = |at| std::iter::successors(Some(at), |&at| outer(at)).count() - 1;
        (0..document.statements.len()).map(depth).max().unwrap()
    };
    let report = format!("{}the dam was safe.", "Anna Weber said that ".repeat(12));
    let document = read(&report, Limits::default());
    assert_eq!((depth(&document), kinds(&document)), (8, vec![WarningKind::MaxStatementDepth]));
    for statement_depth in [0, 1, 3] {
        let document = read(&report, Limits { statement_depth, ..Limits::default() });
        assert_eq!((depth(&document), kinds(&document)), (statement_depth, vec![WarningKind::MaxStatementDepth]));
    }
    assert_eq!(kinds(&read(TEXT, Limits { statement_depth: 1, ..Limits::default() })), []);
}

#[test]
fn a_page_is_flattened_below_its_depth() {
    let page = |depth| format!("<h1>Talks begin</h1>{}<p>{TEXT}</p>", "<div>".repeat(depth));
    for (page_depth, depth, flat) in
        [(130, 131, true), (usize::MAX, 131, true), (130, 120, false), (4, 3, false), (4, 5, true)]
    {
        let reader = Reader::builder().limits(Limits { page_depth, ..Limits::default() }).build();
        let document = reader.read_html(page(depth), None).unwrap();
        assert_eq!(
            kinds(&document),
            if flat { vec![WarningKind::MaxPageDepth] } else { vec![] },
            "{page_depth} {depth}"
        );
        assert!(document.article.text.contains("Gunmen attacked"));
    }
}

#[test]
fn without_time_there_are_the_parts_alone() {
    let document = read(TEXT, Limits { time: Some(Duration::ZERO), ..Limits::default() });
    assert_eq!(kinds(&document), [WarningKind::MaxSeconds, WarningKind::MaxSeconds]);
    assert!(document.times.is_empty() && document.actors.is_empty() && document.events.is_empty());
    assert_eq!(document.article, read(TEXT, Limits::default()).article);
    for time in [Duration::from_secs(3600), Duration::MAX] {
        assert_eq!(read(TEXT, Limits { time: Some(time), ..Limits::default() }), read(TEXT, Limits::default()));
    }
}

#[test]
fn fragments_of_feeds_are_flattened_too() {
    let markup = format!("{}<p>The envoys met in Oslo.</p>", "<div>".repeat(10_000));
    let feed = format!(
        "<rss><channel><item><title>Talks</title><description><![CDATA[{markup}]]></description></item></channel></rss>"
    );
    let documents = wirecopy::read_feed(feed, None).unwrap();
    assert_eq!(&*documents[0].article.text, "Talks\n\nThe envoys met in Oslo.");
}
