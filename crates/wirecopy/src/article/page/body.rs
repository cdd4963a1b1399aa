//! Which blocks of a page are the article's body.
//!
//! `dom_smoothie` (Readability's rules) says where running text lies. From there: what it kept and the page's own
//! names call furniture goes, what it lost inside the body's area comes back.

use dom_query::local_name;

use super::area::{AreaId, Areas};
use super::flow::{Block, Flow, Tag};
use crate::lexicon::page::Label;

/// The share of the page's running text above which an area is no furniture, whatever its name: 1 in so many.
const SHARE: usize = 3;

/// For each block whether it belongs to the body.
pub(super) fn choose(flow: &mut Flow, kept: &[bool]) -> Vec<bool> {
    let Flow { areas, blocks, .. } = flow;
    areas.weigh(blocks, mass);
    let judge = Judge { areas, furniture: furniture(areas) };
    let sound: Vec<bool> = blocks.iter().map(|block| judge.may_be_body(block)).collect();
    let is_kept = |block: &Block| kept.get(Areas::index(block.area)).copied().unwrap_or(false);
    let mut chosen: Vec<bool> = blocks.iter().zip(&sound).map(|(block, sound)| *sound && is_kept(block)).collect();
    if !chosen.iter().any(|chosen| *chosen) {
        chosen = blocks.iter().zip(&sound).map(|(block, sound)| *sound && block.tag == Tag::Paragraph).collect();
    }
    if let Some(core) = core(areas, blocks, &chosen) {
        fill(&judge, blocks, &sound, &mut chosen, core);
    }
    trim(blocks, &mut chosen);
    chosen
}

/// Letters of running text.
fn mass(block: &Block) -> usize {
    let running = matches!(block.tag, Tag::Paragraph | Tag::Loose | Tag::Quote | Tag::Item | Tag::Pre | Tag::Cell);
    if running && !block.is_linked() && block.text.len() >= 60 { block.text.len() } else { 0 }
}

/// For each area whether it, or one around it, is furniture.
pub(super) fn furniture(areas: &Areas) -> Vec<bool> {
    let total = areas.get(areas.top()).mass;
    let mut found = vec![false; areas.len()];
    for at in 1..areas.len() {
        let area = areas.at(at);
        let named = area.labels.has(Label::Furniture)
            || area.labels.has(Label::Hidden)
            || matches!(
                area.name,
                local_name!("nav") | local_name!("aside") | local_name!("footer") | local_name!("form")
            );
        found[at] = found[Areas::index(area.parent)] || named && area.mass * SHARE < total;
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
        let total = self.areas.get(self.areas.top()).mass;
        let labelled = self.areas.around(block.area).take(5).any(|(_, area)| {
            [Label::Caption, Label::Credit, Label::Byline, Label::Date, Label::Headline, Label::Kicker]
                .into_iter()
                .any(|label| area.labels.has(label))
                && area.mass * 5 < total
                || area.name == local_name!("figure") && area.mass * 5 < total
        });
        !labelled && !block.is_linked()
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
    Some(areas.id(at))
}

/// Takes in what stands in the core between the first and the last chosen block, and running text behind it.
fn fill(judge: &Judge<'_>, blocks: &[Block], sound: &[bool], chosen: &mut [bool], core: AreaId) {
    let Some(first) = chosen.iter().position(|chosen| *chosen) else { return };
    let Some(last) = chosen.iter().rposition(|chosen| *chosen) else { return };
    for at in 0..blocks.len() {
        let block = &blocks[at];
        if chosen[at] || !sound[at] || !judge.areas.holds(core, block.area) {
            continue;
        }
        let between = (first..last).contains(&at);
        let text = match block.tag {
            Tag::Paragraph => between || block.words() >= 12,
            Tag::Loose | Tag::Quote | Tag::Item | Tag::Pre => between && block.words() >= 8 || block.words() >= 20,
            Tag::Heading(_) => between,
            _ => false,
        };
        chosen[at] = text;
    }
}

/// Headings with nothing below them go.
fn trim(blocks: &[Block], chosen: &mut [bool]) {
    for at in (0..blocks.len()).rev() {
        if chosen[at] {
            if !matches!(blocks[at].tag, Tag::Heading(_)) {
                return;
            }
            chosen[at] = false;
        }
    }
}
