//! A web page → the parts of its article.
//!
//! One pass over the DOM gives blocks with their areas ([`flow`], [`area`]); what the publisher says of the article
//! comes from JSON-LD ([`jsonld`]) and `<meta>` ([`meta`]); [`body`] tells which blocks are the article, with the help
//! of `dom_smoothie` ([`extractor`]). [`material`] holds what was found until it is one text.

pub(in crate::article) mod area;
pub(in crate::article) mod authors;
mod body;
mod element;
mod extractor;
pub(in crate::article) mod figures;
pub(in crate::article) mod flow;
pub(in crate::article) mod guard;
mod head;
pub(in crate::article) mod jsonld;
pub(in crate::article) mod material;
mod meta;
mod signs;
mod slides;
pub(in crate::article) mod stamp;
pub(in crate::article) mod text;
mod veil;

use std::collections::HashSet;

use dom_query::Document;

use self::area::Areas;
use self::flow::{Flow, Tag};
use self::material::{BodyKind, Material, Piece};
use self::meta::Metas;
use self::signs::Signs;
use self::stamp::Moment;
use self::text::{bare, plain};
use super::FieldSource;
use crate::lexicon::Lexicon;
use crate::lexicon::page::MetaField;

/// Blocks longer than this, in bytes, stand in an article once.
const REPEATED: usize = 40;

/// Takes a page apart that its [`guard`] let through.
pub(in crate::article) fn read(html: &str, url: Option<&str>, lexicon: &Lexicon) -> (Material, Signs) {
    let (document, mut flow) = opened(html, lexicon);
    let running = flow.blocks.iter().map(body::mass).sum();
    let kept = extractor::kept(document, &flow.areas, running, || opened(html, lexicon).0);
    let described = jsonld::article(&flow.scripts);
    let described = described.as_ref();
    let metas = flow.metas.clone();
    let metas = Metas::of(&metas, &lexicon.page);
    let title = head::headline(&flow, described, &metas);
    let titled = title.block;
    let chosen = body::choose(&mut flow, &kept, titled);
    let ld = |field: fn(&jsonld::Described) -> &Option<String>| {
        described.and_then(|d| field(d).clone()).map(|value| (value, FieldSource::JsonLd))
    };
    let meta = |field| metas.first(field).and_then(plain).map(|value| (value, FieldSource::Meta));
    let is_described = described.is_some_and(|d| d.headline.is_some())
        || flow.metas.iter().any(|(name, content)| name == "og:type" && content == "article");
    let mut material = Material {
        url: url
            .map(|url| (url.to_owned(), FieldSource::Caller))
            .or_else(|| flow.canonical.clone().map(|url| (url, FieldSource::Dom)).or_else(|| meta(MetaField::Url))),
        publisher: ld(|d| &d.publisher).or_else(|| meta(MetaField::Site)),
        section: ld(|d| &d.section).or_else(|| meta(MetaField::Section)),
        language: flow.language.clone().map(|l| (l, FieldSource::Dom)).or_else(|| meta(MetaField::Language)),
        ..Material::from(FieldSource::Dom)
    };
    let first = chosen.iter().position(|chosen| *chosen).unwrap_or(flow.blocks.len());
    let last = chosen.iter().rposition(|chosen| *chosen).unwrap_or(0);
    let head = head::find(&flow, title, &chosen, described, &metas, lexicon);
    let site: Vec<String> = material.publisher.iter().map(|(name, _)| name.clone()).collect();
    material.signed = authors::find(described, &metas, &head.bylines, &site, lexicon);
    let moment = |value: &str| stamp::moment(value, &lexicon.article);
    material.published = published(&flow, described, &metas, &head, url, &moment);
    material.modified = described
        .and_then(|d| d.modified.as_deref())
        .and_then(moment)
        .map(|m| (m, FieldSource::JsonLd))
        .or_else(|| metas.all(MetaField::Modified).find_map(moment).map(|m| (m, FieldSource::Meta)));
    let furniture = body::furniture(&flow.areas, &kept, titled.map(|at| flow.blocks[at].area));
    let mut figures = figures::all(&flow, |area| furniture[Areas::index(area)], first..last, &lexicon.article);
    let top = head.block.map_or(first.saturating_sub(12), |at| at.saturating_sub(12).min(first));
    figures.retain(|figure| (top..=last).contains(&figure.before));
    // Captions that a slide show prints again, paragraphs that a pulled quote does.
    let mut printed: HashSet<String> =
        figures.iter().filter_map(|figure| figure.caption.as_deref().map(bare)).collect();
    let mut figures = figures.into_iter().peekable();
    for (at, block) in flow.blocks.iter().enumerate() {
        while let Some(figure) = figures.next_if(|figure| figure.before <= at) {
            material.body.push(Piece::Figure(figure));
        }
        if !chosen[at] || head.claims(at) {
            let beside = (first..last).contains(&at) && !furniture[Areas::index(block.area)] && !head.claims(at);
            material.body.extend(
                beside.then(|| figures::in_line(block, false, at, &lexicon.article)).flatten().map(Piece::Figure),
            );
            continue;
        }
        let kind = match block.tag {
            Tag::Heading(_) => BodyKind::Heading,
            Tag::Item => BodyKind::Item,
            Tag::Quote => BodyKind::Quote,
            _ => BodyKind::Paragraph,
        };
        let quoted = matches!(block.tag, Tag::Loose | Tag::Quote);
        if block.text.len() > REPEATED && !printed.insert(bare(&block.text)) && quoted {
            continue;
        }
        if block.tag == Tag::Quote && is_pulled(&flow.blocks, &chosen, at) {
            continue;
        }
        let shown = flow.pictures.iter().any(|picture| picture.before == at);
        if let Some(figure) = figures::in_line(block, shown, at, &lexicon.article) {
            material.body.push(Piece::Figure(figure));
            continue;
        }
        material.body.push(Piece::Text(kind, block.text.clone()));
    }
    material.body.extend(figures.map(Piece::Figure));
    material.headline = head.headline;
    material.kicker = head.kicker.map(|kicker| (kicker, FieldSource::Dom));
    material.description = head.standfirst.map(|text| (text, FieldSource::Dom));
    material.bylines = head.bylines;
    (material, Signs::of(&flow, is_described, &chosen, &lexicon.page))
}

