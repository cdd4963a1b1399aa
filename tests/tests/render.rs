//! Documents as pages and pictures.
#![allow(clippy::unwrap_used)] // a test may

use proptest::prelude::*;
use wirecopy::{Document, Reader, render};

fn articles() -> Vec<Document> {
    let folder = wirecopy_tests::root().join("articles");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.extension().is_some_and(|suffix| suffix == "txt"));
    let reader = Reader::builder().published(wirecopy::date("2025-11-04").unwrap()).build();
    texts.map(|path| reader.read(std::fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// What a reader sees of the article: no tags, no attributes, no blanks.
fn seen(html: &str) -> String {
    let (_, rest) = html.split_once("<article>").unwrap();
    let (article, _) = rest.split_once("</article>").unwrap();
    let mut text = String::new();
    let mut rest = article;
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        let (tag, after) = tag.split_once('>').unwrap();
        // What we add ourselves is no part of the text.
        rest = if tag == "p class=\"issuer\"" { after.split_once("</p>").unwrap().1 } else { after };
    }
    text += rest;
    for (entity, char) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"), ("&amp;", "&")]
    {
        text = text.replace(entity, char);
    }
    bare(&text)
}

fn bare(text: &str) -> String {
    let shown = |char: char| if char.is_control() { '\u{FFFD}' } else { char };
    text.chars()
        .filter(|char| !matches!(char, '\u{FFFE}' | '\u{FFFF}'))
        .filter(|c| !c.is_whitespace())
        .map(shown)
        .collect()
}

/// What lies in blocks, each character once.
fn printed(document: &Document) -> String {
    let (mut text, mut end) = (String::new(), 0);
    for block in &document.article.blocks {
        text += &document.article.text[block.span.start_byte().max(end)..block.span.end_byte().max(end)];
        end = end.max(block.span.end_byte());
    }
    bare(&text)
}

/// The tags of a page that could load, run or send something.
fn harmless(html: &str) {
    let lower = html.to_lowercase();
    for tag in ["<script", "<img", "<link", "<iframe", "<object", "<form", "<a ", "<base", "@import", "url("] {
        assert!(!lower.contains(tag), "{tag}");
    }
    let tags: Vec<&str> = html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap()).collect();
    for tag in tags {
        let names: String = tag.split('"').step_by(2).collect(); // what stands between quotes is text
        assert!(!names.contains(" on") && !names.contains("href") && !names.contains("src"), "{tag}");
    }
}

#[test]
fn every_character_of_an_article_is_shown_once() {
    let mut shown = 0;
    for document in articles() {
        let expected = printed(&document);
        assert_eq!(seen(&render::html(&document)), expected);
        shown += expected.len();
    }
    assert!(shown > 3000, "{shown}");
}

#[test]
fn a_mark_tells_its_record() {
    let document = articles().into_iter().find(|document| document.article.text.contains("Al-Rubaie")).unwrap();
    let page = render::html(&document);
    for part in [
        "<h1 dir=\"auto\"><span class=\"actor\" title=\"Kareem Al-Rubaie · person · IRQGOV",
        "<span class=\"event\" title=\"event 0, CONSULT/visit · Kareem Al-Rubaie ↔ Anders Holm · 2025-11-04",
        "· rule CONSULT/",
        "<span class=\"dateline\"><span class=\"place\" title=\"Baghdad",
        "<p class=\"issuer\">Statement of Interior Ministry, in full</p>",
        "<td data-column=\"Status\"><span dir=\"auto\">happened</span></td>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    // The date within the words of the event is both.
    assert!(page.contains("<span class=\"time event\" title=\"DATE · 2025-11-04&#10;event 0, "), "{page}");
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<script>alert(1)</script> & \"Minister\" <img src=x onerror=alert(1)>\n\n\
                   OSLO — Envoy Kari Lund met Chad’s minister in <b>Oslo</b> on Thursday\u{0}.\n\n\
                   “We agreed</title></style>,” she said. --> ]]> <!-- \u{202e}";
    let mut document = wirecopy::read(hostile).unwrap();
    document.id = Some("\"><script>x</script>".to_owned());
    document.warnings.push("<script>y</script>".to_owned().into());
    document.actors.iter_mut().for_each(|actor| actor.name = "<svg onload=x>'\"".to_owned());
    assert!(!document.events.is_empty());
    for shown in [render::page(&document), render::timeline(&document), render::network(&document)] {
        harmless(&shown);
    }
    assert!(render::page(&document).contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(render::network(&document).contains("&lt;svg onload"));
}

#[test]
fn bounds_are_drawn_as_they_are_known() {
    let text = "OSLO — Norway’s envoy met Chad’s minister on 3 May 2024.\n\nNorway’s envoy met Sweden’s minister in June 2024.\n\n\
                Norway’s envoy met Denmark’s minister.";
    let document = wirecopy::read(text).unwrap();
    assert_eq!(document.events.len(), 3, "{:?}", document.events);
    let picture = render::timeline(&document);
    assert_eq!(picture.matches("<circle").count(), 1, "a day is a point");
    assert_eq!(picture.matches("class=\"bar talk\"").count(), 1, "a month is a bar");
    let (dated, undated) = picture.split_once("without a date").unwrap();
    assert!(dated.contains(">2024-05-03</text>") && dated.contains(">2024-06-30</text>"));
    assert!(undated.contains("DNK") || undated.contains("Denmark"), "{undated}");

    let mut open = document.clone();
    open.events[1].date = wirecopy::time::Edtf::new("../2024-06");
    assert_eq!(render::timeline(&open).matches("class=\"bar talk open\"").count(), 1, "an open end is dashed");
}

#[test]
fn deeds_between_the_same_two_are_one_line() {
    let document = articles().into_iter().find(|document| document.article.text.contains("Al-Rubaie")).unwrap();
    let mut twice = document.clone();
    twice.events.push(document.events[0].clone());
    assert!(!render::network(&document).contains("CONSULT ×2"));
    assert!(render::network(&twice).contains(">CONSULT ×2</text>"));
    let lines = |picture: &str| picture.matches("<line").count();
    assert_eq!(lines(&render::network(&document)), lines(&render::network(&twice)));
}

#[test]
fn nothing_found_is_said() {
    let document = wirecopy::read("").unwrap();
    assert!(render::timeline(&document).contains("no events") && render::network(&document).contains("no events"));
    let page = render::page(&document);
    assert!(page.contains("<title>Article</title>") && page.contains("0 events") && !page.contains("<table>"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_shown(pieces in prop::collection::vec(prop_oneof![
        any::<String>(),
        prop::sample::select(vec!["<b>", "&amp;", "\"", "'", "\n\n", "OSLO — ", "Envoy Kari Lund met Chad’s minister on Thursday. ",
            "“We agreed,” he said. ", "Full statement from the Interior Ministry:\n\n"]).prop_map(str::to_owned),
    ], 0..8)) {
        let document = wirecopy::read(pieces.concat()).unwrap();
        let page = render::page(&document);
        if !document.article.blocks.is_empty() {
            prop_assert_eq!(seen(&page).replace('\u{FFFD}', ""), printed(&document).replace('\u{FFFD}', ""));
        }
        render::timeline(&document);
        render::network(&document);
    }
}
