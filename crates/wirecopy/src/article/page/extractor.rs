//! What `dom_smoothie` keeps of a page.

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use super::area::{AreaId, Areas};
use super::flow::MARK;

/// For each area whether it was kept; all false where the extractor finds no article.
pub(super) fn kept(document: Document, areas: &Areas) -> Vec<bool> {
    let mut kept = vec![false; areas.len()];
    let config = Config { disable_json_ld: true, text_mode: TextMode::Raw, ..Config::default() };
    let article = Readability::with_document(document, None, Some(config)).and_then(|mut page| page.parse());
    let Ok(article) = article else { return kept };
    let opening = format!("{MARK}=\"");
    for found in article.content.split(opening.as_str()).skip(1) {
        let mark = found.split('"').next().and_then(Areas::parse);
        if let Some(slot) = mark.map(|mark: AreaId| Areas::index(mark)).and_then(|at| kept.get_mut(at)) {
            *slot = true;
        }
    }
    kept
}
