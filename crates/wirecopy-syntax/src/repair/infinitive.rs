//! "welcomed the decision to send aid": an infinitive hung onto the verb though the noun before it asks for one.

use super::Draft;
use crate::lexicon::LEXICON;
use crate::names::{Relation, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, verb: usize) {
    let loose = matches!(draft.relation(verb), Relation::Advcl | Relation::Xcomp);
    if !loose || draft.parsed[verb].xpos != Xpos::Vb {
        return;
    }
    let to = draft.children(verb).find(|&child| draft.relation(child) == Relation::Mark);
    let Some(noun) = to.filter(|&to| to < verb && draft.parsed[to].xpos == Xpos::To).and_then(|to| to.checked_sub(1))
    else {
        return;
    };
    let above = draft.head(verb);
    if draft.is_noun(noun)
        && LEXICON.takes_infinitive(draft.word(noun))
        && draft.head(noun) == above
        && above != Some(noun)
    {
        draft.hang(verb, noun, Relation::Acl);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn a_decision_to_send_is_one() {
        use Relation::{Acl, Advcl, Det, Mark, Nsubj, Obj, Root};
        let tree = |noun: Relation| {
            [
                (2, Nsubj, Xpos::Prp),
                (0, Root, Xpos::Vbd),
                (4, Det, Xpos::Dt),
                (2, noun, Xpos::Nn),
                (6, Mark, Xpos::To),
                (2, Advcl, Xpos::Vb),
            ]
        };
        let fixed = [(2, Nsubj), (0, Root), (4, Det), (2, Obj), (6, Mark), (4, Acl)];
        assert_eq!(mended("She welcomed the decision to leave", 0, &tree(Obj)), fixed);
        let same = [(2, Nsubj), (0, Root), (4, Det), (2, Obj), (6, Mark), (2, Advcl)];
        assert_eq!(mended("She sent the army to leave", 0, &tree(Obj)), same);
    }
}
