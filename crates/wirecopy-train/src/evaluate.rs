//! How well the shipped form of a model does on a treebank, over its own tokens.

use std::fmt;

use wirecopy_syntax::{Analyzer, Token};

use crate::conllu::Sentence;

/// Shares of the words, in per cent.
pub(crate) struct Scores {
    words: usize,
    upos: usize,
    xpos: usize,
    lemma: usize,
    unlabelled: usize,
    labelled: usize,
    /// Core arguments: right ones, given ones, wanted ones.
    core: (usize, usize, usize),
}

const CORE: [&str; 7] = ["nsubj", "csubj", "obj", "iobj", "ccomp", "xcomp", "obl"];

pub(crate) fn evaluate(analyzer: &Analyzer, sentences: &[Sentence]) -> Scores {
    let mut scores = Scores { words: 0, upos: 0, xpos: 0, lemma: 0, unlabelled: 0, labelled: 0, core: (0, 0, 0) };
    for Sentence { words: sentence, .. } in sentences {
        let (mut text, mut tokens) = (String::new(), Vec::new());
        for word in sentence {
            let start = text.len() as u32;
            text += &word.form;
            tokens.push(Token { start, end: text.len() as u32 });
            text.push(' ');
        }
        let syntax = analyzer.analyze_tokens(&text, &tokens, &[tokens.len()]);
        for (place, word) in sentence.iter().enumerate().take(syntax.tokens().len()) {
            let head = syntax.head(place).map_or(0, |head| head + 1) == word.head;
            let (given, wanted) = (syntax.deprel(place).main(), word.relation.split(':').next().unwrap_or(""));
            let labelled = head && given == wanted;
            scores.words += 1;
            scores.upos += usize::from(syntax.upos(place).as_str() == word.upos);
            scores.xpos += usize::from(syntax.xpos(place).as_str() == word.xpos);
            scores.lemma += usize::from(syntax.lemma(place, &text) == word.lemma);
            scores.unlabelled += usize::from(head);
            scores.labelled += usize::from(labelled);
            scores.core.0 += usize::from(labelled && CORE.contains(&given));
            scores.core.1 += usize::from(CORE.contains(&given));
            scores.core.2 += usize::from(CORE.contains(&wanted));
        }
    }
    scores
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |count: usize| 100.0 * count as f64 / self.words.max(1) as f64;
        let core = 200.0 * self.core.0 as f64 / (self.core.1 + self.core.2).max(1) as f64;
        write!(
            f,
            "UPOS {:.2} XPOS {:.2} lemma {:.2} UAS {:.2} LAS {:.2} core {core:.2}",
            share(self.upos),
            share(self.xpos),
            share(self.lemma),
            share(self.unlabelled),
            share(self.labelled),
        )
    }
}
