//! Tokens → sentences.
use crate::{Syntax, syntax::SentenceRow};

/// Groups the tokens from `first` on into sentences.
pub(crate) fn split(text: &str, first: usize, syntax: &mut Syntax) {
    let mut start = first;
    for at in first..syntax.tokens.len() {
        if matches!(syntax.tokens[at].text(text), "." | "?" | "!") || at + 1 == syntax.tokens.len() {
            syntax.sentences.push(SentenceRow { first: start as u32, end: at as u32 + 1 });
            start = at + 1;
        }
    }
}
