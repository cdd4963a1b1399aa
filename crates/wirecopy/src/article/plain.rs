//! Plain text → article: the order in which its parts are told.
//!
//! What shows by itself comes first (advertising, dates, credits, bylines, the dateline); then the head is what
//! stands above the body, and statements and sub-headings are what stands in it. What nobody claims is a paragraph.

use jiff::civil::Date;

use super::draft::Draft;
use super::{
    Article, boilerplate, byline, caption, contributors, credit, date_line, dateline, head, heading, layout, line,
    statement_block,
};
use crate::lexicon::Lexicon;
use crate::lexicon::article::BylineWord;
use crate::lexicon::cue::{Word, words};
use crate::span::Text;

/// Takes a plain text apart.
pub(crate) fn plain(text: Text, published: Option<Date>, lexicon: &Lexicon) -> Article {
    let lines = line::split(&text);
    let pieces = layout::pieces(&text, &lines, |line| stands_alone(line, lexicon));
    let mut draft = Draft::new(&text, published, lexicon, pieces);
    dateline::join(&mut draft);
    date_line::mark(&mut draft);
    boilerplate::mark(&mut draft);
    contributors::mark(&mut draft);
    caption::mark(&mut draft);
    boilerplate::mark_links(&mut draft);
    byline::mark(&mut draft);
    dateline::mark(&mut draft);
    head::mark(&mut draft);
    statement_block::mark(&mut draft);
    heading::mark(&mut draft);
    let mut article = draft.finish();
    article.text = text;
    article
}

/// Whether a line is a part of its own, so that no neighbour is joined to it.
fn stands_alone(line: &str, lexicon: &Lexicon) -> bool {
    if line.len() > 130 {
        return false;
    }
    let all: Vec<_> = words(line).collect();
    let byline = matches!(lexicon.article.bylines.at(&all), Some((1, BylineWord::Cue)))
        && all.len() <= 12
        && all.iter().skip(1).filter(|w| w.is_small()).count() <= 2
        && all.get(1).is_some_and(Word::is_capitalised)
        && !line.ends_with('.');
    byline
        || date_line::read(&all, &lexicon.article).is_some()
        || boilerplate::is_end_mark(line, &lexicon.article)
        || credit::find(line, &lexicon.article).is_some_and(|c| c.bytes.start == 0)
}
