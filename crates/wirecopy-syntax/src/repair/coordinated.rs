//! "killed six people and wounded four others": a second verb hung onto the object of the first.

use super::Draft;
use crate::names::{Relation, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, verb: usize) {
    if draft.relation(verb) != Relation::Conj || !draft.is_finite_form(verb) {
        return;
    }
    let Some(noun) = draft.head(verb).filter(|&noun| noun < verb && draft.is_noun(noun)) else { return };
    if !matches!(draft.relation(noun), Relation::Obj | Relation::Obl) {
        return;
    }
    let Some(first) = draft.head(noun).filter(|&first| first < noun && draft.is_finite_form(first)) else { return };
    draft.hang(verb, first, Relation::Conj);
    let object = draft.children(noun).find(|&other| {
        other > verb
            && draft.relation(other) == Relation::Conj
            && draft.is_noun(other)
            && draft.starts_at(other, verb + 1)
            && !draft.children(other).any(|child| draft.relation(child) == Relation::Case)
    });
    if let Some(object) = object {
        draft.hang(object, verb, Relation::Obj);
    }
}

impl Draft<'_> {
    /// Whether a word is a past form or a present one.
    fn is_finite_form(&self, word: usize) -> bool {
        matches!(self.parsed[word].xpos, Xpos::Vbd | Xpos::Vbn | Xpos::Vbz | Xpos::Vbp)
    }

    pub(super) fn is_noun(&self, word: usize) -> bool {
        matches!(self.parsed[word].xpos, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps)
    }

    /// Whether the first word below a noun stands here.
    pub(super) fn starts_at(&self, noun: usize, first: usize) -> bool {
        self.children(noun).next().map_or(noun, |child| child.min(noun)) == first
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn a_second_verb_goes_to_the_first() {
        use Relation::{Cc, Conj, Nsubj, Nummod, Obj, Root};
        let tree = [
            (2, Nsubj, Xpos::Nns),
            (0, Root, Xpos::Vbd),
            (2, Obj, Xpos::Nns),
            (5, Cc, Xpos::Cc),
            (3, Conj, Xpos::Vbd),
            (7, Nummod, Xpos::Cd),
            (3, Conj, Xpos::Nns),
        ];
        let fixed = [(2, Nsubj), (0, Root), (2, Obj), (5, Cc), (2, Conj), (7, Nummod), (5, Obj)];
        assert_eq!(mended("Gunmen killed people and wounded four others", 0, &tree), fixed);
        assert_eq!(mended("Gunmen killed people and wounded four others", 3, &tree), fixed);
        // Nouns alone stay together.
        let tree =
            [(2, Nsubj, Xpos::Nns), (0, Root, Xpos::Vbd), (2, Obj, Xpos::Nns), (5, Cc, Xpos::Cc), (3, Conj, Xpos::Nns)];
        let same = [(2, Nsubj), (0, Root), (2, Obj), (5, Cc), (3, Conj)];
        assert_eq!(mended("Gunmen killed men and women", 0, &tree), same);
    }
}
