//! What the network gets wrong in a way that the tree itself gives away.

use crate::Token;
use crate::lexicon::LEXICON;
use crate::names::Relation;
use crate::tree_view::Parsed;

/// Mends the tree of one sentence: `parsed` and `tokens` are its words, `first` the place of the first among all.
pub(crate) fn mend(text: &str, tokens: &[Token], first: u32, parsed: &mut [Parsed]) {
    for clause in 0..parsed.len() {
        if let Some((hearer, verb)) = told(text, tokens, first, parsed, clause) {
            parsed[clause].head = first + verb as u32;
            parsed[clause].relation = Relation::Ccomp;
            parsed[hearer].relation = Relation::Iobj;
        }
    }
}

/// "told reporters that the talks had failed": a clause with a conjunction and a subject of its own, hung onto the hearer
/// as if it were a relative one. The hearer and the verb of telling.
fn told(text: &str, tokens: &[Token], first: u32, parsed: &[Parsed], clause: usize) -> Option<(usize, usize)> {
    if !matches!(parsed[clause].relation, Relation::Acl | Relation::AclRelcl) {
        return None;
    }
    let head = |word: usize| Some((parsed[word].head - first) as usize).filter(|&head| head != word);
    let hearer = head(clause)?;
    if !matches!(parsed[hearer].relation, Relation::Obj | Relation::Iobj) || hearer > clause {
        return None;
    }
    let verb = head(hearer)?;
    // "told the story that the talks had failed": what is told, and not who is told.
    if LEXICON.is_told(tokens[hearer].text(text)) {
        return None;
    }
    if verb > hearer || !LEXICON.is_telling(tokens[verb].text(text)) {
        return None;
    }
    let mut of_clause = (hearer + 1..clause).filter(|&word| head(word) == Some(clause));
    let that = of_clause.next()?;
    let subject = |word: usize| matches!(parsed[word].relation, Relation::Nsubj | Relation::NsubjPass | Relation::Expl);
    let is_clause = parsed[that].relation == Relation::Mark
        && tokens[that].text(text).eq_ignore_ascii_case("that")
        && of_clause.any(subject);
    is_clause.then_some((hearer, verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::NameLabel;
    use crate::{Analyzer, Upos, Xpos};

    /// Mends a tree that is given word by word, as head and relation; behind it stand `before` words of other sentences.
    fn mended(text: &str, before: u32, arcs: &[(u32, Relation)]) -> Vec<(u32, Relation)> {
        let tokens = Analyzer::tokenizer().analyze(text).tokens().to_vec();
        let parsed = |(word, &(head, relation)): (usize, &(u32, Relation))| Parsed {
            head: before + if head == 0 { word as u32 } else { head - 1 },
            upos: Upos::X,
            xpos: Xpos::Fw,
            relation,
            name: NameLabel::Outside,
        };
        let mut parsed: Vec<Parsed> = arcs.iter().enumerate().map(parsed).collect();
        mend(text, &tokens, before, &mut parsed);
        parsed
            .iter()
            .enumerate()
            .map(|(word, p)| (if p.head - before == word as u32 { 0 } else { p.head - before + 1 }, p.relation))
            .collect()
    }

    #[test]
    fn what_is_told_is_no_relative_clause_of_the_hearer() {
        use Relation::{AclRelcl, Ccomp, Det, Iobj, Mark, Nsubj, Obj, Root};
        let arcs = [(2, Nsubj), (0, Root), (2, Obj), (7, Mark), (6, Det), (7, Nsubj), (3, AclRelcl)];
        let fixed = [(2, Nsubj), (0, Root), (2, Iobj), (7, Mark), (6, Det), (7, Nsubj), (2, Ccomp)];
        assert_eq!(mended("She told reporters that the talks failed", 0, &arcs), fixed);
        assert_eq!(mended("She told reporters that the talks failed", 40, &arcs), fixed);
        // Another verb; what is told; a relative pronoun.
        assert_eq!(mended("She told lies that the talks failed", 0, &arcs), arcs);
        assert_eq!(mended("She met reporters that the talks failed", 0, &arcs), arcs);
        let relative = [(2, Nsubj), (0, Root), (2, Obj), (5, Nsubj), (3, AclRelcl)];
        assert_eq!(mended("She told reporters that came", 0, &relative), relative);
    }
}
