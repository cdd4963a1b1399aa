//! Bodies that are hidden until a script has found out that the reader subscribes.

use dom_query::Document;

use super::area::Areas;
use super::body::mass;
use super::flow::Flow;
use crate::lexicon::page::Label;

/// Text below which nothing hidden is a body, in bytes.
const ENOUGH: usize = 250;

/// Lifts the veil where what is hidden inside the body outweighs what is shown of it; else takes out what is hidden.
pub(super) fn lift(flow: &mut Flow) {
    let Flow { areas, blocks, pictures, stamps, .. } = flow;
    let mut hidden = vec![false; areas.len()];
    for at in 1..hidden.len() {
        hidden[at] = areas.at(at).hidden || hidden[Areas::index(areas.at(at).parent)];
    }
    let is_hidden = |area| hidden[Areas::index(area)];
    if !blocks.iter().any(|block| is_hidden(block.area)) {
        return;
    }
    let weight = |veiled: bool| -> usize {
        let inside = blocks.iter().filter(|block| is_hidden(block.area) == veiled);
        let body = inside.filter(|block| areas.around(block.area).any(|(_, area)| area.labels.has(Label::Body)));
        body.map(mass).sum()
    };
    let veiled = weight(true);
    if veiled > ENOUGH && veiled > weight(false) {
        (1..hidden.len()).filter(|at| hidden[*at]).for_each(|at| areas.make_certain(at));
        return;
    }
    // Where each block stands when the hidden ones are gone.
    let mut places = Vec::with_capacity(blocks.len() + 1);
    let mut kept = 0;
    for block in blocks.iter() {
        places.push(kept);
        kept += usize::from(!is_hidden(block.area));
    }
    places.push(kept);
    for before in pictures.iter_mut().map(|p| &mut p.before).chain(stamps.iter_mut().map(|s| &mut s.before)) {
        *before = places[*before];
    }
    blocks.retain(|block| !is_hidden(block.area));
}

/// Blogger hides the body from its own scripts in `<script type="text/template">`.
pub(super) fn unfold_templates(document: &Document) {
    for script in document.select("script[type='text/template']").nodes() {
        let text = script.text();
        let markup = text.contains("<br") || text.contains("<p>");
        if text.len() > 400 && markup && !text.trim_start().starts_with(['{', '[', '"']) {
            script.replace_with_html(text);
        }
    }
}
