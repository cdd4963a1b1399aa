//! Sentences → when: expressions, their values, their bounds against the day of publication.
//!
//! Reads the article and its sentences. An expression goes through four steps, a file each: its words are cut
//! (`word`), the `grammar` says what it says, the `tense` and the `bounds` around it say which way it points, and
//! `value` and `place` put it on the calendar, counted from the `anchor`.

mod anchor;
mod bounds;
mod edtf;
mod expression;
mod grammar;
mod holiday;
mod model;
mod place;
mod stretch;
mod tale;
mod tense;
mod value;
mod word;

pub use edtf::Edtf;
pub use model::{Time, TimeId, TimeKind};

use std::ops::Range;

use self::expression::{Expression, Turn, Year};
use self::grammar::{Found, Grammar, Names};
use self::stretch::Stretch;
use self::value::{Around, Context, Resolved};
use self::word::Words;
use crate::article::BlockKind;
use crate::lexicon::Lexicon;
use crate::lexicon::time::{Bound, Tense};
use crate::prose::Prose;

/// Finds the time expressions of an article, in text order.
pub(crate) fn find(prose: &Prose<'_>, lexicon: &Lexicon) -> Vec<Time> {
    let article = prose.article;
    let printed = |kind: BlockKind| kind.is_prose() || matches!(kind, BlockKind::Date | BlockKind::Dateline);
    let mut read_to = 0;
    let blocks: Vec<(BlockKind, Words<'_>)> = article
        .blocks
        .iter()
        .filter(|block| printed(block.kind))
        // the dateline at the head of a paragraph was read with it
        .filter(|block| {
            let whole = block.span.start_byte() >= read_to;
            read_to = read_to.max(block.span.end_byte());
            whole || block.kind != BlockKind::Dateline
        })
        .map(|block| (block.kind, Words::new(prose.text(), block.span.bytes(), &lexicon.time)))
        .collect();
    let mut names = Names::default();
    for (_, words) in &blocks {
        names.note(words);
    }
    let found: Vec<(usize, Found)> = blocks
        .iter()
        .enumerate()
        .flat_map(|(block, (kind, words))| {
            // beside the day of filing a dateline prints names only: "MAY PEN, Jamaica"
            let dateline = *kind == BlockKind::Dateline;
            let all = Grammar::new(words, &lexicon.gazetteer, &names).find();
            all.into_iter().filter(move |f| !dateline || f.expression.is_day()).map(move |found| (block, found))
        })
        .collect();
    let anchor = anchor::of(article);
    let mut context = Context { anchor, narrative: is_narrative(&found, anchor), ..Context::default() };
    let mut times: Vec<Time> = Vec::with_capacity(found.len());
    let dateline_end = article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    for (block, found) in &found {
        let Some((kind, words)) = blocks.get(*block) else { continue };
        let bytes = words.range(found.first, found.end);
        let sentence = prose.sentence_at(bytes.start).map_or(bytes.clone(), |sentence| sentence.range());
        let floor = times.last().map_or(0, |time| time.span.end_byte());
        context.beside = context.told.and_then(|told| match told {
            Stretch::Day(day) if is_beside(words.text, floor..bytes.start) => Some(day),
            _ => None,
        });
        let around = around(words, &sentence, found, floor, tells_in_present(*kind));
        let opens_sentence = found.first <= words.place(sentence.start) + 2;
        for (bytes, resolved) in resolved(&context, words, found, around) {
            if let Some(stretch) = resolved.stretch.filter(|_| bytes.start >= dateline_end) {
                context.tell(&found.expression, stretch, around, opens_sentence);
            }
            let (earliest, latest) = resolved.edtf.as_ref().map_or((None, None), Edtf::bounds);
            times.push(Time {
                id: TimeId(times.len() as u32),
                span: article.text.cut(bytes),
                kind: resolved.kind,
                value: resolved.value,
                edtf: resolved.edtf,
                earliest,
                latest,
            });
        }
    }
    times
}

/// An expression with its value and its bytes; a range of two dates is two.
fn resolved(context: &Context, words: &Words<'_>, found: &Found, around: Around) -> Vec<(Range<usize>, Resolved)> {
    if let Expression::Range(from, to, Some(joint)) = &found.expression {
        let next = (joint + 1..found.end).find(|&at| !words.is_dash(at)).unwrap_or(joint + 1);
        let places = [words.range(found.first, *joint), words.range(next, found.end)];
        let ends = match context.two_ends(from, to, around) {
            Some(ends) => ends.map(Some),
            // "218 BC to 201 BC"
            None => [context.resolve(from, around), context.resolve(to, around)],
        };
        return places.into_iter().zip(ends).filter_map(|(place, end)| Some((place, end?))).collect();
    }
    let whole = context.resolve(&found.expression, around);
    whole.map(|whole| (words.range(found.first, found.end), whole)).into_iter().collect()
}

/// What stands around an expression: its bound, and the tense of its sentence.
fn around(words: &Words<'_>, sentence: &Range<usize>, found: &Found, floor: usize, present: bool) -> Around {
    let place = |byte: usize| words.place(byte);
    let sentence = place(sentence.start)..place(sentence.end).max(found.end);
    let (speaks, opens) = tense::around(words, &sentence, &(found.first..found.end), present);
    let of_something = words.is_apostrophe(found.end) && words.is(found.end + 1, "s");
    // "shortly after midnight on Wednesday" is still that day
    let of_day = matches!(found.expression, Expression::Clock { .. } | Expression::Part(..))
        && found.first > 0
        && words.is_any(found.first - 1, &["after", "before"]);
    let bound = bounds::before(words, found.first, place(floor)).filter(|_| !of_day).filter(|bound| match bound {
        Bound::From => speaks == tense::Speaks::OfFuture || words.is_any(found.end, &["on", "onward", "onwards"]),
        Bound::Start | Bound::End | Bound::Until | Bound::Since => !of_something,
    });
    let set_for = found.first > 0 && words.is(found.first - 1, "for") && found.expression.is_day();
    // "(as of 2012)", "a campaign planned for 1976"
    let bracketed = found.first > 0 && words.text(found.first - 1) == "(";
    let planned =
        (found.first.saturating_sub(4)..found.first).any(|at| words.lexicon.tense(words.text(at)) == Some(Tense::Plan));
    Around { speaks, opens, bound, set_for, pointed: bracketed || planned }
}

/// Whether a block tells in the present what was, as headlines and captions do.
fn tells_in_present(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Paragraph | BlockKind::Statement | BlockKind::Description)
}

