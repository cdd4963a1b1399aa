//! `wirecopy syntax`: the sentences, words and trees of a text, as CoNLL-U.

use std::fmt;
use std::io::Write as _;

use wirecopy::Text;
use wirecopy_syntax::{Analyzer, Syntax, conllu};

use crate::args::SyntaxArgs;
use crate::failure::Failure;
use crate::stream::{Sink, Source};

pub(crate) fn run(args: &SyntaxArgs) -> Result<(), Failure> {
    if matches!((&args.input, &args.model), (Source::Stdin, Some(Source::Stdin))) {
        return Err(Failure::TwoFromStdin);
    }
    let analyzer = args.model.as_ref().map_or_else(|| Ok(Analyzer::english()), model)?;
    let input = args.input.text()?;
    let origin = || args.input.to_string();
    if args.conllu {
        let (text, tokens, ends) = conllu::read(&input).map_err(|error| Failure::Conllu { origin: origin(), error })?;
        print(&text, &analyzer.analyze_tokens(&text, &tokens, &ends))
    } else {
        // A `Text` is never longer than the analyser takes.
        let text = Text::new(input).map_err(|error| Failure::Article { origin: origin(), error })?;
        print(&text, &analyzer.analyze(&text))
    }
}

fn model(source: &Source) -> Result<Analyzer, Failure> {
    Analyzer::from_bytes(&source.bytes()?).map_err(|error| Failure::Model { origin: source.to_string(), error })
}

fn print(text: &str, syntax: &Syntax) -> Result<(), Failure> {
    let mut out = Sink::Stdout.create()?;
    write!(out, "{}", Conllu { text, syntax }).and_then(|()| out.flush()).map_err(|error| Sink::Stdout.failed(error))
}

/// Written word by word, so that a long answer is never held as a whole and a reader that leaves ends it.
struct Conllu<'t> {
    text: &'t str,
    syntax: &'t Syntax,
}

impl fmt::Display for Conllu<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        conllu::write(f, self.text, self.syntax)
    }
}
