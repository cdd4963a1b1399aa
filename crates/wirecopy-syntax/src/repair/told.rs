//! "told reporters that the talks had failed": a clause with a conjunction and a subject of its own, hung onto the
//! hearer as if it were a relative one.

use super::Draft;
use crate::lexicon::LEXICON;
use crate::names::Relation;

pub(super) fn mend(draft: &mut Draft<'_>, clause: usize) {
    if let Some((hearer, verb)) = told(draft, clause) {
        draft.hang(clause, verb, Relation::Ccomp);
        draft.parsed[hearer].relation = Relation::Iobj;
    }
}

/// The hearer and the verb of telling.
fn told(draft: &Draft<'_>, clause: usize) -> Option<(usize, usize)> {
    if !matches!(draft.relation(clause), Relation::Acl | Relation::AclRelcl) {
        return None;
    }
    let hearer = draft.head(clause)?;
    if !matches!(draft.relation(hearer), Relation::Obj | Relation::Iobj) || hearer > clause {
        return None;
    }
    let verb = draft.head(hearer)?;
    // "told the story that the talks had failed": what is told, and not who is told.
    if LEXICON.is_told(draft.word(hearer)) {
        return None;
    }
    if verb > hearer || !LEXICON.is_telling(draft.word(verb)) {
        return None;
    }
    let mut of_clause = (hearer + 1..clause).filter(|&word| draft.head(word) == Some(clause));
    let that = of_clause.next()?;
    let subject = |word: usize| matches!(draft.relation(word), Relation::Nsubj | Relation::NsubjPass | Relation::Expl);
    let is_clause = draft.relation(that) == Relation::Mark
        && draft.word(that).eq_ignore_ascii_case("that")
        && of_clause.any(subject);
    is_clause.then_some((hearer, verb))
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;
    use crate::Xpos;

    #[test]
    fn what_is_told_is_no_relative_clause_of_the_hearer() {
        use Relation::{AclRelcl, Ccomp, Det, Iobj, Mark, Nsubj, Obj, Root};
        let tree = |arcs: &[(u32, Relation)]| arcs.iter().map(|&(head, r)| (head, r, Xpos::Fw)).collect::<Vec<_>>();
        let arcs = [(2, Nsubj), (0, Root), (2, Obj), (7, Mark), (6, Det), (7, Nsubj), (3, AclRelcl)];
        let fixed = [(2, Nsubj), (0, Root), (2, Iobj), (7, Mark), (6, Det), (7, Nsubj), (2, Ccomp)];
        assert_eq!(mended("She told reporters that the talks failed", 0, &tree(&arcs)), fixed);
        assert_eq!(mended("She told reporters that the talks failed", 40, &tree(&arcs)), fixed);
        // Another verb; what is told; a relative pronoun.
        assert_eq!(mended("She told lies that the talks failed", 0, &tree(&arcs)), arcs);
        assert_eq!(mended("She met reporters that the talks failed", 0, &tree(&arcs)), arcs);
        let relative = [(2, Nsubj), (0, Root), (2, Obj), (5, Nsubj), (3, AclRelcl)];
        assert_eq!(mended("She told reporters that came", 0, &tree(&relative)), relative);
    }
}
