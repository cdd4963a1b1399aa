//! Nominal mentions are whole noun phrases: "kidnapped farm workers from Harrowby", not "workers".
//!
//! The finders of this stage look for words; the tree tells how far the phrase round them goes. It is widened last, when
//! nothing is looked up by these words any more.

use wirecopy_syntax::Relation;

use super::{Actor, MentionForm};
use crate::clause::{Clauses, Tag};
use crate::prose::Prose;

/// How many tokens behind its head a phrase may go on.
const LONGEST: usize = 16;

/// Widens each nominal mention to the noun phrase that it is the core of.
pub(crate) fn widen(actors: &mut [Actor], prose: &Prose<'_>, clauses: &Clauses) {
    for actor in actors {
        for mention in actor.mentions.iter_mut().filter(|mention| mention.form == MentionForm::Nominal) {
            let tokens = prose.tokens_in(mention.span.bytes());
            let Some(head) = tokens.end.checked_sub(1).filter(|head| tokens.contains(head)) else { continue };
            // The parser knows another word as the head of these.
            let inner = clauses.tree().head(head).is_some_and(|above| tokens.contains(&above));
            if inner || !clauses.tag(head).is_nominal() {
                continue;
            }
            let first = clauses.phrase_of(head).first.min(tokens.start);
            let whole = clauses.bytes(first..end(clauses, head));
            if whole.start < mention.span.start_byte() || whole.end > mention.span.end_byte() {
                mention.span = prose.article.text.cut_trimmed(whole);
            }
        }
        actor.mentions.dedup();
    }
}

/// One past the last token of what belongs to a noun behind it: "… of the Third Brigade", "… in northern Mali".
fn end(c: &Clauses, head: usize) -> usize {
    let tree = c.tree();
    let mut end = head + 1;
    let limit = c.sentence(head).end.min(end + LONGEST);
    for child in tree.children(head).filter(|&child| child > head) {
        let bound = tree.relation(child) == Relation::Nmod
            && matches!(c.lower(end), "of" | "in" | "from" | "at")
            && tree.subtree(child).start == end
            && c.tag(end + 1) != Tag::Time;
        if !bound {
            break;
        }
        let parts = |t: &usize| {
            matches!(c.tag(*t), Tag::Comma | Tag::Rel | Tag::Sub | Tag::Break | Tag::Quote | Tag::Bracket | Tag::That)
                || c.tag(*t).is_verb()
        };
        let stop = tree.subtree(child).end;
        let last = (end..stop).find(parts).unwrap_or(stop).min(limit);
        end = last;
        if last < stop {
            break;
        }
    }
    while end > head + 1 && !c.tag(end - 1).is_nominal() {
        end -= 1;
    }
    end
}
