//! Pages and feeds that nobody wants: bounded work, and an article, an honest reason or a typed error.
#![allow(clippy::unwrap_used)] // a test may

use wirecopy::{Document, Error, FeedFormat, NoArticle, read_feed, read_html};

const BODY: &str = "<p>The envoys of both countries met in Oslo on Thursday to discuss the border, officials said.</p>\
    <p>They agreed to meet again within a month, and thanked the hosts for their patience and their coffee.</p>";

fn checked(page: impl AsRef<[u8]>) -> Document {
    let document = read_html(page, None).unwrap();
    document.check().unwrap();
    document
}

fn missing(page: &str) -> NoArticle {
    match read_html(page, None) {
        Err(Error::NoArticle { reason }) => reason,
        other => panic!("{other:?} for {}", &page[..page.len().min(80)]),
    }
}

#[test]
fn nesting_without_end_is_flattened() {
    for tag in ["div", "b", "blockquote", "ul><li", "table><tr><td", "section"] {
        let page = format!("<h1>Talks begin</h1>{}{BODY}", format!("<{tag}>").repeat(10_000));
        let document = checked(page);
        assert!(document.article.text.contains("The envoys of both countries"), "{tag}");
    }
}

/// Found by fuzzing.
#[test]
fn a_block_inside_a_word_parts_the_text() {
    let page = format!("<h1>Talks begin</h1><article>{BODY}ab<b><p>y</p>xéé</b></article>");
    let document = checked(page);
    assert!(document.article.text.ends_with("xéé"), "{}", &*document.article.text);
    let feed = "<rss><channel><item><title>Talks</title><description>&lt;p&gt;x&lt;/p&gt;ab&lt;a&gt;&lt;p&gt;y&lt;/p&gt;xéé\
        </description></item></channel></rss>";
    assert_eq!(&*read_feed(feed, None).unwrap()[0].article.text, "Talks\n\nx\n\nab\n\ny\n\nxéé");
}

#[test]
fn a_page_of_links_is_an_index() {
    let links = "<a href='/x'>Another headline of today</a> ".repeat(200_000);
    assert_eq!(missing(&links), NoArticle::Index);
    let links = &links[..links.len() / 100];
    let document = checked(format!("<h1>Talks begin</h1><article>{BODY}</article><div>{links}</div>"));
    assert!(document.article.text.len() < 1000, "the links are no part of the article");
}

#[test]
fn a_text_node_without_end_is_too_long() {
    let page = format!("<p>{}</p>", "a".repeat(50 << 20));
    assert!(matches!(read_html(&page, None), Err(Error::TooLong { limit, .. }) if limit == 32 << 20));
    // The page may be longer than the article, the article no longer than a text.
    let page = format!("<p>{}</p>", "Talks began in Oslo. ".repeat(300_000));
    assert!(matches!(read_html(&page, None), Err(Error::TooLong { limit, .. }) if limit == 4 << 20));
}

