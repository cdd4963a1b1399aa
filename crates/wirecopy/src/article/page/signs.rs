//! Whether there is an article on a page at all, and what there is where there is none.

use super::flow::{Block, Flow, Tag};
use crate::article::web::body_len;
use crate::article::{Article, BlockKind};
use crate::error::NoArticle;
use crate::lexicon::page::{PageLexicon, PageWord};

/// Letters of running text above which a page has an article, whatever else it says.
const ENOUGH: usize = 600;
/// Letters below which it has none.
const TOO_LITTLE: usize = 80;

/// What speaks for and against an article.
pub(in crate::article) struct Signs {
    /// The publisher says that it is one.
    pub(super) described: bool,
    /// Links of the page, and how many of the body's blocks are teasers: linked headings with a line below.
    pub(super) links: usize,
    pub(super) teasers: usize,
    word: Option<PageWord>,
}

impl Signs {
    /// Looks at title and headings.
    pub(super) fn of(flow: &Flow, described: bool, chosen: &[bool], lexicon: &PageLexicon) -> Self {
        let headings = flow.blocks.iter().filter(|block| matches!(block.tag, Tag::Heading(1 | 2)));
        let mut titles = flow.title.iter().map(String::as_str).chain(headings.map(|block| block.text.as_str()).take(6));
        let word = titles.find_map(|title| lexicon.says(title));
        let teaser = |at: usize| {
            let above = at.checked_sub(1).and_then(|at| flow.blocks.get(at));
            let linked = |block: &Block| {
                matches!(block.tag, Tag::Heading(_)) && block.is_linked() && (3..=25).contains(&block.words())
            };
            above.is_some_and(linked)
        };
        let teasers = (0..flow.blocks.len()).filter(|&at| chosen.get(at) == Some(&true) && teaser(at)).count();
        Self { described, links: flow.links, teasers, word }
    }

    /// Why there is no article; nothing where there is one.
    pub(in crate::article) fn missing(&self, article: &Article) -> Option<NoArticle> {
        let body = body_len(article);
        if body >= ENOUGH && self.word != Some(PageWord::NotFound) || self.described && body >= TOO_LITTLE {
            return (!self.described && self.is_index(article)).then_some(NoArticle::Index);
        }
        match self.word {
            Some(PageWord::NotFound) if body < 2 * ENOUGH => Some(NoArticle::NotFound),
            Some(PageWord::Consent) => Some(NoArticle::Consent),
            _ if self.is_index(article) || body < TOO_LITTLE && self.links >= 20 => Some(NoArticle::Index),
            _ => (body < TOO_LITTLE).then_some(NoArticle::Empty),
        }
    }

    /// Whether most of the body are teasers.
    fn is_index(&self, article: &Article) -> bool {
        let body = article.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
        self.teasers >= 5 && self.teasers * 2 > body
    }
}
