//! What `dom_smoothie` keeps of a page.

use dom_query::Document;
use dom_smoothie::{Article, Config, ParsePolicy, Readability, TextMode};

use super::area::{AreaId, Areas};
use super::flow::MARK;

/// Letters and blanks from which on its strictest reading is taken, as in Readability; below, milder ones are tried.
const ENOUGH: usize = 500;

/// For each area whether it was kept; all false where the extractor finds no article. `running` is how much running text
/// the page has, in bytes.
///
/// All attempts in one call cost a copy of the tree each, and the first is nearly always enough: so that one is made alone, and
/// only for a page that it leaves too little of the document is made `again`.
pub(super) fn kept(document: Document, areas: &Areas, running: usize, again: impl FnOnce() -> Document) -> Vec<bool> {
    let mut kept = vec![false; areas.len()];
    let article = if running < ENOUGH {
        reading(document).and_then(|mut page| page.parse().ok())
    } else {
        let strict = reading(document).and_then(|mut page| page.parse_with_policy(ParsePolicy::Strict).ok());
        strict.filter(is_enough).or_else(|| reading(again())?.parse().ok())
    };
    let Some(article) = article else { return kept };
    let opening = format!("{MARK}=\"");
    for found in article.content.split(opening.as_str()).skip(1) {
        let mark = found.split('"').next().and_then(Areas::parse);
        if let Some(slot) = mark.map(|mark: AreaId| Areas::index(mark)).and_then(|at| kept.get_mut(at)) {
            *slot = true;
        }
    }
    kept
}

fn reading(document: Document) -> Option<Readability> {
    let config = Config { disable_json_ld: true, text_mode: TextMode::Raw, ..Config::default() };
    Readability::with_document(document, None, Some(config)).ok()
}

/// Whether an article is long enough, white space folded.
fn is_enough(article: &Article) -> bool {
    let mut left = ENOUGH;
    article.text_content.split_whitespace().any(|word| {
        left = left.saturating_sub(word.chars().count() + 1);
        left == 0
    })
}
