//! A verb taken for an adjective of its own object, in a clause that is left without one: "The army on Monday released
//! 20 prisoners", "They have indicted the governor", "Warplanes are striking positions".

use super::Draft;
use crate::names::{Relation, Upos, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, verb: usize) {
    reduced(draft, verb);
    if draft.relation(verb) != Relation::Amod {
        return;
    }
    let Some(noun) = draft.head(verb).filter(|&noun| noun > verb) else { return };
    if draft.children(verb).any(|child| matches!(draft.relation(child), Relation::Nsubj | Relation::NsubjPass)) {
        // A subject of its own.
        draft.take_place(verb, noun);
        part(draft, verb, noun);
        return;
    }
    match draft.parsed[verb].xpos {
        Xpos::Vbg => progressive(draft, verb, noun),
        Xpos::Vbn | Xpos::Vbd => {
            perfect(draft, verb, noun);
            past(draft, verb, noun);
        }
        _ => {}
    }
}

/// Whether nothing but adverbs stands before the verb in the noun's phrase: no "the", no number, no other adjective.
fn opens_phrase(draft: &Draft<'_>, verb: usize, noun: usize) -> bool {
    draft.children(noun).take_while(|&child| child < verb).all(|child| {
        matches!(
            draft.relation(child),
            Relation::Advmod | Relation::CcPreconj | Relation::Cop | Relation::Aux | Relation::Nsubj | Relation::Punct
        )
    })
}

/// The noun becomes the verb's object; what stood before the verb in the phrase goes to the verb.
fn part(draft: &mut Draft<'_>, verb: usize, noun: usize) {
    let before: Vec<usize> = draft.children(noun).filter(|&child| child < verb).collect();
    for child in before {
        let relation = if draft.relation(child) == Relation::Cop { Relation::Aux } else { draft.relation(child) };
        draft.hang(child, verb, relation);
    }
    let clauses = |relation| {
        matches!(
            relation,
            Relation::Punct
                | Relation::Ccomp
                | Relation::Advcl
                | Relation::Parataxis
                | Relation::Obl
                | Relation::Advmod
        )
    };
    let behind: Vec<usize> =
        draft.children(noun).filter(|&child| child > noun && clauses(draft.relation(child))).collect();
    for child in behind {
        let relation = draft.relation(child);
        draft.hang(child, verb, relation);
    }
    draft.hang(noun, verb, Relation::Obj);
    draft.parsed[verb].upos = Upos::Verb;
}

/// "Warplanes are striking positions": a predicate noun in the plural without an article.
fn progressive(draft: &mut Draft<'_>, verb: usize, noun: usize) {
    let copula = draft.children(noun).find(|&child| draft.relation(child) == Relation::Cop);
    let near = copula.is_some_and(|be| be < verb && verb - be <= 2);
    let plural = matches!(draft.parsed[noun].xpos, Xpos::Nns | Xpos::Nnp | Xpos::Nnps);
    if near && plural && opens_phrase(draft, verb, noun) {
        draft.take_place(verb, noun);
        part(draft, verb, noun);
    }
}

/// "They have indicted the governor": the auxiliary taken for the verb.
fn perfect(draft: &mut Draft<'_>, verb: usize, noun: usize) {
    let have = draft.head(noun).filter(|&have| {
        draft.relation(noun) == Relation::Obj && matches!(draft.word(have), "have" | "has" | "had") && have < verb
    });
    if let Some(have) = have
        && verb - have <= 2
        && opens_phrase(draft, verb, noun)
    {
        draft.take_place(verb, have);
        let children: Vec<usize> = draft.children(have).filter(|&child| child != verb && child != noun).collect();
        for child in children {
            let relation = draft.relation(child);
            draft.hang(child, verb, relation);
        }
        draft.hang(have, verb, Relation::Aux);
        part(draft, verb, noun);
    }
}

/// "Gunmen wounded four others": the verb taken for a participle behind its subject, the object for an apposition.
fn reduced(draft: &mut Draft<'_>, verb: usize) {
    let participle = draft.relation(verb) == Relation::Acl && draft.parsed[verb].xpos == Xpos::Vbn;
    let Some(subject) = draft.head(verb).filter(|&subject| participle && subject + 1 == verb && draft.is_noun(subject))
    else {
        return;
    };
    let loose = matches!(draft.relation(subject), Relation::Root | Relation::Ccomp | Relation::Parataxis);
    let object = draft.children(subject).find(|&noun| {
        matches!(draft.relation(noun), Relation::Appos | Relation::Dep | Relation::NmodUnmarked)
            && draft.is_noun(noun)
            && draft.starts_at(noun, verb + 1)
    });
    let Some(object) = object.filter(|_| loose) else { return };
    draft.take_place(verb, subject);
    let moved: Vec<usize> =
        draft.children(subject).filter(|&child| child > verb || draft.relation(child) == Relation::Punct).collect();
    for child in moved {
        let relation = draft.relation(child);
        draft.hang(child, verb, relation);
    }
    draft.hang(subject, verb, Relation::Nsubj);
    draft.hang(object, verb, Relation::Obj);
    draft.parsed[verb].xpos = Xpos::Vbd;
}

