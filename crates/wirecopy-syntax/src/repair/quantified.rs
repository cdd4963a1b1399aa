//! "killed at least 20 people", "wounded more than 40": a counted object hung onto the verb as if it told when or where, or
//! onto the next one as if it did that, and the verb taken for a passive without its auxiliary.

use super::Draft;
use crate::lexicon::LEXICON;
use crate::names::{Relation, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, noun: usize) {
    let Some(verb) = counting(draft, noun).filter(|&verb| verb < noun && is_verb(draft, verb)) else { return };
    if !draft.is_noun(noun) {
        return;
    }
    let number = draft.children(noun).find(|&child| child < noun && draft.relation(child) == Relation::Nummod);
    let Some(number) = number.filter(|&number| approximates(draft, verb, number)) else { return };
    if LEXICON.is_measure(&draft.word(noun).to_lowercase()) {
        return;
    }
    let governed = |child: usize| {
        child < noun
            && draft.relation(child) == Relation::Case
            && !(child == number - 1 && draft.word(child - 1) == "up")
            && draft.word(child) != "than"
    };
    if draft.children(noun).any(governed) {
        return;
    }
    let objects: Vec<usize> = draft.children(verb).filter(|&child| draft.relation(child) == Relation::Obj).collect();
    match objects.as_slice() {
        [] => {}
        // "more" of "more than 40", taken for the object itself
        [more] if *more == verb + 1 && matches!(draft.word(*more), "more" | "fewer" | "less") => {
            draft.hang(*more, number, Relation::Advmod);
            draft.hang(*more + 1, *more, Relation::Fixed); // "than"
        }
        _ => return,
    }
    draft.hang(noun, verb, Relation::Obj);
    active(draft, verb);
}

/// The verb that a noun may be the counted object of: that which it hangs on, or of "killing more than 20 people and wounding
/// 12" the one before.
fn counting(draft: &Draft<'_>, noun: usize) -> Option<usize> {
    let head = draft.head(noun)?;
    match draft.relation(noun) {
        Relation::Obl => Some(head),
        Relation::Nsubj
            if head > noun + 1 && draft.relation(head) == Relation::Conj && draft.word(noun + 1) == "and" =>
        {
            draft.head(head)
        }
        _ => None,
    }
}

/// Whether what stands between a verb and a number only tells how exact the number is.
fn approximates(draft: &Draft<'_>, verb: usize, number: usize) -> bool {
    let between: Vec<&str> = (verb + 1..number).map(|word| draft.word(word)).collect();
    matches!(
        between.as_slice(),
        ["at", "least" | "most"]
            | ["more" | "fewer" | "less", "than"]
            | ["more" | "fewer" | "less", "than", "a"]
            | ["about" | "around" | "some" | "nearly" | "almost" | "over" | "roughly" | "approximately"]
            | ["up", "to"]
            | ["as", "many", "as"]
            | ["an", "estimated"]
    )
}

/// A verb with an object and without an auxiliary is no passive.
fn active(draft: &mut Draft<'_>, verb: usize) {
    let auxiliary =
        draft.children(verb).any(|child| matches!(draft.relation(child), Relation::AuxPass | Relation::Aux));
    let subject = draft.children(verb).find(|&child| draft.relation(child) == Relation::NsubjPass);
    if let Some(subject) = subject.filter(|_| !auxiliary) {
        draft.hang(subject, verb, Relation::Nsubj);
        if draft.parsed[verb].xpos == Xpos::Vbn {
            draft.parsed[verb].xpos = Xpos::Vbd;
        }
    }
}

fn is_verb(draft: &Draft<'_>, word: usize) -> bool {
    matches!(draft.parsed[word].xpos, Xpos::Vb | Xpos::Vbd | Xpos::Vbg | Xpos::Vbn | Xpos::Vbp | Xpos::Vbz)
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn a_counted_object_is_one() {
        use Relation::{Advmod, AuxPass, Case, Cc, Conj, Det, Fixed, Nmod, Nsubj, NsubjPass, Nummod, Obj, Obl, Root};
        let tree = [
            (3, Det, Xpos::Dt),
            (1, Nmod, Xpos::Nn),
            (4, NsubjPass, Xpos::Nn),
            (0, Root, Xpos::Vbn),
            (6, Case, Xpos::In),
            (7, Nmod, Xpos::Jjs),
            (8, Nummod, Xpos::Cd),
            (4, Obl, Xpos::Nns),
        ];
        let mut fixed: Vec<(u32, Relation)> = tree.iter().map(|&(head, relation, _)| (head, relation)).collect();
        fixed[2] = (4, Nsubj);
        fixed[7] = (4, Obj);
        assert_eq!(mended("A car bomb killed at least 20 people", 0, &tree), fixed);
        assert_eq!(mended("A car bomb killed at least 20 people", 7, &tree), fixed);
        // How long is no object.
        let same: Vec<(u32, Relation)> = tree.iter().map(|&(head, relation, _)| (head, relation)).collect();
        assert_eq!(mended("A car race lasted at least 20 hours", 0, &tree), same);

        let tree = [
            (2, NsubjPass, Xpos::Nns),
            (0, Root, Xpos::Vbn),
            (2, Obj, Xpos::Jjr),
            (3, Fixed, Xpos::In),
            (6, Nummod, Xpos::Cd),
            (2, Obl, Xpos::Nns),
        ];
        let fixed = [(2, Nsubj), (0, Root), (5, Advmod), (3, Fixed), (6, Nummod), (2, Obj)];
        assert_eq!(mended("Gunmen killed more than 40 villagers", 0, &tree), fixed);

        let tree = [
            (2, Nsubj, Xpos::Nns),
            (0, Root, Xpos::Vbd),
            (2, Obj, Xpos::Jjr),
            (7, Case, Xpos::In),
            (7, Det, Xpos::Dt),
            (7, Nummod, Xpos::Nn),
            (9, Nsubj, Xpos::Nns),
            (9, Cc, Xpos::Cc),
            (2, Conj, Xpos::Vbd),
            (9, Obj, Xpos::Cd),
        ];
        let mut fixed: Vec<(u32, Relation)> = tree.iter().map(|&(head, relation, _)| (head, relation)).collect();
        (fixed[2], fixed[3], fixed[6]) = ((6, Advmod), (3, Fixed), (2, Obj));
        assert_eq!(mended("Bombs killed more than a dozen people and wounded 25", 0, &tree), fixed);

        // A preposition of its own makes it none, an auxiliary keeps the passive.
        let tree = [
            (3, NsubjPass, Xpos::Nns),
            (3, AuxPass, Xpos::Vbd),
            (0, Root, Xpos::Vbn),
            (6, Case, Xpos::In),
            (6, Nummod, Xpos::Cd),
            (3, Obl, Xpos::Nns),
        ];
        let same: Vec<(u32, Relation)> = tree.iter().map(|&(head, relation, _)| (head, relation)).collect();
        assert_eq!(mended("Villagers were killed in 40 towns", 0, &tree), same);
    }
}
