//! A participle hung on the verb behind a semicolon: "The car hit a crowd, injuring dozens; police arrested the driver".

use super::Draft;
use crate::names::Relation;

pub(super) fn mend(draft: &mut Draft<'_>, word: usize) {
    if draft.relation(word) != Relation::Advcl {
        return;
    }
    let Some(verb) = draft.head(word).filter(|&verb| verb > word) else { return };
    let later = matches!(draft.relation(verb), Relation::Conj | Relation::Parataxis);
    let Some(first) = draft.head(verb).filter(|&first| later && first < word) else { return };
    if (word + 1..verb).any(|between| draft.word(between) == ";") {
        draft.hang(word, first, Relation::Advcl);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;
    use crate::Xpos;

    #[test]
    fn a_participle_stays_before_the_semicolon() {
        use Relation::{Advcl, Nsubj, Obj, Parataxis, Punct, Root};
        let tree = |mark| {
            [
                (2, Nsubj, Xpos::Nns),
                (0, Root, Xpos::Vbd),
                (8, Advcl, Xpos::Vbg),
                (3, Obj, Xpos::Nns),
                (8, Punct, mark),
                (8, Punct, mark),
                (8, Nsubj, Xpos::Nns),
                (2, Parataxis, Xpos::Vbd),
            ]
        };
        let fixed = [(2, Nsubj), (0, Root), (2, Advcl), (3, Obj), (8, Punct), (8, Punct), (8, Nsubj), (2, Parataxis)];
        assert_eq!(mended("Gunmen fired wounding dozens \" ; police came", 0, &tree(Xpos::Colon)), fixed);
        let unmended = mended("Gunmen fired wounding dozens \" , police came", 0, &tree(Xpos::Comma));
        assert_eq!(unmended[2], (8, Advcl));
    }
}
