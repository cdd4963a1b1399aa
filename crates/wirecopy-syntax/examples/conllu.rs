//! Prints the sentences and tokens of standard input as CoNLL-U, for the scorer of treebanks.

use std::io::{self, Read, Write};

use wirecopy_syntax::Analyzer;

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let syntax = Analyzer::english().analyze(&text);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for sentence in syntax.sentences() {
        let words: Vec<&str> = sentence.tokens().map(|token| token.text(&text)).collect();
        let glued: Vec<bool> =
            sentence.tokens().map(|t| text[t.end as usize..].starts_with(|c: char| !c.is_whitespace())).collect();
        let mut end = 0; // of the surface word that spans several
        for (index, word) in words.iter().enumerate() {
            if index >= end {
                end = (index + 1..words.len())
                    .find(|&next| !glued[next - 1] || !hangs_on(&words[..next], words[next]))
                    .unwrap_or(words.len());
                if end > index + 1 {
                    let misc = if glued[end - 1] { "SpaceAfter=No" } else { "_" };
                    writeln!(out, "{}-{end}\t{}\t_\t_\t_\t_\t_\t_\t_\t{misc}", index + 1, words[index..end].concat())?;
                }
            }
            let misc = if glued[index] { "SpaceAfter=No" } else { "_" };
            writeln!(out, "{}\t{word}\t_\t_\t_\t_\t_\t_\t_\t{misc}", index + 1)?;
        }
        writeln!(out)?;
    }
    out.flush()
}

/// Is `word` one surface word with the one before it ("did|n't", "can|not", "workers|'")?
fn hangs_on(before: &[&str], word: &str) -> bool {
    let Some(last) = before.last().and_then(|w| w.chars().next_back()) else { return false };
    let open = before.iter().any(|w| matches!(*w, "'" | "‘"));
    match word {
        "'" | "’" => matches!(last, 's' | 'S') && !open,
        _ if word.starts_with(['\'', '’']) => last.is_alphanumeric() || last == '.',
        _ => last.is_alphabetic() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’')),
    }
}
