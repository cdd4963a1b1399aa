//! [`Syntax`] as CoNLL-U, and the sentences and tokens of CoNLL-U.

use std::fmt::{self, Write};

use crate::chars::{is_apostrophe, is_blank};
use crate::lexicon::LEXICON;
use crate::name::NameLabel;
use crate::{MAX_SENTENCE_TOKENS, Sentence, Syntax, Token};

/// Writes all sentences of `syntax`; `text` is the text that was analysed.
///
/// Words that hang together ("did" and "n't") come with the line of their surface word, as in the treebanks. Names stand in
/// the last column: `Name=B-PERSON` at the first word of one, `Name=I-PERSON` at a later one.
pub fn write(out: &mut impl Write, text: &str, syntax: &Syntax) -> fmt::Result {
    syntax.sentences().try_for_each(|sentence| write_sentence(out, text, syntax, sentence))
}

fn write_sentence(out: &mut impl Write, text: &str, syntax: &Syntax, sentence: Sentence<'_>) -> fmt::Result {
    let tokens = sentence.token_range();
    let all = syntax.tokens();
    let glued = |token: usize| text[all[token].end as usize..].starts_with(|c| !is_blank(c));
    let mut surface_end = tokens.start;
    for token in tokens.clone() {
        let id = token + 1 - tokens.start;
        if token >= surface_end {
            let hangs = |next: &usize| glued(next - 1) && hangs_on(text, &all[tokens.start..*next], all[*next]);
            surface_end = (token + 1..tokens.end).find(|next| !hangs(next)).unwrap_or(tokens.end);
            if surface_end > token + 1 {
                let surface = &text[all[token].start as usize..all[surface_end - 1].end as usize];
                let last = surface_end - tokens.start;
                let misc = Misc { glued: glued(surface_end - 1), name: NameLabel::Outside };
                writeln!(out, "{id}-{last}\t{surface}\t_\t_\t_\t_\t_\t_\t_\t{misc}")?;
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
            Misc { glued: glued(token), name: syntax.name_label(token) },
        )?;
    }
    writeln!(out)
}

/// The last column.
struct Misc {
    glued: bool,
    name: NameLabel,
}

impl fmt::Display for Misc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name, self.glued) {
            (NameLabel::Outside, false) => f.write_str("_"),
            (NameLabel::Outside, true) => f.write_str("SpaceAfter=No"),
            (name, false) => write!(f, "Name={name}"),
            (name, true) => write!(f, "Name={name}|SpaceAfter=No"),
        }
    }
}

/// Clitics whose apostrophe was forgotten.
const BARE_CLITICS: [&str; 7] = ["d", "ll", "m", "nt", "re", "s", "ve"];

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
        _ if word.contains(is_apostrophe) => {
            last.is_alphabetic() && word.chars().all(|c| c.is_alphabetic() || is_apostrophe(c))
        }
        // "cannot", "d’you", "its" for "it’s"; of other words the blank between them was forgotten.
        _ => {
            let surface = before.last().and_then(|before| text.get(before.start as usize..token.end as usize));
            surface.is_some_and(|surface| LEXICON.contraction(surface).is_some())
                || last.is_alphabetic() && BARE_CLITICS.iter().any(|clitic| word.eq_ignore_ascii_case(clitic))
        }
    }
}

/// Why CoNLL-U was refused, and at which line, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConlluError {
    /// The line is not blank, no comment, and has not at least an id and a form with a tab between.
    NotAWord(usize),
    /// The id is neither a number nor a range (`1-2`) nor a decimal (`1.1`).
    NotAnId(usize),
    /// With this word the sentence has more than [`MAX_SENTENCE_TOKENS`], or the text more than 4 GiB.
    TooLong(usize),
}

impl fmt::Display for ConlluError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAWord(line) => write!(f, "line {line} is not CoNLL-U: a word is an id, a tab, a form, and so on"),
            Self::NotAnId(line) => {
                write!(f, "line {line} is not CoNLL-U: its id is neither a number nor like 1-2 or 1.1")
            }
            Self::TooLong(line) => {
                write!(f, "line {line} goes beyond {MAX_SENTENCE_TOKENS} words a sentence or 4 GiB of text: part it")
            }
        }
    }
}

impl std::error::Error for ConlluError {}

