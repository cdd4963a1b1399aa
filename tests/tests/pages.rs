//! Web pages and structured news against goldens: what is taken from each, and from where.

use std::fmt::Write as _;
use std::path::Path;

use wirecopy::{Article, Error, Input, NoArticle, Reader, Span};
use wirecopy_tests::root;

/// An article's fields, one a line, then its blocks.
fn shown(article: &Article) -> String {
    let text = |span: Span| article.text[span].to_owned();
    let spans = |spans: &[Span]| spans.iter().map(|span| text(*span)).collect::<Vec<_>>().join(" / ");
    let names = |names: Vec<String>| names.join("; ");
    let authors = article.authors.iter().map(|a| {
        [Some(&a.name), a.role.as_ref(), a.organization.as_ref()]
            .into_iter()
            .flatten()
            .cloned()
            .collect::<Vec<_>>()
            .join(", ")
    });
    let images = article.images.iter().map(|image| {
        let part = |span: Option<Span>| span.map_or("-".to_owned(), text);
        format!("{} | {} | {}", image.url.as_deref().unwrap_or("-"), part(image.caption), part(image.credit))
    });
    let dateline = article.dateline.as_ref().map(|d| {
        let date = d.date.as_ref().map(ToString::to_string);
        format!("{} | {} | {}", d.places.join(", "), d.agency.as_deref().unwrap_or("-"), date.as_deref().unwrap_or("-"))
    });
    let fields = [
        ("url", article.url.clone()),
        ("publisher", article.publisher.clone()),
        ("language", article.language.clone()),
        ("published", article.published.map(|day| day.to_string())),
        ("published_at", article.published_at.clone()),
        ("modified_at", article.modified_at.clone()),
        ("section", article.section.clone()),
        ("bylines", Some(names(article.bylines.iter().map(|b| b.name.clone()).collect()))),
        ("authors", Some(names(authors.collect()))),
        ("contributors", Some(spans(&article.contributors))),
        ("dateline", dateline),
        ("images", Some(images.collect::<Vec<_>>().join("\n  ")).filter(|s| !s.is_empty())),
        (
            "sources",
            Some(
                article
                    .sources
                    .iter()
                    .map(|(field, source)| format!("{field} {source}"))
                    .collect::<Vec<_>>()
                    .join(", "),
            ),
        ),
    ];
    let mut out = String::new();
    for (name, value) in
        fields.into_iter().filter_map(|(name, value)| Some((name, value?))).filter(|(_, v)| !v.is_empty())
    {
        let _ = writeln!(out, "{name}: {value}");
    }
    for block in &article.blocks {
        let _ = writeln!(out, "[{}] {}", block.kind, &article.text[block.span]);
    }
    out
}

fn golden(name: &str, shown: &str) {
    insta::with_settings!({
        snapshot_path => root().join("articles/golden"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, shown);
    });
}

fn page(name: &str, url: Option<&str>) {
    let bytes = std::fs::read(root().join("articles/pages").join(name).with_extension("html")).expect("a page");
    let document = Reader::default().read(Input::page(&bytes, None, url)).expect("an article");
    document.check().expect("a document that passes its check");
    golden(&format!("page-{name}"), &shown(&document.article));
}

fn feed(file: &str) {
    let bytes = std::fs::read(root().join("articles/feeds").join(file)).expect("a feed");
    let documents = Reader::default().read_feed(&bytes, None).expect("articles");
    for document in &documents {
        document.check().expect("a document that passes its check");
    }
    let all: Vec<String> = documents.iter().map(|document| shown(&document.article)).collect();
    golden(&format!("feed-{}", Path::new(file).display().to_string().replace('.', "-")), &all.join("\n"));
}

#[test]
fn json_ld_graph_with_furniture_between_the_paragraphs() {
    page("graph", None);
}

#[test]
fn tables_for_layout_line_breaks_for_paragraphs_latin_1() {
    page("old-table", None);
}

#[test]
fn a_body_in_pieces() {
    page("split-body", None);
}

#[test]
fn a_live_blog_with_stamps_for_machines() {
    page("live-blog", None);
}

#[test]
fn an_official_statement_on_a_page() {
    page("statement", None);
}

#[test]
fn a_magazine_with_another_headline_for_machines() {
    page("magazine", None);
}

#[test]
fn microdata_and_amp_pictures() {
    page("microdata", None);
}

#[test]
fn paragraphs_named_paywall_below_a_longer_cookie_notice() {
    page("paywall", None);
}

#[test]
fn text_without_paragraphs() {
    page("loose", None);
}

#[test]
fn lists_quotes_tables_and_broken_json_ld() {
    page("lists", None);
}

#[test]
fn a_blog_with_biography_and_comments() {
    page("blog", None);
}

#[test]
fn a_page_without_metadata_signed_by_an_agency() {
    page("bare", Some("https://mountains.example/2019/08/04/rescue"));
}

#[test]
fn one_instant_in_two_zones() {
    page("zones", None);
}

#[test]
fn several_writers_with_roles_several_pictures_a_kicker() {
    page("dispatches", None);
}

#[test]
fn boxes_for_newsletters_polls_donations_and_the_next_story() {
    page("boxes", None);
}

#[test]
fn the_first_paragraphs_of_a_page_that_wants_money() {
    page("teaser", None);
}

#[test]
fn a_body_hidden_from_those_who_do_not_subscribe() {
    page("veiled", None);
}

#[test]
fn a_press_release() {
    page("release", None);
}

#[test]
fn amp() {
    page("amp", None);
}

#[test]
fn a_live_page_with_an_article_an_entry() {
    page("live-page", None);
}

#[test]
fn a_slide_show() {
    page("slides", None);
}

#[test]
fn a_front_page_is_no_article() {
    let bytes = std::fs::read(root().join("articles/pages/front-page.html")).expect("a page");
    let found = Reader::default().read(Input::page(&bytes, None, Some("https://meridian.example/")));
    assert_eq!(found, Err(Error::NoArticle { reason: NoArticle::Index }));
}

#[test]
fn rss() {
    feed("rss.xml");
}

#[test]
fn atom() {
    feed("atom.xml");
}

#[test]
fn nitf() {
    feed("nitf.xml");
}

#[test]
fn newsml() {
    feed("newsml.xml");
}

#[test]
fn ninjs_of_both_generations() {
    feed("ninjs-1.json");
    feed("ninjs-3.json");
}

#[test]
fn json_ld_alone() {
    feed("article.jsonld");
}
