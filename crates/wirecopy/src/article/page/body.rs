//! Which blocks of a page are the article's body.
//!
//! `dom_smoothie` (Readability's rules) says where running text lies. From there: what it kept and the page's own
//! names call furniture goes, what it lost inside the body's area comes back.

use std::collections::HashMap;

use dom_query::local_name;

use super::area::{Area, AreaId, Areas};
use super::flow::{Block, Flow, RunKind, Tag};
use crate::lexicon::page::Label;

/// The share of the page's running text above which an area is no furniture, whatever its name: 1 in so many.
const SHARE: usize = 3;

/// Text of the body below which a page has none, in bytes.
const ENOUGH: usize = 250;

/// Running text above which an area inside the body is no furniture, in bytes.
const LONG: usize = 1500;

/// The longest paragraph, in bytes, that its own name can make furniture.
const NOTE: usize = 160;

/// Words from which on a block is no byline, date or label, whatever stands around it.
const PROSE: usize = 25;

/// For each block whether it belongs to the body.
pub(super) fn choose(flow: &mut Flow, kept: &[bool], headline: Option<usize>) -> Vec<bool> {
    let Flow { areas, blocks, .. } = flow;
    areas.weigh(blocks, mass);
    let judge = Judge { areas, furniture: furniture(areas, kept, headline.map(|at| blocks[at].area)) };
    let sound: Vec<bool> = blocks.iter().map(|block| judge.may_be_body(block)).collect();
    let is_kept = |block: &Block| kept.get(Areas::index(block.area)).copied().unwrap_or(false);
    let mut chosen: Vec<bool> = blocks.iter().zip(&sound).map(|(block, sound)| *sound && is_kept(block)).collect();
    if let Some(body) = named_body(areas) {
        let inside = |block: &Block| areas.holds(body, block.area);
        let weight = |pick: &dyn Fn(usize) -> bool| -> usize {
            blocks.iter().enumerate().filter(|(at, b)| sound[*at] && inside(b) && pick(*at)).map(|(_, b)| mass(b)).sum()
        };
        let (all, known) = (weight(&|_| true), weight(&|at| chosen[at]));
        let outside: usize = blocks.iter().zip(&chosen).filter(|(b, c)| **c && !inside(b)).map(|(b, _)| mass(b)).sum();
        // What was kept may be a notice longer than the article, which stands below the article.
        let first = |pick: &dyn Fn(usize) -> bool| (headline.unwrap_or(0)..blocks.len()).find(|&at| pick(at));
        let above =
            match (first(&|at| sound[at] && inside(&blocks[at]) && mass(&blocks[at]) > 0), first(&|at| chosen[at])) {
                (Some(named), Some(kept)) => named < kept,
                (named, _) => named.is_some(),
            };
        if known * 2 < all && all > ENOUGH && if known > 0 { all > outside } else { above } {
            chosen =
                blocks.iter().zip(&sound).map(|(block, sound)| *sound && inside(block) && mass(block) > 0).collect();
        }
    }
    if !chosen.iter().any(|chosen| *chosen) {
        chosen = blocks.iter().zip(&sound).map(|(block, sound)| *sound && block.tag == Tag::Paragraph).collect();
    }
    for (at, block) in blocks.iter().enumerate() {
        chosen[at] |= sound[at] && areas.get(block.area).certain;
    }
    if let Some(core) = core(areas, blocks, &chosen) {
        fill(&judge, blocks, &sound, &mut chosen, core);
        join_pieces(areas, blocks, &sound, &mut chosen);
        lead(areas, blocks, &sound, &mut chosen, headline);
    }
    trim(areas, blocks, &mut chosen);
    chosen
}

/// The area that calls itself the article's body and holds most text; of those that hold nearly as much, the smallest.
fn named_body(areas: &Areas) -> Option<AreaId> {
    let foot = |at: usize| {
        let outer = |(_, area): (AreaId, &Area)| matches!(area.name, local_name!("footer") | local_name!("nav"));
        areas.around(Areas::id(at)).any(outer)
    };
    let named = |at: &usize| {
        let area = areas.at(*at);
        area.labels.has(Label::Body) && area.name != local_name!("body") && area.mass > ENOUGH && !foot(*at)
    };
    let most = (1..areas.len()).filter(named).map(|at| areas.at(at).mass).max()?;
    (1..areas.len()).rev().filter(named).find(|&at| areas.at(at).mass * 5 >= most * 4).map(Areas::id)
}