/// The sentences and tokens of CoNLL-U, as [`Analyzer::analyze_tokens`](crate::Analyzer::analyze_tokens) wants them:
/// a text of their forms, the tokens in it, the ends of the sentences.
///
/// Comments, ranges of words (`1-2`) and empty nodes (`1.1`) are passed over; any other line that is neither a word nor
/// blank is an error. Fields after the form may be absent.
pub fn read(input: &str) -> Result<(String, Vec<Token>, Vec<usize>), ConlluError> {
    let (mut text, mut tokens, mut ends) = (String::new(), Vec::new(), Vec::new());
    let mut first = 0; // of the sentence's tokens
    let input = input.strip_prefix('\u{feff}').unwrap_or(input); // a byte order mark
    for (line, number) in input.lines().chain([""]).zip(1..) {
        if line.trim().is_empty() {
            if first < tokens.len() {
                first = tokens.len();
                ends.push(first);
            }
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        let mut fields = line.split('\t');
        let (id, form) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        if form.trim().is_empty() {
            return Err(ConlluError::NotAWord(number));
        }
        if !is_number(id) {
            let parts = id.split_once(['-', '.']);
            if parts.is_some_and(|(from, to)| is_number(from) && is_number(to)) {
                continue;
            }
            return Err(ConlluError::NotAnId(number));
        }
        let start = text.len() as u32;
        text += form;
        let end = u32::try_from(text.len()).map_err(|_| ConlluError::TooLong(number))?;
        tokens.push(Token { start, end });
        // The parser's time and memory grow with the square of a sentence.
        if tokens.len() - first > MAX_SENTENCE_TOKENS {
            return Err(ConlluError::TooLong(number));
        }
        if !fields.next_back().is_some_and(|misc| misc.split('|').any(|part| part == "SpaceAfter=No")) {
            text.push(' ');
        }
    }
    Ok((text, tokens, ends))
}

fn is_number(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())
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
        let (again, tokens, ends) = read(&out).expect("our own");
        assert_eq!(again.trim(), text);
        let second = Analyzer::tokenizer().analyze_tokens(&again, &tokens, &ends);
        assert_eq!(second, syntax);
    }

    #[test]
    fn a_forgotten_blank_makes_no_surface_word() {
        let glued = "1\tits\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\ta\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\tlot\t_\t_\t_\t_\t_\t_\t_\t_\n";
        let bare = "1\tthat\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\ts\t_\t_\t_\t_\t_\t_\t_\t_\n";
        for (input, surface) in [(glued, None), (bare, Some("1-2\tthats\t"))] {
            let (text, tokens, ends) = read(input).expect("words");
            let mut out = String::new();
            let syntax = Analyzer::tokenizer().analyze_tokens(&text, &tokens, &ends);
            write(&mut out, &text, &syntax).expect("a string takes everything");
            let is_range = |line: &str| line.starts_with("1-2") || line.starts_with("2-3");
            assert_eq!(out.lines().any(is_range), surface.is_some(), "{out}");
            assert!(surface.is_none_or(|surface| out.contains(surface)), "{out}");
        }
    }

    #[test]
    fn only_words_are_read() {
        let input = "\u{feff}# text = It can't.\r\n1\tIt\r\n2-3\tcan't\t_\r\n2\tca\r\n3\tn't\t_\tSpaceAfter=No\r\n3.1\tgo\r\n4\t.\r\n \r\n\n1\tNo";
        let (text, tokens, ends) = read(input).expect("CoNLL-U");
        assert_eq!(text, "It ca n't. No ");
        let words: Vec<&str> = tokens.iter().map(|token| token.text(&text)).collect();
        assert_eq!((words, ends), (vec!["It", "ca", "n't", ".", "No"], vec![4, 5]));
        for nothing in ["", "\n\n", "# newdoc", "\t\t\n"] {
            assert_eq!(read(nothing), Ok((String::new(), vec![], vec![])), "{nothing:?}");
        }
    }

    #[test]
    fn a_line_of_another_kind_is_an_error() {
        use ConlluError::{NotAWord, NotAnId};
        for line in ["The envoy left.", "1 The", "1", "1\t", "1\t \tthe"] {
            assert_eq!(read(&format!("# a comment\n\n{line}\n")), Err(NotAWord(3)), "{line:?}");
        }
        for id in ["", "one", "1-", "-2", "1.", ".1", "1-2-3", "1.1.1", " 1", "１"] {
            assert_eq!(read(&format!("1\tThe\n{id}\tenvoy\n")), Err(NotAnId(2)), "{id:?}");
        }
    }

    #[test]
    fn a_sentence_longer_than_the_parser_takes_is_an_error() {
        let most = "1\tword\n".repeat(MAX_SENTENCE_TOKENS);
        assert!(read(&format!("{most}\n{most}")).is_ok());
        assert_eq!(read(&format!("{most}1\tword\n")), Err(ConlluError::TooLong(MAX_SENTENCE_TOKENS + 1)));
    }
}
