//! Prints the sentences, tokens and trees of standard input as CoNLL-U; with `--conllu` the input is CoNLL-U, and its
//! sentences and tokens are kept. `WIRECOPY_MODEL` names a model file other than the one compiled in.

use std::io::{self, Read, Write};

use wirecopy_syntax::{Analyzer, conllu};

fn main() -> io::Result<()> {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input)?;
    let analyzer = match std::env::var_os("WIRECOPY_MODEL") {
        Some(path) => Analyzer::from_bytes(&std::fs::read(path)?).map_err(io::Error::other)?,
        None => Analyzer::english(),
    };
    let mut out = String::new();
    let written = if std::env::args().any(|argument| argument == "--conllu") {
        let (text, tokens, ends) = conllu::read(&input);
        conllu::write(&mut out, &text, &analyzer.analyze_tokens(&text, &tokens, &ends))
    } else {
        conllu::write(&mut out, &input, &analyzer.analyze(&input))
    };
    written.map_err(io::Error::other)?;
    io::stdout().write_all(out.as_bytes())
}
