//! Sentences, actors, times, statements → who did what to whom.
//!
//! [Frames](crate::lexicon::frames) name the words. [matcher] and [predicate] find them: [trigger] their words and object,
//! [parties] who takes part, asking [arguments] who stands where. Of these [behind] knows those whose deed a noun tells,
//! [nearby] those whom no role leads to, [complement] those whom an infinitive names, [naming], [modifier] and [company] those that stand beside a phrase's head,
//! [pronoun], [anaphor] and [voice] those of "it" and "we", [pairs] those that are named again as two; [cast] keeps the
//! strangers. [constraint] holds what a frame asks for. [status] tells whether it took place, [circumstance] when and where,
//! [numbers] how many, [force] whose violence it is.
//!
//! [merge] makes one event of its tellings: [identity] says which tellings are one, [kin] which parties, [visit] those of
//! guest and host, [doers] who is behind them all. [setting] adds day and place where they lack it, from what stands around,
//! from where the deed is named again ([sequel]), from the country that the article is about ([story]). `explain/` finds
//! again why an event is there.

mod anaphor;
mod arguments;
mod behind;
mod cast;
mod circumstance;
mod company;
mod complement;
mod constraint;
mod doers;
mod explain;
mod force;
mod found;
mod identity;
mod kin;
mod matcher;
mod merge;
mod model;
mod modifier;
mod naming;
mod nearby;
mod numbers;
mod pairs;
mod parties;
mod predicate;
mod pronoun;
mod sequel;
mod setting;
mod status;
mod story;
mod trigger;
mod visit;
mod voice;

pub(crate) use explain::explain;
pub use explain::{Argument, Explanation, Side, Step, Telling};
pub use model::{Event, EventId, EventMention, EventType, Money, Numbers, Outcome, Status};

use crate::clause::Clauses;
use crate::entity::{Actor, Entities};
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::statement::{Polarity, Statement, StatementKind};
use crate::time::Time;
use cast::Cast;
use matcher::Scene;

/// Finds the events of an article, in text order of their first mention, and the actors whom only they name.
pub(crate) fn find(
    prose: &Prose<'_>,
    clauses: &Clauses,
    lexicon: &Lexicon,
    entities: &Entities,
    times: &[Time],
    statements: &[Statement],
) -> (Vec<Event>, Vec<Actor>) {
    let cast = Cast::new(prose, entities);
    let scene = Scene { prose, clauses, lexicon, entities, statements, cast: &cast };
    let mut found = matcher::find(scene);
    pairs::name_again(scene, &mut found);
    for one in &mut found {
        circumstance::date(scene, one, times);
        circumstance::place(scene, one);
        setting::not_hit(scene, one);
        let statement = innermost(statements, one.trigger.start);
        one.statement = statement.map(|s| s.id);
        // "denied that its crew had ignored a warning"; what a denial quotes stands as it is.
        if statement.is_some_and(|s| s.polarity == Polarity::Denied && s.kind == StatementKind::Indirect)
            && matches!(one.status, Status::Happened | Status::Ongoing)
        {
            one.status = Status::Denied;
        }
    }
    circumstance::inherit_deadlines(scene, &mut found, times);
    let mut events = merge::events(scene, found);
    setting::complete(scene, &mut events, times);
    let strangers = cast.taking_part(&mut events);
    (events, strangers)
}

/// The narrowest statement whose content holds a byte. Statements stand by their first byte; a nest is never deep.
fn innermost(statements: &[Statement], byte: usize) -> Option<&Statement> {
    const NEAR: usize = 24;
    let start = |s: &Statement| s.content.first().map_or(0, |c| c.start_byte());
    let after = statements.partition_point(|s| start(s) <= byte);
    let near = statements.get(after.saturating_sub(NEAR)..after)?;
    // A statement printed whole may have begun long before.
    let whole = statements.iter().take(NEAR).filter(|s| s.kind == StatementKind::FullText);
    near.iter()
        .chain(whole)
        .flat_map(|s| s.content.iter().map(move |c| (c, s)))
        .filter(|(content, _)| content.bytes().contains(&byte))
        .min_by_key(|(content, _)| content.end_byte() - content.start_byte())
        .map(|(_, statement)| statement)
}