/// "The army on Monday released 20 prisoners": the subject taken for the head of the clause.
fn past(draft: &mut Draft<'_>, verb: usize, noun: usize) {
    let Some(subject) = draft.head(noun).filter(|&subject| subject < verb) else { return };
    let loose = matches!(
        draft.relation(noun),
        Relation::Nmod | Relation::NmodUnmarked | Relation::Appos | Relation::Dep | Relation::List
    );
    let clause = matches!(
        draft.relation(subject),
        Relation::Root | Relation::Ccomp | Relation::Parataxis | Relation::Advcl | Relation::Conj
    );
    let nominal = matches!(draft.parsed[subject].xpos, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Prp);
    let comma = verb > 0 && draft.parsed[verb - 1].upos == Upos::Punct;
    let governed = draft.children(noun).any(|child| matches!(draft.relation(child), Relation::Case | Relation::Cop));
    let predicate = draft.children(subject).any(|child| {
        matches!(
            draft.relation(child),
            Relation::Cop | Relation::Nsubj | Relation::NsubjPass | Relation::Aux | Relation::Case
        )
    });
    if !(loose && clause && nominal) || comma || governed || predicate || !opens_phrase(draft, verb, noun) {
        return;
    }
    draft.take_place(verb, subject);
    let moved: Vec<usize> = draft
        .children(subject)
        .filter(|&child| {
            child != verb
                && (child > verb
                    || matches!(
                        draft.relation(child),
                        Relation::Punct | Relation::Mark | Relation::Cc | Relation::Advmod | Relation::Advcl
                    ))
        })
        .collect();
    for child in moved {
        let relation = draft.relation(child);
        draft.hang(child, verb, relation);
    }
    draft.hang(subject, verb, Relation::Nsubj);
    part(draft, verb, noun);
    draft.parsed[verb].xpos = Xpos::Vbd;
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn a_clause_without_a_verb_finds_it_before_its_object() {
        use Relation::{Amod, Case, Det, Nmod, Nsubj, Nummod, Obj, Root};
        let tree = [
            (2, Det, Xpos::Dt),
            (0, Root, Xpos::Nn),
            (4, Case, Xpos::In),
            (2, Nmod, Xpos::Nnp),
            (7, Amod, Xpos::Vbn),
            (7, Nummod, Xpos::Cd),
            (2, Nmod, Xpos::Nns),
        ];
        let fixed = [(2, Det), (5, Nsubj), (4, Case), (2, Nmod), (0, Root), (7, Nummod), (5, Obj)];
        assert_eq!(mended("The army on Monday released twenty prisoners", 0, &tree), fixed);
        assert_eq!(mended("The army on Monday released twenty prisoners", 9, &tree), fixed);
        // An article before the participle, and a preposition, make it an adjective.
        let tree = [
            (2, Det, Xpos::Dt),
            (0, Root, Xpos::Nn),
            (6, Case, Xpos::In),
            (6, Det, Xpos::Dt),
            (6, Amod, Xpos::Vbn),
            (2, Nmod, Xpos::Nns),
        ];
        let same = [(2, Det), (0, Root), (6, Case), (6, Det), (6, Amod), (2, Nmod)];
        assert_eq!(mended("The army of the released prisoners", 0, &tree), same);
    }

    #[test]
    fn an_auxiliary_is_not_the_verb() {
        use Relation::{Amod, Aux, Cop, Det, Nsubj, Obj, Root};
        let tree = [(2, Nsubj, Xpos::Prp), (0, Root, Xpos::Vbp), (4, Amod, Xpos::Vbn), (2, Obj, Xpos::Nnp)];
        let fixed = [(3, Nsubj), (3, Aux), (0, Root), (3, Obj)];
        assert_eq!(mended("They have indicted Marquez", 0, &tree), fixed);
        let tree = [(4, Nsubj, Xpos::Nns), (4, Cop, Xpos::Vbp), (4, Amod, Xpos::Vbg), (0, Root, Xpos::Nns)];
        let fixed = [(3, Nsubj), (3, Aux), (0, Root), (3, Obj)];
        assert_eq!(mended("Warplanes are striking positions", 0, &tree), fixed);
        let tree =
            [(5, Nsubj, Xpos::Dt), (5, Cop, Xpos::Vbz), (5, Det, Xpos::Dt), (5, Amod, Xpos::Vbg), (0, Root, Xpos::Nn)];
        let same = [(5, Nsubj), (5, Cop), (5, Det), (5, Amod), (0, Root)];
        assert_eq!(mended("This is a striking position", 0, &tree), same);
    }
}