/// Whether nothing but a comma or bracket stands between two expressions: "today, Thursday".
fn is_beside(text: &str, between: Range<usize>) -> bool {
    text.get(between).is_some_and(|gap| gap.len() <= 4 && gap.trim().trim_matches([',', '(']).is_empty())
}

/// Whether an article tells of years long gone, as histories and lives do: most of the years it prints lie before its
/// own, and it hardly names a weekday.
fn is_narrative(found: &[(usize, Found)], anchor: Option<jiff::civil::Date>) -> bool {
    let (mut all, mut gone, mut long_gone, mut at_hand) = (0, 0, 0, 0);
    for (_, found) in found {
        match found.expression {
            Expression::Day(_) | Expression::Weekday(..) | Expression::Unit(_, Turn::Last | Turn::Next) => at_hand += 1,
            ref other => {
                let Some(year) = year_printed(other) else { continue };
                all += 1;
                gone += usize::from(anchor.is_none_or(|anchor| year < anchor.year()));
                long_gone += usize::from(anchor.is_none_or(|anchor| year < anchor.year() - 2));
            }
        }
    }
    let most = |count: usize, enough: usize| count >= enough && count * 3 >= all * 2 && at_hand * 4 <= count;
    most(long_gone, 5) || most(gone, 20)
}

/// The year that an expression prints, of a range the later.
fn year_printed(expression: &Expression) -> Option<i16> {
    match expression {
        Expression::Range(_, to, _) => year_printed(to),
        Expression::Edge(_, inner) | Expression::Part(_, inner) | Expression::Clock { day: Some(inner), .. } => {
            year_printed(inner)
        }
        Expression::Calendar { year: Year::Given(year), .. } => Some(*year),
        _ => None,
    }
}
