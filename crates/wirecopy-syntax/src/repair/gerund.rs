//! A noun in "-ing" taken for a participle before the verb it is the subject of: "Turkish shelling killed four".

use super::Draft;
use crate::names::{Relation, Upos, Xpos};

pub(super) fn mend(draft: &mut Draft<'_>, word: usize) {
    if draft.parsed[word].xpos != Xpos::Vbg || draft.relation(word) != Relation::Advcl {
        return;
    }
    // Only a noun has an article or an adjective before it.
    let marked = word > 0
        && draft.head(word - 1) == Some(word)
        && matches!(draft.relation(word - 1), Relation::Amod | Relation::Det | Relation::Compound);
    let Some(verb) = draft.head(word).filter(|&verb| marked && verb == word + 1) else { return };
    let finite = matches!(draft.parsed[verb].xpos, Xpos::Vbd | Xpos::Vbn | Xpos::Vbz | Xpos::Vbp);
    let own = draft.children(verb).any(|child| {
        matches!(draft.relation(child), Relation::Nsubj | Relation::NsubjPass | Relation::Aux | Relation::AuxPass)
    });
    if !finite || own {
        return;
    }
    draft.hang(word, verb, Relation::Nsubj);
    (draft.parsed[word].xpos, draft.parsed[word].upos) = (Xpos::Nn, Upos::Noun);
    if draft.parsed[verb].xpos == Xpos::Vbn {
        draft.parsed[verb].xpos = Xpos::Vbd;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    #[test]
    fn a_noun_in_ing_is_the_subject() {
        use Relation::{Advcl, Amod, Ccomp, Nsubj, Nummod, Obj, Root};
        let tree = [
            (2, Nsubj, Xpos::Nns),
            (0, Root, Xpos::Vbd),
            (4, Amod, Xpos::Jj),
            (5, Advcl, Xpos::Vbg),
            (2, Ccomp, Xpos::Vbn),
            (7, Nummod, Xpos::Cd),
            (5, Obj, Xpos::Nns),
        ];
        let fixed = [(2, Nsubj), (0, Root), (4, Amod), (5, Nsubj), (2, Ccomp), (7, Nummod), (5, Obj)];
        assert_eq!(mended("Officials said Turkish shelling killed four men", 0, &tree), fixed);
        assert_eq!(mended("Officials said Turkish shelling killed four men", 3, &tree), fixed);
        // A participle without an adjective stays one.
        let tree = [(3, Nsubj, Xpos::Nns), (3, Advcl, Xpos::Vbg), (0, Root, Xpos::Vbd)];
        assert_eq!(mended("Officials smiling left", 0, &tree), [(3, Nsubj), (3, Advcl), (0, Root)]);
    }
}
