//! Slide shows: pictures with a heading each, whose captions are the article.

use dom_query::local_name;

use super::area::{Area, AreaId, Areas};
use super::flow::{Block, Tag};
use crate::lexicon::page::Label;

/// Titled pictures from which on a page may be a show.
const SHOW: usize = 3;

/// How far above a heading the picture may stand that it is the title of.
const REACH: usize = 5;

/// Makes sections of a show's slides, and paragraphs of what stands below their pictures. A page whose running text
/// stands elsewhere is no show: its titled pictures are charts.
pub(super) fn unfold(areas: &mut Areas, blocks: &mut [Block]) {
    // The picture's box holds what stands below the heading, too.
    let slide = |at: usize| {
        let (block, below) = (&blocks[at], blocks.get(at + 1)?);
        let mut around = areas.around(block.area).take(REACH).filter(|_| matches!(block.tag, Tag::Heading(2..)));
        let is_slide = |(id, area): &(AreaId, &Area)| {
            (area.name == local_name!("figure") || area.labels.has(Label::Slide)) && areas.holds(*id, below.area)
        };
        around.find(is_slide).map(|(id, _)| id)
    };
    let mut slides: Vec<AreaId> = (0..blocks.len()).filter_map(slide).collect();
    slides.dedup();
    if slides.len() < SHOW {
        return;
    }
    let mut inside = vec![false; areas.len()];
    for id in slides {
        inside[Areas::index(id)] = true;
    }
    for at in 1..inside.len() {
        inside[at] |= inside[Areas::index(areas.at(at).parent)];
    }
    let running = |slide: bool| -> usize {
        let of = |block: &&Block| inside[Areas::index(block.area)] == slide && block.words() > 8 && !block.is_linked();
        blocks.iter().filter(of).map(|block| block.text.len()).sum()
    };
    if running(true) < running(false) {
        return;
    }
    for block in blocks.iter_mut().filter(|block| inside[Areas::index(block.area)]) {
        if matches!(block.tag, Tag::Caption | Tag::Loose) {
            block.tag = Tag::Paragraph;
        }
    }
    (1..inside.len()).filter(|at| inside[*at]).for_each(|at| areas.make_slide(at));
}