/// Letters of running text.
pub(super) fn mass(block: &Block) -> usize {
    let running = matches!(block.tag, Tag::Paragraph | Tag::Loose | Tag::Quote | Tag::Item | Tag::Pre | Tag::Cell);
    if running && !block.is_linked() && block.text.len() >= 60 { block.text.len() } else { 0 }
}

/// For each area whether it, or one around it, is furniture. What holds the headline or the body is none.
pub(super) fn furniture(areas: &Areas, kept: &[bool], headline: Option<AreaId>) -> Vec<bool> {
    let total = areas.get(Areas::TOP).mass;
    let mut safe = vec![false; areas.len()];
    let body = named_body(areas);
    for area in body.into_iter().chain(headline) {
        areas.around(area).for_each(|(id, _)| safe[Areas::index(id)] = true);
    }
    let mut found = vec![false; areas.len()];
    for at in 1..areas.len() {
        let area = areas.at(at);
        let named = area.labels.has(Label::Furniture) && !area.labels.has(Label::Body)
            || area.labels.has(Label::Hidden)
            || matches!(
                area.name,
                local_name!("nav") | local_name!("aside") | local_name!("footer") | local_name!("form")
            );
        // Publishers name their paragraphs after what may happen to them ("paywall").
        let whole = area.name == local_name!("p") && area.mass > NOTE;
        // So they do with what only subscribers see, which is the article.
        let long = area.mass > LONG && body.is_some_and(|body| areas.holds(body, Areas::id(at)));
        // Of a page with little text on it a notice is a third, too.
        let notice = area.mass <= NOTE && total > ENOUGH;
        let small = (area.mass * SHARE < total || notice) && !whole && !long;
        // A body in pieces, each in a box of its own.
        let piece = area.labels.has(Label::Body) && area.mass > ENOUGH && kept.get(at).copied().unwrap_or(false);
        found[at] = !safe[at] && (found[Areas::index(area.parent)] && !piece || named && small);
    }
    found
}

struct Judge<'a> {
    areas: &'a Areas,
    furniture: Vec<bool>,
}

impl Judge<'_> {
    fn is_furniture(&self, area: AreaId) -> bool {
        self.furniture[Areas::index(area)]
    }

    fn may_be_body(&self, block: &Block) -> bool {
        if self.is_furniture(block.area) || matches!(block.tag, Tag::Caption | Tag::Heading(1)) {
            return false;
        }
        let total = self.areas.get(Areas::TOP).mass;
        let prose = block.words() >= PROSE;
        let labelled = self.areas.around(block.area).take(5).any(|(_, area)| {
            let head = [Label::Byline, Label::Date, Label::Headline, Label::Kicker];
            let below = [Label::Caption, Label::Credit];
            let named = below.iter().any(|label| area.labels.has(*label))
                || !prose && !area.labels.has(Label::Body) && head.iter().any(|label| area.labels.has(*label))
                || area.name == local_name!("figure");
            named && area.mass * 5 < total
        });
        // Tables give figures; layouts of old put whole articles into their cells.
        let linked = block.is_linked() && !matches!(block.tag, Tag::Heading(_));
        let article = self.areas.get(block.area).mass > ENOUGH;
        !labelled && !linked && (block.tag != Tag::Cell || article || block.words() >= 20)
    }
}

/// The smallest area with three quarters of the chosen text.
fn core(areas: &Areas, blocks: &[Block], chosen: &[bool]) -> Option<AreaId> {
    let mut weights = vec![0; areas.len()];
    let mut total = 0;
    for (block, _) in blocks.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
        weights[Areas::index(block.area)] += block.text.len();
        total += block.text.len();
    }
    for at in (1..weights.len()).rev() {
        weights[Areas::index(areas.at(at).parent)] += weights[at];
    }
    // Children have the larger numbers: the last that holds enough is the smallest.
    let at = (0..weights.len()).rev().find(|&at| weights[at] * 4 >= total * 3 && total > 0)?;
    // One block may be most of a short article; others stand beside it.
    let own = blocks.iter().zip(chosen).any(|(block, chosen)| *chosen && block.area == Areas::id(at));
    Some(if own { areas.at(at).parent } else { Areas::id(at) })
}

