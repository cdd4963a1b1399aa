//! [`Syntax`] as CoNLL-U, and the sentences and tokens of CoNLL-U.

use std::fmt::{self, Write};

use crate::chars::{is_apostrophe, is_blank};
use crate::{Sentence, Syntax, Token};

/// Writes all sentences of `syntax`; `text` is the text that was analysed.
///
/// Words that hang together ("did" and "n't") come with the line of their surface word, as in the treebanks.
pub fn write(out: &mut impl Write, text: &str, syntax: &Syntax) -> fmt::Result {
    syntax.sentences().try_for_each(|sentence| write_sentence(out, text, syntax, sentence))
}

fn write_sentence(out: &mut impl Write, text: &str, syntax: &Syntax, sentence: Sentence<'_>) -> fmt::Result {
    let tokens = sentence.token_range();
    let all = syntax.tokens();
    let glued = |token: usize| text[all[token].end as usize..].starts_with(|c| !is_blank(c));
    let misc = |token: usize| if glued(token) { "SpaceAfter=No" } else { "_" };
    let mut surface_end = tokens.start;
    for token in tokens.clone() {
        let id = token + 1 - tokens.start;
        if token >= surface_end {
            let hangs = |next: &usize| glued(next - 1) && hangs_on(text, &all[tokens.start..*next], all[*next]);
            surface_end = (token + 1..tokens.end).find(|next| !hangs(next)).unwrap_or(tokens.end);
            if surface_end > token + 1 {
                let surface = &text[all[token].start as usize..all[surface_end - 1].end as usize];
                let last = surface_end - tokens.start;
                writeln!(out, "{id}-{last}\t{surface}\t_\t_\t_\t_\t_\t_\t_\t{}", misc(surface_end - 1))?;
            }
        }
        writeln!(
            out,
            "{id}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}",
            all[token].text(text),
            syntax.lemma(token, text),
            syntax.upos(token),
            syntax.xpos(token),
            syntax.feats(token),
            syntax.head(token).map_or(0, |head| head + 1 - tokens.start),
            syntax.deprel(token),
            misc(token),
        )?;
    }
    writeln!(out)
}

/// Is `token` one surface word with the one before it ("did|n't", "can|not", "workers|'")?
fn hangs_on(text: &str, before: &[Token], token: Token) -> bool {
    let Some(last) = before.last().and_then(|t| t.text(text).chars().next_back()) else { return false };
    let word = token.text(text);
    match word {
        "'" | "’" => {
            let open = before.iter().rev().take(64).any(|t| matches!(t.text(text), "'" | "‘"));
            matches!(last, 's' | 'S') && !open
        }
        _ if word.starts_with(is_apostrophe) => last.is_alphanumeric() || last == '.',
        _ => last.is_alphabetic() && word.chars().all(|c| c.is_alphabetic() || is_apostrophe(c)),
    }
}

/// The sentences and tokens of CoNLL-U, as [`Analyzer::analyze_tokens`](crate::Analyzer::analyze_tokens) wants them:
/// a text of their forms, the tokens in it, the ends of the sentences. Lines that are no words are passed over.
pub fn read(input: &str) -> (String, Vec<Token>, Vec<usize>) {
    let (mut text, mut tokens, mut ends) = (String::new(), Vec::new(), Vec::new());
    for line in input.lines().chain([""]) {
        let mut fields = line.split('\t');
        let (id, form) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        if line.is_empty() {
            if ends.last().copied().unwrap_or(0) < tokens.len() {
                ends.push(tokens.len());
            }
        } else if id.bytes().all(|b| b.is_ascii_digit()) && !form.is_empty() {
            let start = text.len() as u32;
            text += form;
            tokens.push(Token { start, end: text.len() as u32 });
            if !fields.next_back().is_some_and(|misc| misc.contains("SpaceAfter=No")) {
                text.push(' ');
            }
        }
    }
    (text, tokens, ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;

    #[test]
    fn tokens_come_back_as_they_went() {
        let text = "The workers' union didn't go. It cannot.";
        let syntax = Analyzer::tokenizer().analyze(text);
        let mut out = String::new();
        write(&mut out, text, &syntax).expect("a string takes everything");
        for surface in ["2-3\tworkers'\t", "5-6\tdidn't\t", "2-3\tcannot\t"] {
            assert!(out.contains(surface), "{out}");
        }
        let (again, tokens, ends) = read(&out);
        assert_eq!(again.trim(), text);
        let second = Analyzer::tokenizer().analyze_tokens(&again, &tokens, &ends);
        assert_eq!(second, syntax);
    }
}
