//! "killed six people and wounded four others": a second verb hung onto the object of the first. "Norway, Iceland sign
//! pact": two subjects of one verb.

use super::Draft;
use crate::names::{Relation, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, word: usize) {
    match draft.relation(word) {
        Relation::Conj => verbs(draft, word),
        Relation::Nsubj => subjects(draft, word),
        _ => {}
    }
}

/// Makes one subject of two that stand side by side, a comma or "and" between them.
fn subjects(draft: &mut Draft<'_>, second: usize) {
    let Some(verb) = draft.head(second).filter(|&verb| second < verb && draft.is_noun(second)) else { return };
    let start = draft.children(second).next().map_or(second, |child| child.min(second));
    let before = draft.children(verb).take_while(|&child| child < start);
    let Some(first) = before.filter(|&child| draft.relation(child) == Relation::Nsubj && draft.is_noun(child)).last()
    else {
        return;
    };
    // Whatever hangs on either, they meet at the mark or conjunction.
    // A comma before a singular verb may as well open an apposition.
    let named = draft.parsed[first].xpos == Xpos::Nnp
        && draft.parsed[second].xpos == Xpos::Nnp
        && matches!(draft.parsed[verb].xpos, Xpos::Vbp | Xpos::Vb);
    let is_link = |word: usize| match draft.parsed[word].xpos {
        Xpos::Cc => true,
        Xpos::Comma => named && draft.word(word) == ",",
        _ => false,
    };
    let link = (first + 1..second).find(|&word| is_link(word));
    let flat = |word: usize| matches!(draft.parsed[word].xpos, Xpos::Nnp | Xpos::Nn | Xpos::Nns | Xpos::Jj | Xpos::Dt);
    if let Some(link) = link
        && (first + 1..second).all(|word| word == link || flat(word))
    {
        draft.hang(second, first, Relation::Conj);
        draft.hang(link, second, if draft.parsed[link].xpos == Xpos::Cc { Relation::Cc } else { Relation::Punct });
    }
}

fn verbs(draft: &mut Draft<'_>, verb: usize) {
    if !draft.is_finite_form(verb) {
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
    fn two_subjects_side_by_side_are_one() {
        use Relation::{Amod, Cc, Compound, Conj, Nsubj, Obj, Punct, Root};
        let tree = [
            (4, Nsubj, Xpos::Nnp),
            (1, Punct, Xpos::Comma),
            (4, Nsubj, Xpos::Nnp),
            (0, Root, Xpos::Vbp),
            (6, Compound, Xpos::Nn),
            (4, Obj, Xpos::Nns),
        ];
        let fixed = [(4, Nsubj), (3, Punct), (1, Conj), (0, Root), (6, Compound), (4, Obj)];
        assert_eq!(mended("Norway, Iceland sign harbour pacts", 0, &tree), fixed);
        assert_eq!(mended("Norway, Iceland sign harbour pacts", 3, &tree), fixed);
        let tree = [
            (5, Nsubj, Xpos::Nns),
            (5, Cc, Xpos::Cc),
            (4, Amod, Xpos::Jj),
            (5, Nsubj, Xpos::Nns),
            (0, Root, Xpos::Vbp),
        ];
        assert_eq!(
            mended("Ships and small boats leave", 0, &tree),
            [(5, Nsubj), (4, Cc), (4, Amod), (1, Conj), (0, Root)]
        );
        // Nothing joins them.
        let tree = [(3, Nsubj, Xpos::Nnp), (3, Nsubj, Xpos::Nnp), (0, Root, Xpos::Vbp)];
        assert_eq!(mended("Norway Iceland sign", 0, &tree), [(3, Nsubj), (3, Nsubj), (0, Root)]);
    }

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
