//! What the network gets wrong in a way that the tree itself gives away.
//!
//! Each room mends one mistake; a tree without it is left as it is, and so is one that would be a tree no more.

mod coordinated;
mod gerund;
mod infinitive;
mod participle;
mod quantified;
mod semicolon;
mod told;
mod verbless;

use crate::Token;
use crate::names::Relation;
use crate::tree_view::Parsed;

/// The tree of one sentence, its words numbered from 0.
pub(crate) struct Draft<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The place of the first word among all tokens.
    first: u32,
    parsed: &'a mut [Parsed],
}

impl Draft<'_> {
    fn word(&self, word: usize) -> &str {
        self.tokens[word].text(self.text)
    }

    fn head(&self, word: usize) -> Option<usize> {
        Some((self.parsed[word].head - self.first) as usize).filter(|&head| head != word)
    }

    fn relation(&self, word: usize) -> Relation {
        self.parsed[word].relation
    }

    fn children(&self, word: usize) -> impl Iterator<Item = usize> + Clone + '_ {
        (0..self.parsed.len()).filter(move |&other| self.head(other) == Some(word))
    }

    fn hang(&mut self, word: usize, head: usize, relation: Relation) {
        self.parsed[word].head = self.first + head as u32;
        self.parsed[word].relation = relation;
    }

    /// Puts one word where another hung; a root's head is itself.
    fn take_place(&mut self, word: usize, of: usize) {
        let (head, relation) = (self.head(of), self.relation(of));
        self.hang(word, head.unwrap_or(word), relation);
    }

    /// Whether every word's way up ends at a root.
    fn is_tree(&self) -> bool {
        // Who was met on the way of an earlier word leads to a root; who is met twice on one way does not.
        let mut met = vec![0; self.parsed.len()];
        (1..).zip(0..self.parsed.len()).all(|(way, word)| {
            let mut at = Some(word);
            while let Some(here) = at {
                if met[here] != 0 {
                    return met[here] != way;
                }
                met[here] = way;
                at = self.head(here);
            }
            true
        })
    }
}

/// Mends the tree of one sentence: `parsed` and `tokens` are its words, `first` the place of the first among all.
pub(crate) fn mend(text: &str, tokens: &[Token], first: u32, parsed: &mut [Parsed]) {
    let given = parsed.to_vec();
    let mut draft = Draft { text, tokens, first, parsed };
    for word in 0..draft.parsed.len() {
        quantified::mend(&mut draft, word);
        gerund::mend(&mut draft, word);
        semicolon::mend(&mut draft, word);
        told::mend(&mut draft, word);
        participle::mend(&mut draft, word);
        infinitive::mend(&mut draft, word);
        coordinated::mend(&mut draft, word);
    }
    for word in 0..draft.parsed.len() {
        verbless::mend(&mut draft, word);
    }
    // Rules, each right by itself, may hang words in a circle.
    if *draft.parsed != given && !draft.is_tree() {
        draft.parsed.copy_from_slice(&given);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::NameLabel;
    use crate::{Analyzer, Upos, Xpos};

    #[test]
    fn a_circle_is_no_tree() {
        let tokens = Analyzer::tokenizer().analyze("a b c").tokens().to_vec();
        let given = [7, 7, 8].map(|head| Parsed { head, ..Parsed::alone(7) });
        for (word, head, is_tree) in [(0, 2, false), (1, 2, false), (2, 0, true)] {
            let mut parsed = given;
            let mut draft = Draft { text: "a b c", tokens: &tokens, first: 7, parsed: &mut parsed };
            assert!(draft.is_tree());
            draft.hang(word, head, Relation::Dep);
            assert_eq!(draft.is_tree(), is_tree, "{word} below {head}");
        }
    }

    /// Mends a tree that is given word by word, as head, relation and tag; behind it stand `before` words of other sentences.
    pub(super) fn mended(text: &str, before: u32, arcs: &[(u32, Relation, Xpos)]) -> Vec<(u32, Relation)> {
        let tokens = Analyzer::tokenizer().analyze(text).tokens().to_vec();
        assert_eq!(tokens.len(), arcs.len(), "{text}");
        let parsed = |(word, &(head, relation, xpos)): (usize, &(u32, Relation, Xpos))| Parsed {
            head: before + if head == 0 { word as u32 } else { head - 1 },
            upos: Upos::X,
            xpos,
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
}