#[test]
fn scripts_that_only_look_like_json_ld_are_left_alone() {
    let nested = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let many = format!("[{}]", vec![r#"{"@type": "NewsArticle", "headline": 5, "author": [[[]]]}"#; 2000].join(","));
    for script in [
        "{",
        "{\"@type\": \"NewsArticle\",",
        "var x = {\"@type\": \"NewsArticle\", \"headline\": \"No\"};",
        "{\"@type\": [\"NewsArticle\"], \"headline\": [], \"author\": {\"@id\": \"#a\"}, \"image\": {\"@id\": \"#a\"}}",
        "{\"@type\": \"NewsArticle\", \"headline\": \"Talks begin\", \"datePublished\": \"2024-13-45T99:99\"}",
        "\u{0}\u{1}",
        &nested,
        &many,
    ] {
        let page = format!("<script type='application/ld+json'>{script}</script><h1>Talks begin</h1>{BODY}");
        let document = checked(page);
        assert_eq!(&document.article.text[document.article.headline.unwrap()], "Talks begin");
        assert_eq!(document.article.published, None);
        assert!(document.article.authors.is_empty());
    }
}

#[test]
fn a_wrong_charset_does_not_spoil_what_is_utf_8() {
    let page = format!("<meta charset='iso-8859-1'><h1>Café talks – day 2</h1>{BODY}");
    let document = checked(page);
    assert_eq!(&document.article.text[document.article.headline.unwrap()], "Café talks – day 2");
    let mut bytes = b"<meta charset=utf-8><h1>Caf\xE9 talks</h1>".to_vec();
    bytes.extend(BODY.bytes());
    assert!(checked(bytes).article.text.starts_with("Caf\u{FFFD} talks"));
}

#[test]
fn pages_without_an_article_say_what_they_are() {
    assert_eq!(missing(""), NoArticle::Empty);
    assert_eq!(missing("<html><body><img src='a.jpg'></body></html>"), NoArticle::Empty);
    assert_eq!(missing("\u{0}\u{fffd}"), NoArticle::Empty);
    let notice = "<p>We and our partners store information on your device to show you what may interest you.</p>";
    assert_eq!(missing(&format!("<title>Before you continue</title>{notice}<a>Accept</a>")), NoArticle::Consent);
    let lost = "<p>The address may be wrong, or the page may have been taken down. Try the search above.</p>";
    assert_eq!(missing(&format!("<title>404 Not Found</title><h1>Page not found</h1>{lost}")), NoArticle::NotFound);
    let teaser = "<h3><a href='/a'>Ministers meet again in the capital</a></h3><p>They talked until the early morning, officials said.</p>";
    assert_eq!(missing(&format!("<title>The Daily</title><main>{}</main>", teaser.repeat(30))), NoArticle::Index);
    // An article about such a page is one.
    let about = format!(
        "<title>Why “page not found” became a joke</title><h1>Why “page not found” became a joke</h1>{}",
        BODY.repeat(6)
    );
    assert!(read_html(about, None).is_ok());
}

#[test]
fn entities_of_their_own_are_not_expanded() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>\
        <rss version='2.0'><channel><item><title>&b;</title></item></channel></rss>";
    let error = read_feed(bomb, None).unwrap_err();
    assert!(
        matches!(&error, Error::InvalidFeed { format: "rss", offset, .. } if bomb[*offset..].starts_with("&b;")),
        "{error}"
    );
    let outside = "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    assert_eq!(read_feed(outside, None).unwrap_err().kind(), "invalid_feed");
    let known = "<rss><channel><item><title>Caf&eacute; &amp; bar&#8217;s end</title></item></channel></rss>";
    let document = &read_feed(known, None).unwrap()[0];
    assert_eq!(&*document.article.text, "Café & bar’s end");
}

#[test]
fn broken_feeds_give_what_they_have_or_say_where_they_break() {
    let deep = format!("<rss>{}", "<item>".repeat(100_000));
    assert_eq!(read_feed(&deep, None).unwrap_err().kind(), "invalid_feed");
    for (content, format, kind) in [
        ("", None, "unsupported"),
        ("Talks began.", None, "unsupported"),
        ("{\"a\": 1}", None, "unsupported"),
        ("{", Some(FeedFormat::Ninjs), "invalid_json"),
        ("[]", Some(FeedFormat::Ninjs), "no_article"),
        ("7", Some(FeedFormat::JsonLd), "no_article"),
        ("", Some(FeedFormat::Rss), "invalid_feed"),
        ("<rss/>", Some(FeedFormat::Rss), "no_article"),
        ("<feed><title>None</title></feed>", None, "no_article"),
    ] {
        assert_eq!(read_feed(content, format).unwrap_err().kind(), kind, "{content}");
    }
    let cut = "<rss><channel><title>Post</title><item><title>Talks begin</title><description>The envoys met";
    let documents = read_feed(cut, None).unwrap();
    assert_eq!(&*documents[0].article.text, "Talks begin\n\nThe envoys met");
}

#[test]
fn any_piece_of_a_page_is_read() {
    let page = std::fs::read(wirecopy_tests::root().join("articles/pages/graph.html")).unwrap();
    for cut in (0..page.len()).step_by(97) {
        for piece in [&page[..cut], &page[cut..]] {
            match read_html(piece, Some("https://news.example/a")) {
                Ok(document) => document.check().unwrap(),
                Err(error) => assert_eq!(error.kind(), "no_article"),
            }
        }
    }
}