/// Takes in what stands in the core between the first and the last chosen block, and running text behind it.
fn fill(judge: &Judge<'_>, blocks: &[Block], sound: &[bool], chosen: &mut [bool], core: AreaId) {
    let Some(first) = chosen.iter().position(|chosen| *chosen) else { return };
    let Some(last) = chosen.iter().rposition(|chosen| *chosen) else { return };
    // Where chosen paragraphs stand, others of theirs stand too.
    let mut homes: Vec<AreaId> =
        blocks.iter().zip(&*chosen).filter(|(_, c)| **c).map(|(b, _)| judge.areas.get(b.area).parent).collect();
    homes.sort_unstable();
    homes.dedup();
    for at in 0..blocks.len() {
        let block = &blocks[at];
        if chosen[at] || !sound[at] || !judge.areas.holds(core, block.area) {
            continue;
        }
        let between = (first..last).contains(&at);
        if !between && homes.binary_search(&judge.areas.get(block.area).parent).is_err() {
            continue;
        }
        // Behind the last one a line full of links leads away.
        let leads_away = at > last && block.covered(RunKind::Link) * 4 > block.text.len();
        let text = !leads_away
            && match block.tag {
                Tag::Paragraph => between || block.words() >= 12,
                Tag::Loose | Tag::Quote | Tag::Item | Tag::Pre => {
                    between && block.words() >= 8 && block.ends_sentence() || block.words() >= 20
                }
                Tag::Heading(_) => between && !block.is_linked(),
                Tag::Cell => homes.binary_search(&judge.areas.get(block.area).parent).is_ok() && block.ends_sentence(),
                Tag::Caption => false,
            };
        chosen[at] = text;
    }
}

/// Takes in the running text of areas that bear the body's name as those do where most of the chosen text stands: bodies
/// are cut into pieces for what is put between them.
fn join_pieces(areas: &Areas, blocks: &[Block], sound: &[bool], chosen: &mut [bool]) {
    let named = |block: &Block| {
        areas
            .around(block.area)
            .skip(1)
            .take(4)
            .find(|(_, area)| area.labels.has(Label::Body))
            .map(|(_, area)| (&area.name, area.labels))
    };
    let weigh = |name: Option<_>| -> usize {
        let of = |(block, chosen): &(&Block, &bool)| **chosen && (name.is_none() || named(block) == name);
        blocks.iter().zip(&*chosen).filter(of).map(|(block, _)| block.text.len()).sum()
    };
    let mut known: Vec<_> = blocks.iter().zip(&*chosen).filter(|(_, c)| **c).filter_map(|(b, _)| named(b)).collect();
    known.dedup();
    known.truncate(20);
    let total = weigh(None);
    let Some(name) = known.into_iter().find(|name| weigh(Some(*name)) * 2 > total) else { return };
    let add: Vec<usize> = (0..blocks.len())
        .filter(|&at| !chosen[at] && sound[at] && matches!(blocks[at].tag, Tag::Paragraph | Tag::Item))
        .filter(|&at| blocks[at].words() >= 12 && named(&blocks[at]) == Some(name))
        .collect();
    for at in add {
        chosen[at] = true;
    }
}

/// Takes in paragraphs between headline and body that call themselves body.
fn lead(areas: &Areas, blocks: &[Block], sound: &[bool], chosen: &mut [bool], headline: Option<usize>) {
    let (Some(title), Some(first)) = (headline, chosen.iter().position(|chosen| *chosen)) else { return };
    for at in title + 1..first {
        let block = &blocks[at];
        let named = areas.around(block.area).take(3).any(|(_, area)| area.labels.has(Label::Body));
        chosen[at] |= sound[at] && block.tag == Tag::Paragraph && block.words() >= PROSE && named;
    }
}

/// Headings with nothing below them go, and scraps: short lines that stand apart from the paragraphs.
fn trim(areas: &Areas, blocks: &[Block], chosen: &mut [bool]) {
    let mut homes: HashMap<AreaId, usize> = HashMap::new();
    for (block, _) in blocks.iter().zip(&*chosen).filter(|(_, chosen)| **chosen) {
        *homes.entry(areas.get(block.area).parent).or_default() += block.text.len();
    }
    let home = homes.into_iter().max_by_key(|(id, weight)| (*weight, *id)).map(|(id, _)| id);
    let first = blocks.iter().zip(&*chosen).position(|(b, c)| *c && b.words() >= 12).unwrap_or(0);
    for at in 0..blocks.len() {
        let block = &blocks[at];
        let apart = Some(areas.get(block.area).parent) != home && Some(block.area) != home;
        let lone = block.tag == Tag::Loose || block.tag == Tag::Paragraph && at < first;
        if chosen[at] && apart && lone && block.words() < 6 && !block.ends_sentence() {
            chosen[at] = false;
        }
    }

    for at in (0..blocks.len()).rev() {
        if chosen[at] {
            if !matches!(blocks[at].tag, Tag::Heading(_)) {
                return;
            }
            chosen[at] = false;
        }
    }
}
