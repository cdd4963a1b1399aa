//! Pictures with what stands below them: caption and credit apart.

use dom_query::local_name;

use super::area::AreaId;
use super::flow::{Block, Flow, RunKind, Tag};
use crate::article::credit;
use crate::lexicon::article::ArticleLexicon;
use crate::lexicon::page::Label;

/// How far above a block the area that makes it a caption may stand.
const REACH: usize = 6;

/// A picture of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Figure {
    pub(in crate::article) url: Option<String>,
    pub(in crate::article) caption: Option<String>,
    pub(in crate::article) credit: Option<String>,
    /// Number of the block before which it stands.
    pub(in crate::article) before: usize,
}

/// All figures of a page with caption or credit, in order.
///
/// `is_furniture` tells of an area whether it is furniture; `body` is where the body's blocks are: what a box beside a
/// paragraph holds may be a picture of the article.
pub(in crate::article) fn all(
    flow: &Flow,
    is_furniture: impl Fn(AreaId) -> bool,
    body: std::ops::Range<usize>,
    lexicon: &ArticleLexicon,
) -> Vec<Figure> {
    let mut groups: Vec<(AreaId, usize, Vec<usize>)> = Vec::new();
    for (at, block) in flow.blocks.iter().enumerate() {
        let Some(figure) = figure_of(flow, block) else { continue };
        if is_furniture(figure) && (!body.contains(&at) || block.covered(RunKind::Link) > 0) {
            continue;
        }
        match groups.last_mut().filter(|(area, _, _)| *area == figure) {
            Some((_, _, members)) => members.push(at),
            None => groups.push((figure, at, vec![at])),
        }
    }
    let mut found: Vec<Figure> = Vec::new();
    for (area, before, members) in groups {
        let figure = read(flow, area, before, &members, lexicon);
        let same = |other: &Figure| other.caption == figure.caption && other.credit == figure.credit;
        if (figure.caption.is_some() || figure.credit.is_some()) && !found.iter().any(same) {
            found.push(figure);
        }
    }
    found
}

/// The caption that a line of the body is, told by the credit at its end: one that stands in no paragraph, or right below
/// a picture.
pub(super) fn in_line(block: &Block, below: bool, at: usize, lexicon: &ArticleLexicon) -> Option<Figure> {
    if block.words() > 45 || !(block.tag == Tag::Loose || below && block.tag == Tag::Paragraph) {
        return None;
    }
    let found = credit::find(&block.text, lexicon)?;
    let caption = Some(block.text[..found.bytes.start].trim().to_owned()).filter(|text| !text.is_empty());
    Some(Figure { url: None, caption, credit: Some(block.text[found.name].to_owned()), before: at })
}

/// The area of the picture that a block is caption or credit of.
fn figure_of(flow: &Flow, block: &Block) -> Option<AreaId> {
    let around: Vec<_> = flow.areas.around(block.area).take(REACH).collect();
    let figure = around.iter().find(|(_, area)| area.name == local_name!("figure"));
    let labelled = |label: Label| around.iter().rev().find(move |(_, area)| area.labels.has(label));
    if let Some((id, _)) = figure {
        return (!matches!(block.tag, Tag::Cell)).then_some(*id);
    }
    let captioned = labelled(Label::Caption).or_else(|| around.iter().find(|_| block.tag == Tag::Caption));
    captioned.map(|(id, _)| *id)
}

fn read(flow: &Flow, area: AreaId, before: usize, members: &[usize], lexicon: &ArticleLexicon) -> Figure {
    let (mut captions, mut credits): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for &at in members {
        let block = &flow.blocks[at];
        let mut inside = flow.areas.around(block.area).take_while(|(id, _)| *id >= area);
        let is_credit = inside.any(|(_, around)| around.labels.has(Label::Credit));
        if is_credit {
            push(&mut credits, &block.text);
            continue;
        }
        let mut rest = String::new();
        let mut from = 0;
        for run in block.runs.iter().filter(|run| run.kind == RunKind::Labelled(Label::Credit)) {
            if run.start >= from {
                rest.push_str(&block.text[from..run.start]);
                push(&mut credits, &block.text[run.start..run.end]);
                from = run.end;
            }
        }
        rest.push_str(&block.text[from..]);
        push(&mut captions, &rest);
    }
    let mut caption = Some(captions.join(" ").replace("( ", "(")).filter(|text| !text.is_empty());
    let mut credit = Some(credits.join(" ")).filter(|text| !text.is_empty());
    // "What is shown. | Name/Agency"
    if let (Some(text), None) = (&caption, &credit)
        && let Some((shown, name)) = text.rsplit_once(" | ")
        && name.split(' ').count() <= 10
        && !name.ends_with('.')
    {
        credit = Some(name.trim().to_owned());
        caption = Some(shown.trim().to_owned());
    }
    if let (Some(text), None) = (&caption, &credit)
        && let Some(found) = credit::find(text, lexicon)
    {
        credit = Some(text[found.name.clone()].to_owned());
        caption = Some(text[..found.bytes.start].trim().to_owned()).filter(|text| !text.is_empty());
    } else if let Some(text) = &credit
        && let Some(found) = credit::find(text, lexicon)
        && found.bytes.start == 0
    {
        credit = Some(text[found.name].to_owned());
    }
    let holder = flow.areas.get(area).parent;
    let near = |outer: AreaId| flow.pictures.iter().find(|p| flow.areas.holds(outer, p.area) && p.url.is_some());
    let url = near(area).or_else(|| near(holder)).and_then(|p| p.url.clone());
    Figure { url, caption, credit, before }
}

/// Adds a line that is not there yet.
fn push(lines: &mut Vec<String>, line: &str) {
    let line = line.trim().trim_matches(|c: char| matches!(c, '|' | '/' | '•')).trim();
    if !line.is_empty() && !lines.iter().any(|other| other == line) {
        lines.push(line.to_owned());
    }
}