/// The page as a tree, its elements marked with their areas, and as a reader sees it.
fn opened(html: &str, lexicon: &Lexicon) -> (Document, Flow) {
    let document = Document::from(html);
    if html.contains("text/template") {
        veil::unfold_templates(&document);
    }
    let flow = Flow::of(&document, &lexicon.page);
    (document, flow)
}

/// How many blocks before and after a quotation the paragraph may stand that it was pulled from.
const PULLED: usize = 12;

/// Whether a block only says again what a paragraph near it says.
fn is_pulled(blocks: &[flow::Block], chosen: &[bool], at: usize) -> bool {
    let own = bare(&blocks[at].text);
    let near = at.saturating_sub(PULLED)..blocks.len().min(at + PULLED);
    let longer = |i: usize| i != at && chosen[i] && blocks[i].tag == Tag::Paragraph && blocks[i].text.len() > own.len();
    own.len() < 400 && near.into_iter().any(|i| longer(i) && bare(&blocks[i].text).contains(&own))
}

/// The day of publication: as the publisher tells machines, as the page marks it, as it prints it, as its address has it.
fn published(
    flow: &Flow,
    described: Option<&jsonld::Described>,
    metas: &Metas<'_>,
    head: &head::Head,
    url: Option<&str>,
    moment: &impl Fn(&str) -> Option<Moment>,
) -> material::Sourced<Moment> {
    let stamps = || flow.stamps.iter().filter(|stamp| head.near(stamp.before)).filter_map(|stamp| moment(&stamp.value));
    let told = described
        .and_then(|d| d.published.as_deref())
        .and_then(moment)
        .map(|found| (found, FieldSource::JsonLd))
        .or_else(|| metas.all(MetaField::Published).find_map(moment).map(|found| (found, FieldSource::Meta)));
    if let Some((found, source)) = told {
        // Machines are told the time of Greenwich, readers that of the place.
        let local = stamps().find(|stamp| stamp.is_same_instant(&found)).or_else(|| {
            let printed = head.dates.iter().filter_map(|line| moment(line).map(|m| (m.day, line)));
            let day = printed
                .filter(|(_, line)| found.shows_minute(line))
                .map(|(day, _)| day)
                .find(|day| found.is_next(*day))?;
            Some(Moment { day, ..found.clone() })
        });
        return Some((local.unwrap_or(found), source));
    }
    if let Some(found) = stamps().next() {
        return Some((found, FieldSource::Dom));
    }
    if let Some(found) = head.dates.iter().find_map(|line| moment(line)) {
        return Some((found, FieldSource::Text));
    }
    let day = url.or(flow.canonical.as_deref()).and_then(stamp::in_url)?;
    Some((Moment { day, instant: None }, FieldSource::Dom))
}
